import type { Engine } from '@/lib/domain/engine';
import type { EngineFacts, Reading, SwarmFacts } from '@/lib/domain/facts';
import type { Invalidation } from '@/lib/domain/invalidation';
import { AppError } from '../app-error';
import type { EngineClient, EngineInfo } from '../engine/engine-client';

/** So many ids are always asked for one by one; and so great a share of all there are: beyond it a list of all costs the engine less. */
const MOST_IDS = 50;
const MOST_OF_ALL = 1 / 8;

/** What one flight of reads told. */
export type ReadResult = {
  reading: Reading;
  info?: EngineInfo;
  /** Set where the Swarm was asked: whether its managers answered. */
  swarmAnswered?: boolean;
};

/** True where this engine can tell of services, tasks and nodes. */
export function isSwarmManager(swarm: Engine['swarm']): boolean {
  return swarm.state === 'active' && swarm.role === 'manager';
}

/**
 * Reads anew what is doubtful, and nothing else.
 * @param swarm what the engine last said of its place in a Swarm. @param known how much there was at the last read.
 * @throws AppError of the first call that failed; then nothing was learnt.
 */
export async function readInvalid(
  client: EngineClient,
  invalid: Invalidation,
  swarm: Engine['swarm'],
  known: Pick<EngineFacts, 'networks' | 'containers'>,
): Promise<ReadResult> {
  const networkIds = idsToAsk(invalid.networks, known.networks.length);
  const containerIds = idsToAsk(invalid.containers, known.containers.length);
  const [networks, containers, place] = await Promise.all([
    networkIds && client.listNetworks(networkIds === 'all' ? undefined : networkIds),
    containerIds && client.listContainers(containerIds === 'all' ? undefined : containerIds),
    readPlaceInSwarm(client, invalid, swarm),
  ]);
  return {
    reading: {
      ...(networkIds && networks && { networks: { asked: networkIds, found: networks } }),
      ...(containerIds && containers && { containers: { asked: containerIds, found: containers } }),
      ...(place.swarm && { swarm: place.swarm }),
    },
    ...(place.info && { info: place.info }),
    ...(place.answered !== undefined && { swarmAnswered: place.answered }),
  };
}

function idsToAsk(ids: Invalidation['networks'], known: number): 'all' | string[] | undefined {
  if (ids === 'all' || ids.size > Math.max(MOST_IDS, known * MOST_OF_ALL)) return 'all';
  return ids.size === 0 ? undefined : [...ids];
}

type PlaceInSwarm = { info?: EngineInfo; swarm?: SwarmFacts; answered?: boolean };

/** No services, tasks or nodes is a fact of an engine that is no manager, and is read as such. */
const notAManager: SwarmFacts = { services: [], tasks: [], swarmNodes: [] };

async function readPlaceInSwarm(
  client: EngineClient,
  invalid: Invalidation,
  known: Engine['swarm'],
): Promise<PlaceInSwarm> {
  if (!invalid.info && !invalid.swarm) return {};
  const info = invalid.info ? await client.readInfo() : undefined;
  const place = info?.swarm ?? known;
  const told = info === undefined ? {} : { info };
  if (!isSwarmManager(place)) return { ...told, swarm: notAManager };
  // An engine that has just become a manager is asked, whatever made it tell.
  if (!invalid.swarm && isSwarmManager(known)) return told;
  try {
    return { ...told, swarm: await client.readSwarm(), answered: true };
  } catch (error) {
    // Managers without a majority refuse these calls while the engine itself is well. What was known stays.
    if (error instanceof AppError && error.code === 'engine-refused') return { ...told, answered: false };
    throw error;
  }
}
