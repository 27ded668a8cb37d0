import { z } from 'zod';
import { type Network, type Subnet, systemNetworkNames } from '@/lib/domain/network';
import { flag, textMap, textOrAbsent } from './docker-values';

const ipamConfigJson = z.object({
  Subnet: textOrAbsent,
  Gateway: textOrAbsent,
  IPRange: textOrAbsent,
  AuxiliaryAddresses: textMap,
});

/** One entry of `GET /networks`, and the common part of `GET /networks/{id}`. */
export const networkJson = z.object({
  Id: z.string().min(1),
  Name: z.string(),
  Created: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  Scope: z.string(),
  Driver: z.string(),
  /** From API 1.48; every network had IPv4 before. */
  EnableIPv4: z.boolean().nullish(),
  EnableIPv6: flag,
  IPAM: z
    .object({
      Driver: textOrAbsent,
      Options: textMap,
      // Null for host and none from Docker 26.
      Config: z.array(ipamConfigJson).nullish(),
    })
    .nullish(),
  Internal: flag,
  Attachable: flag,
  Ingress: flag,
  ConfigFrom: z.object({ Network: textOrAbsent }).nullish(),
  ConfigOnly: flag,
  Options: textMap,
  Labels: textMap,
});
export type NetworkJson = z.output<typeof networkJson>;

export function toNetwork(json: NetworkJson): Network {
  const configFrom = json.ConfigFrom?.Network;
  const parent = json.Options.parent;
  return {
    id: json.Id,
    name: json.Name,
    driver: json.Driver,
    scope: json.Scope,
    internal: json.Internal,
    attachable: json.Attachable,
    ingress: json.Ingress,
    configOnly: json.ConfigOnly,
    ...(configFrom !== undefined && { configFrom }),
    enableIPv4: json.EnableIPv4 ?? true,
    enableIPv6: json.EnableIPv6,
    subnets: (json.IPAM?.Config ?? []).flatMap(toSubnet),
    options: json.Options,
    labels: json.Labels,
    ...(parent !== undefined && parent !== '' && { parent }),
    createdAt: json.Created,
    system: systemNetworkNames.has(json.Name) || json.Ingress,
  };
}

/** A pool without a subnet is one that the engine has not filled in yet: a Swarm network that nothing uses. */
function toSubnet(json: z.output<typeof ipamConfigJson>): Subnet[] {
  if (json.Subnet === undefined) return [];
  return [
    {
      subnet: json.Subnet,
      ...(json.Gateway !== undefined && { gateway: json.Gateway }),
      ...(json.IPRange !== undefined && { ipRange: json.IPRange }),
      auxAddresses: json.AuxiliaryAddresses,
    },
  ];
}
