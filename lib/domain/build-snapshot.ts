import { deriveEndpoints } from './derive-endpoints';
import { endpointKey } from './endpoint';
import type { EngineFacts } from './facts';
import type { Snapshot } from './snapshot';
import { shareItems, sortByKey } from './sorted-list';

/**
 * The picture of one engine, in canonical order.
 * @param stamp the engine's id in Portolan, the picture's number, and when the engine last confirmed it (ISO 8601).
 * @param previous the picture before: everything that is still as it was is then the same object, and so is each list.
 */
export function buildSnapshot(
  facts: EngineFacts,
  stamp: Pick<Snapshot, 'engine' | 'sequence' | 'takenAt'>,
  previous?: Snapshot,
): Snapshot {
  const fresh: Snapshot = {
    engine: stamp.engine,
    sequence: stamp.sequence,
    takenAt: stamp.takenAt,
    networks: sortByKey(facts.networks.values(), (network) => network.id),
    containers: sortByKey(
      [...facts.containers.values()].map((entry) => entry.container),
      (container) => container.id,
    ),
    endpoints: deriveEndpoints(facts),
    services: facts.swarm.services,
    tasks: facts.swarm.tasks,
    swarmNodes: facts.swarm.swarmNodes,
  };
  if (previous === undefined) return fresh;
  return {
    ...fresh,
    networks: shareItems(previous.networks, fresh.networks, (network) => network.id),
    containers: shareItems(previous.containers, fresh.containers, (container) => container.id),
    endpoints: shareItems(previous.endpoints, fresh.endpoints, endpointKey),
    services: shareItems(previous.services, fresh.services, (service) => service.id),
    tasks: shareItems(previous.tasks, fresh.tasks, (task) => task.id),
    swarmNodes: shareItems(previous.swarmNodes, fresh.swarmNodes, (node) => node.id),
  };
}
