import { amending } from '@/lib/domain/amending';
import { type Container, sharedStackOwner } from '@/lib/domain/container';
import type { Endpoint } from '@/lib/domain/endpoint';
import { endpointsOf } from '@/lib/domain/endpoints-of';
import type { Snapshot } from '@/lib/domain/snapshot';
import { findByKey } from '@/lib/domain/sorted-list';
import { chartMessages } from '@/lib/messages/chart';

/** What a leaf and its menu need to know of a container beyond the leaf itself. */
export type ContainerFacts = {
  container: Container;
  endpoints: readonly Endpoint[];
  /** The name of the container whose network stack it shares. */
  owner?: string;
  /** What a screen reader says after its name. */
  description: string;
};

/** @returns by id of a rider, the name of the container whose network stack it shares; the id where that is gone. */
export const stackOwners = amending<Container, ReadonlyMap<string, string>>({
  isSameThing: (old, now) =>
    old.id === now.id && old.networkMode === now.networkMode && old.name === now.name,
  compute: findStackOwners,
  amend: (owners) => owners,
});

function findStackOwners(containers: readonly Container[]): ReadonlyMap<string, string> {
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
  const known = new Map<string, ContainerFacts>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const container = findByKey(snapshot.containers, id, containerKey);
    if (container === undefined) return undefined;
    const facts = factsOf(container, endpointsOf(snapshot.endpoints)(id), owners.get(id));
    known.set(id, facts);
    return facts;
  };
}

const containerKey = ({ id }: Container) => id;

function factsOf(
  container: Container,
  endpoints: readonly Endpoint[],
  owner: string | undefined,
): ContainerFacts {
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
