import { type Endpoint, type EndpointStatus, endpointStatuses } from '../domain/endpoint';
import { containerStatus, riderStatus } from '../domain/endpoint-status';
import { networkProject } from '../domain/network-project';
import type { Snapshot } from '../domain/snapshot';
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
  const projects = new Map<string, number>();
  for (const network of snapshot.networks) {
    drivers.set(network.driver, (drivers.get(network.driver) ?? 0) + 1);
    const project = networkProject(network);
    if (project !== undefined) projects.set(project, projects.get(project) ?? 0);
  }
  for (const { project } of snapshot.containers) {
    if (project !== undefined) projects.set(project, (projects.get(project) ?? 0) + 1);
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

function countMembers(endpoints: readonly Endpoint[]): Map<string, number> {
  const members = new Map<string, number>();
  for (const { networkId } of endpoints) members.set(networkId, (members.get(networkId) ?? 0) + 1);
  return members;
}

function countStatuses({
  containers,
  endpoints,
}: Pick<Snapshot, 'containers' | 'endpoints'>): Overview['statuses'] {
  const worst = new Map<string, EndpointStatus>();
  for (const { containerId, status } of endpoints) {
    const known = worst.get(containerId);
    if (known === undefined || endpointStatuses.indexOf(status) > endpointStatuses.indexOf(known)) {
      worst.set(containerId, status);
    }
  }
  const byId = new Map(containers.map((container) => [container.id, container]));
  const statuses = { up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 0 };
  for (const container of containers) {
    const own = riderStatus(container, byId)?.status ?? containerStatus(container);
    statuses[worst.get(container.id) ?? own] += 1;
  }
  return statuses;
}
