import { type RunningServer, startServer } from '@/e2e/start-server';
import { enginePath } from './fresh-picture';
import { isRunAlone } from './run-alone';
import { type SimulatedEngine, startSimulatedEngine } from './simulated-engine';
import { percentile } from './statistics';
import { listenToStream, type StreamListener } from './stream-listener';

export type StalledReaders = {
  operations: number;
  /** Milliseconds that a change takes the engine which Portolan watches, and one that nobody watches. */
  watched: { p50: number; p95: number };
  alone: { p50: number; p95: number };
  overAlone: number;
  /** How many of the browsers that stopped reading the server has let go. */
  letGo: number;
};

/** An engine that something happens to. */
type Changing = Pick<SimulatedEngine, 'happen'>;

/**
 * Changes two engines in turn while browsers hold streams of the first and read nothing.
 * @param operations on each.
 */
export async function measureStalledReaders(
  server: RunningServer,
  watched: Changing,
  alone: Changing,
  { browsers, operations }: { browsers: number; operations: number },
): Promise<StalledReaders> {
  const path = `${await enginePath(server)}/stream`;
  const listeners = await Promise.all(Array.from({ length: browsers }, () => listenToStream(server, path)));
  for (const listener of listeners) listener.stall();
  const took = { watched: [] as number[], alone: [] as number[] };
  try {
    for (let index = 0; index < operations; index += 1) {
      // In turn, so that both meet the machine as it is at the moment.
      took.watched.push(await timeOf(() => watched.happen(index)));
      took.alone.push(await timeOf(() => alone.happen(index)));
    }
    return {
      operations,
      watched: { p50: percentile(took.watched, 0.5), p95: percentile(took.watched, 0.95) },
      alone: { p50: percentile(took.alone, 0.5), p95: percentile(took.alone, 0.95) },
      overAlone: percentile(took.watched, 0.95) / percentile(took.alone, 0.95),
      letGo: await countLetGo(listeners),
    };
  } finally {
    for (const listener of listeners) listener.close();
  }
}

async function countLetGo(listeners: readonly StreamListener[]): Promise<number> {
  const told = await Promise.all(listeners.map((listener) => listener.wasLetGo()));
  return told.filter(Boolean).length;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (isRunAlone(import.meta.url)) {
  const size = { networks: 100, containers: 1_000 };
  const [watched, alone] = await Promise.all([startSimulatedEngine(size), startSimulatedEngine(size)]);
  const server = await startServer(watched);
  try {
    console.log(await measureStalledReaders(server, watched, alone, { browsers: 20, operations: 5_000 }));
  } finally {
    await server.stop();
    await watched.stop();
    await alone.stop();
  }
}
