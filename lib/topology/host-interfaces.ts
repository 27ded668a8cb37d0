import type { HostInterface, HostInterfaces } from '../domain/host-interface';
import type { Network } from '../domain/network';
import type { HostInterfaceBox } from './chart';
import { compareNatural } from './natural-order';

export type UnplacedInterface = Omit<HostInterfaceBox, 'rect'>;

/** Docker's own bridges and veths, and the loopback, would bury the interfaces that lead somewhere. */
function leadsSomewhere(candidate: HostInterface): boolean {
  return (
    candidate.kind !== 'veth' &&
    candidate.kind !== 'loopback' &&
    candidate.reason !== 'docker-own' &&
    candidate.reason !== 'container-side'
  );
}

/**
 * The host interfaces worth drawing: those that lead out of the host, and every network's parent, which is named even
 * where the host's interfaces can't be read.
 * @returns in the order they are drawn: the default route's, then parents, then the others by name.
 */
export function drawnInterfaces(
  interfaces: HostInterfaces | undefined,
  networks: readonly Network[],
): UnplacedInterface[] {
  const known = interfaces?.available === true ? interfaces.interfaces : [];
  const parents = new Set(networks.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  const boxes: UnplacedInterface[] = known
    .filter((candidate) => candidate.defaultRoute || parents.has(candidate.name) || leadsSomewhere(candidate))
    .map((candidate) => ({ name: candidate.name, interface: candidate }));
  const named = new Set(boxes.map(({ name }) => name));
  for (const name of parents) {
    if (!named.has(name)) boxes.push(interfaces === undefined ? { name, isAwaited: true } : { name });
  }
  const rank = (box: UnplacedInterface) =>
    box.interface?.defaultRoute === true ? 0 : parents.has(box.name) ? 1 : 2;
  return boxes.sort((a, b) => rank(a) - rank(b) || compareNatural(a.name, b.name));
}
