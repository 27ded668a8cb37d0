import { type Cidr, cidrsOverlap, parseCidr } from './cidr';
import type { HostInterfaces } from './host-interface';

/** The shortest prefix that is a route to somewhere rather than a default route, or the half of one that a VPN sets. */
const shortestRealPrefix = { 4: 2, 6: 4 } as const;

/** What the host itself reaches by one of its interfaces: an address of its own with the block around it, or a route. */
export type HostBlock = { interface: string; block: Cidr } & (
  | { kind: 'address'; address: string }
  | { kind: 'route'; destination: string }
);

/** All blocks that the host reaches other than by its default route; none where its interfaces can not be read. */
export function hostBlocks(host: HostInterfaces): HostBlock[] {
  if (!host.available) return [];
  const addresses = host.interfaces.flatMap((one) =>
    one.addresses.flatMap((address): HostBlock[] => {
      const block = parseCidr(address);
      return block === undefined ? [] : [{ interface: one.name, block, kind: 'address', address }];
    }),
  );
  const routes = host.routes.flatMap((route): HostBlock[] => {
    const block = parseCidr(route.destination);
    if (block === undefined || block.prefix < shortestRealPrefix[block.family]) return [];
    return [{ interface: route.interface, block, kind: 'route', destination: route.destination }];
  });
  return [...addresses, ...routes];
}

/** @returns the LANs that an interface is on: its own addresses' blocks and the routes that leave through it. */
export function lansOf(parent: string | undefined, blocks: readonly HostBlock[]): Cidr[] {
  return blocks.filter((one) => one.interface === parent).map((one) => one.block);
}

export function overlapsAny(block: Cidr, others: readonly Cidr[]): boolean {
  return others.some((other) => cidrsOverlap(block, other));
}
