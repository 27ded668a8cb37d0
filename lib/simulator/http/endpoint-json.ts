import type { Attachment } from '../engine/container';

/** One of `NetworkSettings.Networks`. A list tells no aliases, links and driver options; an inspection does. */
function endpointJson({ wish, networkId, endpoint }: Attachment, isInspected: boolean): object {
  const { ipv4 = '', ipv6 = '' } = wish.ipam ?? {};
  return {
    IPAMConfig: wish.ipam && {
      ...(ipv4 !== '' && { IPv4Address: ipv4 }),
      ...(ipv6 !== '' && { IPv6Address: ipv6 }),
    },
    Links: isInspected ? wish.links : null,
    Aliases: isInspected ? wish.aliases : null,
    NetworkID: networkId,
    EndpointID: endpoint?.id ?? '',
    Gateway: endpoint?.gateway4 ?? '',
    IPAddress: endpoint?.ipv4 ?? '',
    IPPrefixLen: endpoint?.prefix4 ?? 0,
    IPv6Gateway: endpoint?.gateway6 ?? '',
    GlobalIPv6Address: endpoint?.ipv6 ?? '',
    GlobalIPv6PrefixLen: endpoint?.prefix6 ?? 0,
    MacAddress: endpoint?.mac ?? '',
    DriverOpts: isInspected ? wish.driverOpts : null,
  };
}

/** By name, in the order in which Docker writes a map. */
export function endpointsJson(attachments: ReadonlyMap<string, Attachment>, isInspected: boolean): object {
  const shown = [...attachments].filter(([, one]) => isInspected || one.isUnlisted !== true);
  const sorted = shown.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, one]) => [name, endpointJson(one, isInspected)]));
}
