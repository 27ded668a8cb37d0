import { type Container, sharedStackOwner } from '../domain/container';

/**
 * Every rider (`container:<id>` mode) with the container whose network stack it uses in the end; undefined where the chain
 * breaks or circles.
 */
export function providersOf(
  containers: ReadonlyMap<string, Container>,
): Map<Container, Container | undefined> {
  const providers = new Map<Container, Container | undefined>();
  const index = new ContainerIndex(containers);
  for (const container of containers.values()) {
    if (sharedStackOwner(container) !== undefined) providers.set(container, stackProvider(container, index));
  }
  return providers;
}

/** Containers by what `container:` may hold: an id; on some engines the name or short id as it was typed, which is rare. */
class ContainerIndex {
  private byName: Map<string, Container> | undefined;

  constructor(private readonly byId: ReadonlyMap<string, Container>) {}

  find(reference: string): Container | undefined {
    return this.byId.get(reference) ?? this.named(reference) ?? this.byShortId(reference);
  }

  private named(name: string): Container | undefined {
    this.byName ??= new Map([...this.byId.values()].map((container) => [container.name, container]));
    return this.byName.get(name);
  }

  private byShortId(reference: string): Container | undefined {
    if (reference.length < 12) return undefined;
    for (const container of this.byId.values()) if (container.id.startsWith(reference)) return container;
    return undefined;
  }
}

function stackProvider(rider: Container, index: ContainerIndex): Container | undefined {
  const seen = new Set<string>();
  let current = rider;
  for (;;) {
    const owner = sharedStackOwner(current);
    if (owner === undefined) return current;
    if (seen.has(current.id)) return undefined;
    seen.add(current.id);
    const next = index.find(owner);
    if (next === undefined) return undefined;
    current = next;
  }
}
