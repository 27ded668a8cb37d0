import { amending } from './amending';
import { type Container, sharedStackOwner } from './container';
import { type Endpoint, type EndpointStatus, isMissingNetworkId } from './endpoint';
import { containerStatus, riderStatus } from './endpoint-status';
import type { Network } from './network';
import { networkProject } from './network-project';
import { stackProvider } from './shared-stack';
import type { Snapshot } from './snapshot';

/** What of a snapshot is shown. An empty list lets everything through. */
export type ChartFilter = {
  drivers: readonly string[];
  statuses: readonly EndpointStatus[];
  projects: readonly string[];
  /** Hides the networks that Docker makes itself, never a container. */
  hideSystem: boolean;
};

/** What a filter leaves. */
export type FilteredSnapshot = {
  snapshot: Snapshot;
  /**
   * Containers in `snapshot` that hang under none of its networks, by id, sorted: those whose networks are all hidden by
   * `hideSystem` (their endpoints stay in the snapshot, so that it can be said where they are) and those that are on nothing. The
   * chart draws them apart. Riders are not among them: they are where their provider is.
   */
  unplaced: string[];
};

/**
 * Keeps what the filter lets through. A container is kept where it is of a project asked for and one of its endpoints has both a
 * driver and a status asked for; the provider of a kept rider is kept with it. A network is kept where its driver is asked for and,
 * if statuses or projects are asked for, where it holds a kept container or is of the project itself. Of a kept container all endpoints on
 * kept (or missing) networks are kept. Services, tasks and Swarm nodes are left as they are.
 * @returns lists in which nothing was left out are the same lists.
 */
export function applyFilter(snapshot: Snapshot, filter: ChartFilter): FilteredSnapshot {
  if (asksForNothing(filter)) {
    // As below, where everything is kept; but most pages have no filter on, and this is done at every event.
    return { snapshot, unplaced: unplacedIn(snapshot.containers, containerIdsOf(snapshot.endpoints)) };
  }
  const kept = keptContainers(snapshot, filter);
  const shown = keptNetworks(snapshot, filter, kept);
  const isShown = ({ networkId }: Endpoint) => shown.has(networkId) || isMissingNetworkId(networkId);
  const placed = containerIdsOf(snapshot.endpoints.filter(isShown));
  const containers = keep(snapshot.containers, (container) => kept.has(container.id));
  return {
    snapshot: {
      ...snapshot,
      networks: keep(snapshot.networks, (network) => shown.has(network.id)),
      containers,
      endpoints: keep(
        snapshot.endpoints,
        (endpoint) =>
          kept.has(endpoint.containerId) && (isShown(endpoint) || !placed.has(endpoint.containerId)),
      ),
    },
    unplaced: unplacedIn(containers, placed),
  };
}

function asksForNothing({ drivers, statuses, projects, hideSystem }: ChartFilter): boolean {
  return drivers.length === 0 && statuses.length === 0 && projects.length === 0 && !hideSystem;
}

const containerIdsOf = amending<Endpoint, ReadonlySet<string>>({
  isSameThing: (old, now) => old.containerId === now.containerId,
  compute: (endpoints) => new Set(endpoints.map((endpoint) => endpoint.containerId)),
  amend: (ids) => ids,
});

let unplacedAmong:
  | { placed: ReadonlySet<string>; of: (containers: readonly Container[]) => string[] }
  | undefined;

function unplacedIn(containers: readonly Container[], placed: ReadonlySet<string>): string[] {
  if (unplacedAmong?.placed !== placed) {
    const of = amending<Container, string[]>({
      isSameThing: (old, now) => old.id === now.id && old.networkMode === now.networkMode,
      compute: (all) =>
        all
          .filter((container) => !placed.has(container.id) && sharedStackOwner(container) === undefined)
          .map((container) => container.id),
      amend: (unplaced) => unplaced,
    });
    unplacedAmong = { placed, of };
  }
  return unplacedAmong.of(containers);
}

function keptContainers(snapshot: Snapshot, filter: ChartFilter): ReadonlySet<string> {
  const containers = new Map(snapshot.containers.map((container) => [container.id, container]));
  const drivers = new Map(snapshot.networks.map((network) => [network.id, network.driver]));
  const memberships = new Map<string, Membership[]>();
  for (const { containerId, networkId, status } of snapshot.endpoints) {
    const membership = { driver: drivers.get(networkId), status };
    memberships.set(containerId, [...(memberships.get(containerId) ?? []), membership]);
  }
  const kept = new Set<string>();
  for (const container of snapshot.containers) {
    if (!asksFor(filter.projects, container.project)) continue;
    const own = membershipsOf(container, containers, memberships);
    if (
      !own.some(({ driver, status }) => asksFor(filter.drivers, driver) && asksFor(filter.statuses, status))
    ) {
      continue;
    }
    kept.add(container.id);
    const provider = stackProvider(container, containers);
    if (provider !== undefined) kept.add(provider.id);
  }
  return kept;
}

type Membership = { driver: string | undefined; status: EndpointStatus };

/** A rider is on its provider's networks, with a status of its own; a container on nothing has a status and no driver. */
function membershipsOf(
  container: Container,
  containers: ReadonlyMap<string, Container>,
  memberships: ReadonlyMap<string, readonly Membership[]>,
): readonly Membership[] {
  const status = riderStatus(container, containers)?.status;
  const holder = stackProvider(container, containers);
  const held = (holder && memberships.get(holder.id)) ?? [];
  if (held.length === 0) return [{ driver: undefined, status: status ?? containerStatus(container) }];
  return status === undefined ? held : held.map(({ driver }) => ({ driver, status }));
}

function keptNetworks(
  snapshot: Snapshot,
  filter: ChartFilter,
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const holding = new Set(
    snapshot.endpoints.filter(({ containerId }) => kept.has(containerId)).map(({ networkId }) => networkId),
  );
  const asksOfContainers = filter.statuses.length > 0 || filter.projects.length > 0;
  const isKept = (network: Network) =>
    !(filter.hideSystem && network.system) &&
    asksFor(filter.drivers, network.driver) &&
    (!asksOfContainers || holding.has(network.id) || isOfProjectAskedFor(network, filter));
  return new Set(snapshot.networks.filter(isKept).map((network) => network.id));
}

function isOfProjectAskedFor(network: Network, { projects, statuses }: ChartFilter): boolean {
  const project = networkProject(network);
  return statuses.length === 0 && project !== undefined && projects.includes(project);
}

function asksFor<T>(asked: readonly T[], value: T | undefined): boolean {
  return asked.length === 0 || (value !== undefined && asked.includes(value));
}

function keep<T>(list: T[], isKept: (item: T) => boolean): T[] {
  const kept = list.filter(isKept);
  return kept.length === list.length ? list : kept;
}
