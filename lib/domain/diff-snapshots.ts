import type { SnapshotChange } from './change';
import { endpointKey } from './endpoint';
import type { Snapshot } from './snapshot';
import { diffLists } from './sorted-list';

/**
 * What turns one snapshot into the next.
 * @param eventAt the engine's own time of the youngest event in it, milliseconds since 1970; absent for a reconciling read.
 * @returns undefined where they differ in nothing but number and time.
 */
export function diffSnapshots(
  before: Snapshot,
  after: Snapshot,
  eventAt?: number,
): SnapshotChange | undefined {
  const networks = diffLists(before.networks, after.networks, (network) => network.id);
  const containers = diffLists(before.containers, after.containers, (container) => container.id);
  const endpoints = diffLists(before.endpoints, after.endpoints, endpointKey);
  const services = diffLists(before.services, after.services, (service) => service.id);
  const tasks = diffLists(before.tasks, after.tasks, (task) => task.id);
  const swarmNodes = diffLists(before.swarmNodes, after.swarmNodes, (node) => node.id);
  const lists = {
    ...(networks && { networks }),
    ...(containers && { containers }),
    ...(endpoints && { endpoints }),
    ...(services && { services }),
    ...(tasks && { tasks }),
    ...(swarmNodes && { swarmNodes }),
  };
  if (Object.keys(lists).length === 0) return undefined;
  return {
    sequence: after.sequence,
    takenAt: after.takenAt,
    ...(eventAt !== undefined && { eventAt }),
    ...lists,
  };
}
