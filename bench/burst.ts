import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startServer } from '@/e2e/start-server';
import { enginePath, freshPicture, shownPicture, showsTheSame } from './fresh-picture';
import { isRunAlone } from './run-alone';
import { type SimulatedEngine, startSimulatedEngine } from './simulated-engine';
import { listenToStream } from './stream-listener';

export type Burst = {
  events: number;
  perSecond: number;
  /** Messages in which a browser heard of them. */
  changes: number;
  /** Milliseconds from the last event until the snapshot equals a fresh read of the engine. */
  equalAfter: number;
};

/** How long, in milliseconds, the snapshot is waited for. */
const patience = 30_000;
const writers = 8;

/** Has the engine change as often as asked for, or as it can, and waits until the server shows how it is in the end. */
export async function measureBurst(
  server: RunningServer,
  engine: SimulatedEngine,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Burst> {
  const path = await enginePath(server);
  const browser = await listenToStream(server, `${path}/stream`);
  try {
    const began = performance.now();
    const events = await happenAtRate(engine, rate, seconds);
    const ended = performance.now();
    const fresh = await freshPicture(engine.raw);
    while (!showsTheSame(await shownPicture(server, path), fresh)) {
      if (performance.now() - ended > patience)
        throw new Error('The snapshot never became what the engine is.');
      await sleep(20);
    }
    const equalAfter = performance.now() - ended;
    return {
      events,
      perSecond: events / ((ended - began) / 1000),
      changes: browser.sequences.length,
      equalAfter,
    };
  } finally {
    browser.close();
  }
}

/** Each writer has containers of its own, so that a container's events keep their order. */
async function happenAtRate(engine: SimulatedEngine, rate: number, seconds: number): Promise<number> {
  const began = performance.now();
  const total = Math.round((rate * seconds) / writers / 2) * 2;
  const write = async (writer: number) => {
    for (let index = 0; index < total; index += 1) {
      const due = began + (index * 1000 * writers) / rate - performance.now();
      if (due > 1) await sleep(due);
      await engine.happen((Math.floor(index / 2) * writers + writer) * 2 + (index % 2));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return total * writers;
}

if (isRunAlone(import.meta.url)) {
  const engine = await startSimulatedEngine({ networks: 300, containers: 3_000 });
  const server = await startServer(engine);
  try {
    console.log(await measureBurst(server, engine, { rate: 1_200, seconds: 3 }));
  } finally {
    await server.stop();
    await engine.stop();
  }
}
