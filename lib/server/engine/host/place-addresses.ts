import ipaddr from 'ipaddr.js';
import type { HostRoute } from '@/lib/domain/host-interface';

/**
 * Puts own IPv4 addresses on their interfaces: the kernel's files tell both apart, and each address lies in a directly
 * connected route of its interface.
 * @param own bare addresses. @param routes of the main table.
 * @param holders interfaces of addresses by another source, for those in no such route, as some clouds give them: single, `/32`.
 * @returns each address as CIDR, by interface; loopback's, which has no route, as `127.0.0.1/8` on `lo`. What has no place is left out.
 */
export function placeAddresses(
  own: readonly string[],
  routes: readonly HostRoute[],
  holders: ReadonlyMap<string, string> = new Map(),
): Map<string, string[]> {
  const connected = routes
    .filter((route) => route.gateway === undefined && !route.destination.endsWith('/0'))
    .map((route) => ({ name: route.interface, range: ipaddr.IPv4.parseCIDR(route.destination) }))
    .sort((a, b) => b.range[1] - a.range[1]);
  const placed = new Map<string, string[]>();
  for (const text of own) {
    const address = ipaddr.IPv4.parse(text);
    const home = text.startsWith('127.')
      ? { name: 'lo', prefix: 8 }
      : (routed(connected.find(({ range }) => address.match(range))) ?? held(holders.get(text)));
    if (home === undefined) continue;
    placed.set(home.name, [...(placed.get(home.name) ?? []), `${text}/${home.prefix}`]);
  }
  return placed;
}

function routed(route: { name: string; range: [ipaddr.IPv4, number] } | undefined) {
  return route && { name: route.name, prefix: route.range[1] };
}

function held(name: string | undefined) {
  return name === undefined ? undefined : { name, prefix: 32 };
}
