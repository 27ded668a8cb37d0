import type { SnapshotChange } from './change';
import { endpointKey } from './endpoint';
import type { Snapshot } from './snapshot';
import { applyListChange } from './sorted-list';

/**
 * The next snapshot. What the change does not name keeps its identity, and so does a list in which nothing changed. To apply a
 * change twice is the same as once; that no change was left out is for the caller to know, by `sequence`.
 */
export function applyChange(snapshot: Snapshot, change: SnapshotChange): Snapshot {
  return {
    engine: snapshot.engine,
    sequence: change.sequence,
    takenAt: change.takenAt,
    networks: applyListChange(snapshot.networks, change.networks, (network) => network.id),
    containers: applyListChange(snapshot.containers, change.containers, (container) => container.id),
    endpoints: applyListChange(snapshot.endpoints, change.endpoints, endpointKey),
    services: applyListChange(snapshot.services, change.services, (service) => service.id),
    tasks: applyListChange(snapshot.tasks, change.tasks, (task) => task.id),
    swarmNodes: applyListChange(snapshot.swarmNodes, change.swarmNodes, (node) => node.id),
  };
}
