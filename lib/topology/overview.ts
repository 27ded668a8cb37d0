import { amending, replacedIn } from '../domain/amending';
import type { Container } from '../domain/container';
import { type Endpoint, type EndpointStatus, endpointStatuses } from '../domain/endpoint';
import { containerStatus, riderStatus } from '../domain/endpoint-status';
import { endpointsOf } from '../domain/endpoints-of';
import { networkProject } from '../domain/network-project';
import { stackProvider } from '../domain/shared-stack';
import type { Snapshot } from '../domain/snapshot';
import { findByKey } from '../domain/sorted-list';
import { compareNatural } from './natural-order';

/** What a snapshot holds, counted for the sidebar. */
export type Overview = {
  /** Containers by the worst status of their endpoints; a rider's or an unconnected container's own. Sums up to all. */
  statuses: Record<EndpointStatus, number>;
  /** Networks by driver, the most used first. */
  drivers: { driver: string; count: number }[];
  /** Containers by Compose project or Swarm stack, by name; a project that has networks only counts none. */
  projects: { project: string; count: number }[];
  /** Members by network id, stopped ones included. */
  networks: ReadonlyMap<string, number>;
};

/** @returns the counts; the same for any order of the snapshot's lists. */
export function overviewOf(snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>): Overview {
  const drivers = new Map<string, number>();
  const projects = new Map(countProjects(snapshot.containers));
  for (const network of snapshot.networks) {
    drivers.set(network.driver, (drivers.get(network.driver) ?? 0) + 1);
    const project = networkProject(network);
    if (project !== undefined) projects.set(project, projects.get(project) ?? 0);
  }
  return {
    statuses: countStatuses(snapshot),
    drivers: [...drivers]
      .map(([driver, count]) => ({ driver, count }))
      .sort((a, b) => b.count - a.count || compareNatural(a.driver, b.driver)),
    projects: [...projects]
      .map(([project, count]) => ({ project, count }))
      .sort((a, b) => compareNatural(a.project, b.project)),
    networks: countMembers(snapshot.endpoints),
  };
}

const countProjects = amending<Container, ReadonlyMap<string, number>>({
  isSameThing: (old, now) => old.id === now.id && old.project === now.project,
  compute: (containers) => {
    const projects = new Map<string, number>();
    for (const { project } of containers) {
      if (project !== undefined) projects.set(project, (projects.get(project) ?? 0) + 1);
    }
    return projects;
  },
  amend: (projects) => projects,
});

const countMembers = amending<Endpoint, ReadonlyMap<string, number>>({
  isSameThing: isSameMembership,
  compute: (endpoints) => {
    const members = new Map<string, number>();
    for (const { networkId } of endpoints) members.set(networkId, (members.get(networkId) ?? 0) + 1);
    return members;
  },
  amend: (members) => members,
});

type Listed = Pick<Snapshot, 'containers' | 'endpoints'>;

/** The counts made last: most often only a container or two differ. Only saves work. */
let last: { of: Listed; statuses: Overview['statuses']; riding: ReadonlySet<string> } | undefined;

function countStatuses({ containers, endpoints }: Listed): Overview['statuses'] {
  const of = { containers, endpoints };
  const statuses = last && amended(last, of);
  if (last !== undefined && statuses !== undefined) {
    last = { ...last, of, statuses };
    return statuses;
  }
  const counted = countAll(of);
  last = { of, ...counted };
  return counted.statuses;
}

function amended(
  { of, statuses, riding }: NonNullable<typeof last>,
  now: Listed,
): Overview['statuses'] | undefined {
  const containers = replacedIn(of.containers, now.containers, isSameContainer);
  const endpoints = replacedIn(of.endpoints, now.endpoints, isSameMembership);
  if (containers === undefined || endpoints === undefined) return undefined;
  const ids = new Set([
    ...containers.map((one) => one.now.id),
    ...endpoints.map((one) => one.now.containerId),
  ]);
  const next = { ...statuses };
  for (const id of ids) {
    const before = statusIn(of, id);
    const after = statusIn(now, id);
    if (riding.has(id) || before === undefined || after === undefined) return undefined;
    next[before] -= 1;
    next[after] += 1;
  }
  return next;
}

/** Of a container that rides on no other. */
function statusIn({ containers, endpoints }: Listed, id: string): EndpointStatus | undefined {
  const own = findByKey(containers, id, ({ id: key }) => key);
  return own && (worstOf(endpointsOf(endpoints)(id)) ?? containerStatus(own));
}

function worstOf(endpoints: readonly Endpoint[]): EndpointStatus | undefined {
  let worst: EndpointStatus | undefined;
  for (const { status } of endpoints) {
    if (worst === undefined || endpointStatuses.indexOf(status) > endpointStatuses.indexOf(worst))
      worst = status;
  }
  return worst;
}

/** @returns the counts, and the ids of riders and of what they ride on: how these are follows from others. */
function countAll({ containers, endpoints }: Listed): {
  statuses: Overview['statuses'];
  riding: ReadonlySet<string>;
} {
  const find = endpointsOf(endpoints);
  const byId = new Map(containers.map((container) => [container.id, container]));
  const statuses = { up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 0 };
  const riding = new Set<string>();
  for (const container of containers) {
    const asRider = riderStatus(container, byId)?.status;
    if (asRider !== undefined) {
      riding.add(container.id);
      riding.add(stackProvider(container, byId)?.id ?? container.id);
    }
    statuses[worstOf(find(container.id)) ?? asRider ?? containerStatus(container)] += 1;
  }
  return { statuses, riding };
}

function isSameContainer(old: Container, now: Container): boolean {
  return old.id === now.id && old.networkMode === now.networkMode;
}

function isSameMembership(old: Endpoint, now: Endpoint): boolean {
  return old.containerId === now.containerId && old.networkId === now.networkId;
}
