import { endpointKey } from './endpoint';
import type { Snapshot } from './snapshot';
import { shareItems } from './sorted-list';

/** @returns the newer snapshot, in which everything that is as it was before is the same object as before. */
export function shareSnapshot(before: Snapshot, after: Snapshot): Snapshot {
  return {
    ...after,
    networks: shareItems(before.networks, after.networks, (network) => network.id),
    containers: shareItems(before.containers, after.containers, (container) => container.id),
    endpoints: shareItems(before.endpoints, after.endpoints, endpointKey),
    services: shareItems(before.services, after.services, (service) => service.id),
    tasks: shareItems(before.tasks, after.tasks, (task) => task.id),
    swarmNodes: shareItems(before.swarmNodes, after.swarmNodes, (node) => node.id),
  };
}
