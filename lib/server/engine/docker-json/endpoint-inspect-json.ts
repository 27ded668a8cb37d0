import { z } from 'zod';
import type { EndpointDetail } from '@/lib/domain/detail';
import { textList, textMap, textOrAbsent } from './docker-values';

const prefixLength = z
  .number()
  .int()
  .nullish()
  .transform((length) => (length === null || length === 0 ? undefined : length));

/** One of `NetworkSettings.Networks` of `GET /containers/{id}/json`. */
export const endpointInspectJson = z.object({
  NetworkID: textOrAbsent,
  EndpointID: textOrAbsent,
  IPAddress: textOrAbsent,
  IPPrefixLen: prefixLength,
  GlobalIPv6Address: textOrAbsent,
  GlobalIPv6PrefixLen: prefixLength,
  MacAddress: textOrAbsent,
  Gateway: textOrAbsent,
  IPv6Gateway: textOrAbsent,
  Aliases: textList,
  /** From API 1.44. */
  DNSNames: textList,
  /** From API 1.48. */
  GwPriority: z.number().int().nullish(),
  IPAMConfig: z
    .object({ IPv4Address: textOrAbsent, IPv6Address: textOrAbsent, LinkLocalIPs: textList })
    .nullish(),
  Links: textList,
  DriverOpts: textMap,
});

/** @param containerId full id, whose short form engines below API 1.45 list among the aliases. */
export function toEndpointDetail(
  networkName: string,
  json: z.output<typeof endpointInspectJson>,
  containerId: string,
): EndpointDetail {
  const chosenIpv4 = json.IPAMConfig?.IPv4Address;
  const chosenIpv6 = json.IPAMConfig?.IPv6Address;
  const linkLocalIps = json.IPAMConfig?.LinkLocalIPs ?? [];
  return {
    networkName,
    ...(json.NetworkID !== undefined && { networkId: json.NetworkID }),
    ...(json.EndpointID !== undefined && { endpointId: json.EndpointID }),
    ...(json.IPAddress !== undefined && { ipv4: json.IPAddress }),
    ...(json.IPPrefixLen !== undefined && { ipv4PrefixLength: json.IPPrefixLen }),
    ...(json.GlobalIPv6Address !== undefined && { ipv6: json.GlobalIPv6Address }),
    ...(json.GlobalIPv6PrefixLen !== undefined && { ipv6PrefixLength: json.GlobalIPv6PrefixLen }),
    ...(json.MacAddress !== undefined && { mac: json.MacAddress }),
    ...(json.Gateway !== undefined && { gateway: json.Gateway }),
    ...(json.IPv6Gateway !== undefined && { ipv6Gateway: json.IPv6Gateway }),
    aliases: json.Aliases.filter((alias) => alias !== containerId.slice(0, 12)),
    dnsNames: json.DNSNames,
    ...(json.GwPriority !== undefined && json.GwPriority !== null && { gatewayPriority: json.GwPriority }),
    chosen: {
      ...(chosenIpv4 !== undefined && { ipv4: chosenIpv4 }),
      ...(chosenIpv6 !== undefined && { ipv6: chosenIpv6 }),
    },
    links: json.Links,
    driverOpts: json.DriverOpts,
    ...(linkLocalIps.length > 0 && { linkLocalIps }),
  };
}
