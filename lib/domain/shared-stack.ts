import { type Container, sharedStackOwner } from './container';

const shortestIdPrefix = 12;

/**
 * The container whose network stack a rider (`container:<id>` mode) uses in the end; the container itself where it is no rider.
 * @returns undefined where the chain breaks or circles.
 */
export function stackProvider(
  container: Container,
  containersById: ReadonlyMap<string, Container>,
): Container | undefined {
  const seen = new Set<string>();
  let current: Container | undefined = container;
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    const owner = sharedStackOwner(current);
    if (owner === undefined) return current;
    current = findContainer(owner, containersById);
  }
  return undefined;
}

/** By full id; by name or a short id as well, for some engines keep `container:` as it was typed. */
function findContainer(
  reference: string,
  containersById: ReadonlyMap<string, Container>,
): Container | undefined {
  const byId = containersById.get(reference);
  if (byId !== undefined) return byId;
  for (const container of containersById.values()) if (container.name === reference) return container;
  if (reference.length < shortestIdPrefix) return undefined;
  for (const container of containersById.values()) if (container.id.startsWith(reference)) return container;
  return undefined;
}
