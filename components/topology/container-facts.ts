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
  const names = new Map(containers.map((container) => [container.id, container.name]));
  return new Map(
    containers.flatMap((container) => {
      const ownerId = sharedStackOwner(container);
      return ownerId === undefined ? [] : [[container.id, names.get(ownerId) ?? ownerId]];
    }),
  );
}

/** @returns the facts of every container, by id. */
export function containerFacts(snapshot: Snapshot): ReadonlyMap<string, ContainerFacts> {
  const endpoints = endpointsByContainer(snapshot.endpoints);
  const owners = stackOwners(snapshot.containers);
  return new Map(
    snapshot.containers.map((container) => [
      container.id,
      factsOf(container, endpoints.get(container.id) ?? [], owners.get(container.id)),
    ]),
  );
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
