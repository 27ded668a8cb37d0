import { type Container, sharedStackOwner } from '@/lib/domain/container';
import type { Endpoint } from '@/lib/domain/endpoint';
import type { Snapshot } from '@/lib/domain/snapshot';
import { chartMessages } from '@/lib/messages/chart';

/** What a leaf and its menu need to know of a container beyond the leaf itself. */
export type ContainerFacts = {
  container: Container;
  endpoints: Endpoint[];
  /** The name of the container whose network stack it shares. */
  owner?: string;
  /** What a screen reader says after its name. */
  description: string;
};

/** @returns by id of a rider, the name of the container whose network stack it shares; the id where that is gone. */
export function stackOwners(containers: readonly Container[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const container of containers) {
    const ownerId = sharedStackOwner(container);
    if (ownerId !== undefined) owners.set(container.id, ownerId);
  }
  if (owners.size === 0) return owners;
  const wanted = new Set(owners.values());
  const names = new Map(containers.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
  return new Map([...owners].map(([id, ownerId]) => [id, names.get(ownerId) ?? ownerId]));
}

/** The facts of one container, by id. */
export type FactsOf = (containerId: string) => ContainerFacts | undefined;

/** @returns a look-up of the facts. Words are made for what is asked for only: of ten thousand containers some dozens are elements of the page. */
export function containerFacts(
  snapshot: Pick<Snapshot, 'containers' | 'endpoints'>,
  owners: ReadonlyMap<string, string> = stackOwners(snapshot.containers),
): FactsOf {
  let containers: Map<string, Container> | undefined;
  let endpoints: Map<string, Endpoint[]> | undefined;
  const known = new Map<string, ContainerFacts>();
  return (id) => {
    containers ??= new Map(snapshot.containers.map((container) => [container.id, container]));
    endpoints ??= endpointsByContainer(snapshot.endpoints);
    const container = containers.get(id);
    if (container === undefined) return undefined;
    const facts = known.get(id) ?? factsOf(container, endpoints.get(id) ?? [], owners.get(id));
    known.set(id, facts);
    return facts;
  };
}

function factsOf(container: Container, endpoints: Endpoint[], owner: string | undefined): ContainerFacts {
  const description = chartMessages.containerDescription({
    state: chartMessages.states[container.state],
    endpoints: endpoints.map((endpoint) => ({
      network: endpoint.networkName,
      address: endpoint.ipv4 ?? endpoint.ipv6,
      status: endpoint.status,
    })),
    owner,
    project: container.project,
  });
  return { container, endpoints, description, ...(owner === undefined ? {} : { owner }) };
}

function endpointsByContainer(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const group = groups.get(endpoint.containerId);
    if (group) group.push(endpoint);
    else groups.set(endpoint.containerId, [endpoint]);
  }
  return groups;
}
