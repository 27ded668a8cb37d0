import { deriveEndpoints } from './derive-endpoints';
import type { EngineFacts } from './facts';
import type { Snapshot } from './snapshot';

/**
 * The picture of one engine, in canonical order, made from nothing but its facts. A server that holds a picture already makes the
 * next one by `factsChange`, at the cost of what changed.
 * @param stamp the engine's id in Portolan, the picture's number, and when the engine last confirmed it (ISO 8601).
 */
export function buildSnapshot(
  facts: EngineFacts,
  stamp: Pick<Snapshot, 'engine' | 'sequence' | 'takenAt'>,
): Snapshot {
  return {
    engine: stamp.engine,
    sequence: stamp.sequence,
    takenAt: stamp.takenAt,
    networks: facts.networks,
    containers: facts.containers.map((entry) => entry.container),
    endpoints: deriveEndpoints(facts),
    services: facts.swarm.services,
    tasks: facts.swarm.tasks,
    swarmNodes: facts.swarm.swarmNodes,
  };
}
