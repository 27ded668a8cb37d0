import { type Container, sharedStackOwner } from '../domain/container';

/**
 * Every rider (`container:<id>` mode) with the container whose network stack it uses in the end; undefined where the chain
 * breaks or circles.
 */
export function providersOf(
  containers: ReadonlyMap<string, Container>,
): Map<Container, Container | undefined> {
  const riders = [...containers.values()].filter((container) => sharedStackOwner(container) !== undefined);
  const byName = new Map<string, Container>();
  if (riders.length > 0) for (const container of containers.values()) byName.set(container.name, container);
  return new Map(riders.map((rider) => [rider, stackProvider(rider, containers, byName)]));
}

function stackProvider(
  rider: Container,
  byId: ReadonlyMap<string, Container>,
  byName: ReadonlyMap<string, Container>,
): Container | undefined {
  const seen = new Set<string>();
  let current = rider;
  for (;;) {
    const owner = sharedStackOwner(current);
    if (owner === undefined) return current;
    if (seen.has(current.id)) return undefined;
    seen.add(current.id);
    const next = byId.get(owner) ?? byName.get(owner) ?? byShortId(owner, byId);
    if (next === undefined) return undefined;
    current = next;
  }
}

function byShortId(reference: string, byId: ReadonlyMap<string, Container>): Container | undefined {
  if (reference.length < 12) return undefined;
  for (const container of byId.values()) if (container.id.startsWith(reference)) return container;
  return undefined;
}
