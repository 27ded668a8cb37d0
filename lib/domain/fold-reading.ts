import { canonicalContainer, canonicalSwarm } from './canonical-facts';
import type { EngineFacts, Reading, SwarmFacts } from './facts';
import { isSameValue } from './same-value';
import { shareItems } from './sorted-list';

/** What is known of an engine before the first read. */
export const emptyFacts: EngineFacts = {
  networks: new Map(),
  containers: new Map(),
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
    (entry) => entry.container.id,
  );
  const swarm = reading.swarm === undefined ? facts.swarm : foldSwarm(facts.swarm, reading.swarm);
  const unchanged = networks === facts.networks && containers === facts.containers && swarm === facts.swarm;
  return unchanged ? facts : { networks, containers, swarm };
}

function foldPart<T>(
  known: ReadonlyMap<string, T>,
  reading: { asked: 'all' | readonly string[]; found: readonly T[] } | undefined,
  keyOf: (item: T) => string,
): ReadonlyMap<string, T> {
  if (reading === undefined) return known;
  const found = new Map(reading.found.map((item) => [keyOf(item), item]));
  const asked = reading.asked === 'all' ? known.keys() : reading.asked;
  const next = new Map(known);
  let changed = false;
  for (const key of [...asked]) {
    if (!found.has(key)) changed = next.delete(key) || changed;
  }
  for (const [key, item] of found) {
    const before = next.get(key);
    if (before !== undefined && isSameValue(before, item)) continue;
    next.set(key, item);
    changed = true;
  }
  return changed ? next : known;
}

function foldSwarm(known: SwarmFacts, read: SwarmFacts): SwarmFacts {
  const next = canonicalSwarm(read);
  const services = shareItems(known.services, next.services, (service) => service.id);
  const tasks = shareItems(known.tasks, next.tasks, (task) => task.id);
  const swarmNodes = shareItems(known.swarmNodes, next.swarmNodes, (node) => node.id);
  const unchanged = services === known.services && tasks === known.tasks && swarmNodes === known.swarmNodes;
  return unchanged ? known : { services, tasks, swarmNodes };
}
