import type { EndpointConfig } from '@/lib/domain/detail';
import { apiHas } from './api-version';

/** `EndpointConfig` of `POST /networks/{id}/connect`. What the API spoken does not know yet is left out. */
export function endpointConfigBody(config: EndpointConfig, apiVersion: string): object {
  const { ipv4, ipv6, linkLocalIps, mac, aliases, links, driverOpts, gatewayPriority } = config;
  const chosen = {
    ...(ipv4 !== undefined && { IPv4Address: ipv4 }),
    ...(ipv6 !== undefined && { IPv6Address: ipv6 }),
    ...(linkLocalIps !== undefined && linkLocalIps.length > 0 && { LinkLocalIPs: linkLocalIps }),
  };
  return {
    ...(Object.keys(chosen).length > 0 && { IPAMConfig: chosen }),
    ...(aliases.length > 0 && { Aliases: aliases }),
    ...(links !== undefined && links.length > 0 && { Links: links }),
    ...(driverOpts !== undefined && Object.keys(driverOpts).length > 0 && { DriverOpts: driverOpts }),
    ...(mac !== undefined && { MacAddress: mac }),
    ...(gatewayPriority !== undefined && apiHas(apiVersion, '1.48') && { GwPriority: gatewayPriority }),
  };
}
