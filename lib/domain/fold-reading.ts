import { canonicalContainer, canonicalSwarm } from './canonical-facts';
import { type EngineFacts, factsId, type Reading, type SwarmFacts } from './facts';
import { keepSame } from './same-value';
import { applyListChange, findByKey, shareItems } from './sorted-list';

/** What is known of an engine before the first read. */
export const emptyFacts: EngineFacts = {
  networks: [],
  containers: [],
  swarm: { services: [], tasks: [], swarmNodes: [] },
};

/**
 * Takes a read in. What was asked for and not found is gone; what was not asked for stays as it was.
 * @returns the same object where the reading tells nothing new; else new facts in which everything unchanged keeps its identity.
 */
export function foldReading(facts: EngineFacts, reading: Reading): EngineFacts {
  const networks = foldPart(facts.networks, reading.networks, (network) => network.id);
  const containers = foldPart(
    facts.containers,
    reading.containers && {
      asked: reading.containers.asked,
      found: reading.containers.found.map(canonicalContainer),
    },
    factsId,
  );
  const swarm = reading.swarm === undefined ? facts.swarm : foldSwarm(facts.swarm, reading.swarm);
  const unchanged = networks === facts.networks && containers === facts.containers && swarm === facts.swarm;
  return unchanged ? facts : { networks, containers, swarm };
}

function foldPart<T>(
  known: T[],
  reading: { asked: 'all' | readonly string[]; found: readonly T[] } | undefined,
  keyOf: (item: T) => string,
): T[] {
  if (reading === undefined) return known;
  const { asked, found } = reading;
  if (asked === 'all')
    return shareItems(known, applyListChange([], { upserted: [...found], removed: [] }, keyOf), keyOf);
  const upserted = found.map((item) => keepSame(findByKey(known, keyOf(item), keyOf), item));
  return applyListChange(known, { upserted, removed: [...asked] }, keyOf);
}

function foldSwarm(known: SwarmFacts, read: SwarmFacts): SwarmFacts {
  const next = canonicalSwarm(read);
  const services = shareItems(known.services, next.services, (service) => service.id);
  const tasks = shareItems(known.tasks, next.tasks, (task) => task.id);
  const swarmNodes = shareItems(known.swarmNodes, next.swarmNodes, (node) => node.id);
  const unchanged = services === known.services && tasks === known.tasks && swarmNodes === known.swarmNodes;
  return unchanged ? known : { services, tasks, swarmNodes };
}
