import { z } from 'zod';
import type { NetworkDetail, NetworkMember } from '@/lib/domain/detail';
import { helperNamePrefix } from '@/lib/domain/helper-container';
import { textOrAbsent, withoutPrefix } from './docker-values';
import { networkJson, toNetwork } from './network-json';

const memberJson = z.object({
  Name: z.string(),
  // Podman tells none.
  EndpointID: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  MacAddress: textOrAbsent,
  IPv4Address: textOrAbsent,
  IPv6Address: textOrAbsent,
});

/** Both are 64-bit counts that stop at the largest; a number of JSON's keeps the first 15 digits of them. */
const poolStatusJson = z.object({ IPsInUse: z.number(), DynamicIPsAvailable: z.number() });

/** Reply of `GET /networks/{id}`. `Containers` and `Peers` are null for a Swarm network that this node does not use. */
export const networkInspectJson = networkJson.extend({
  Containers: z.record(z.string(), memberJson).nullish(),
  Peers: z.array(z.object({ Name: z.string(), IP: z.string() })).nullish(),
  /** From API 1.52 on. */
  Status: z
    .object({ IPAM: z.object({ Subnets: z.record(z.string(), poolStatusJson).nullish() }).nullish() })
    .nullish(),
});

/** @param raw the same reply, untouched. */
export function toNetworkDetail(json: z.output<typeof networkInspectJson>, raw: unknown): NetworkDetail {
  return {
    network: toNetwork(json),
    ipamDriver: json.IPAM?.Driver ?? 'default',
    ipamOptions: json.IPAM?.Options ?? {},
    members: Object.entries(json.Containers ?? {})
      // Of members no labels are told. A helper of somebody's probe may be on the host's network.
      .filter(([, { Name }]) => !Name.startsWith(helperNamePrefix))
      .map(([key, member]) => toMember(key, member)),
    peers: (json.Peers ?? []).map((peer) => ({ name: peer.Name, ip: peer.IP })),
    ...(json.Status?.IPAM?.Subnets && {
      poolStatus: Object.entries(json.Status.IPAM.Subnets).map(([subnet, status]) => ({
        subnet,
        taken: BigInt(status.IPsInUse).toString(),
        available: BigInt(status.DynamicIPsAvailable).toString(),
      })),
    }),
    raw,
  };
}

function toMember(key: string, json: z.output<typeof memberJson>): NetworkMember {
  return {
    key,
    name: json.Name,
    endpointId: json.EndpointID,
    ...(json.IPv4Address !== undefined && { ipv4: withoutPrefix(json.IPv4Address) }),
    ...(json.IPv6Address !== undefined && { ipv6: withoutPrefix(json.IPv6Address) }),
    ...(json.MacAddress !== undefined && { mac: json.MacAddress }),
  };
}
