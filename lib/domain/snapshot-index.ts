import type { Container } from './container';
import type { Endpoint } from './endpoint';
import { madeOnce } from './made-once';
import type { Network } from './network';

export const containersById = madeOnce(
  (containers: readonly Container[]): ReadonlyMap<string, Container> =>
    new Map(containers.map((container) => [container.id, container])),
);

export const networksById = madeOnce(
  (networks: readonly Network[]): ReadonlyMap<string, Network> =>
    new Map(networks.map((network) => [network.id, network])),
);

export const endpointsByNetwork = madeOnce((endpoints: readonly Endpoint[]) =>
  grouped(endpoints, (endpoint) => endpoint.networkId),
);

export const endpointsByContainer = madeOnce((endpoints: readonly Endpoint[]) =>
  grouped(endpoints, (endpoint) => endpoint.containerId),
);

/** The items by what they have in common, in their order; those with nothing in common are left out. */
export function grouped<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
