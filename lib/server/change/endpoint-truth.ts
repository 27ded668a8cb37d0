import { hasLiveStack } from '@/lib/domain/container';
import type { ContainerDetail, EndpointConfig, EndpointDetail } from '@/lib/domain/detail';
import { endpointOn, type OnNetwork } from '@/lib/domain/endpoint-on';
import { canonicalAddress } from '@/lib/domain/ip-address';

/**
 * Whether the container is on the network as it was asked to be. While it runs it must have a true endpoint there: a connect that
 * failed leaves an entry without one. Addresses that were only preferred may be others.
 */
export function isConnectedAs(detail: ContainerDetail, on: OnNetwork & { config: EndpointConfig }): boolean {
  const endpoint = endpointOn(detail, on);
  if (endpoint === undefined) return false;
  const live = hasLiveStack(detail.container);
  if (live && !hasSignOfLife(endpoint)) return false;
  const { ipv4, ipv6, aliases } = on.config;
  return (
    hasAddress(ipv4, live ? endpoint.ipv4 : endpoint.chosen.ipv4) &&
    hasAddress(ipv6, live ? endpoint.ipv6 : endpoint.chosen.ipv6) &&
    aliases.every((alias) => endpoint.aliases.includes(alias))
  );
}

/** Podman tells no endpoint ids, so an address or a MAC is as good a sign. `none` and `host` have an id alone. */
export function hasSignOfLife(endpoint: EndpointDetail): boolean {
  return [endpoint.endpointId, endpoint.ipv4, endpoint.ipv6, endpoint.mac].some((sign) => sign !== undefined);
}

function hasAddress(asked: string | undefined, has: string | undefined): boolean {
  if (asked === undefined) return true;
  return has !== undefined && (canonicalAddress(asked) ?? asked) === (canonicalAddress(has) ?? has);
}
