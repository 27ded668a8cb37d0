import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startServer } from '@/e2e/start-server';
import { enginePath } from './fresh-picture';
import { type ProcessUse, readUse } from './process-use';
import { isRunAlone } from './run-alone';
import { startSimulatedEngine } from './simulated-engine';
import { percentile } from './statistics';
import { listenToStream, type StreamListener } from './stream-listener';

export type FanOut = {
  clients: number;
  events: number;
  /** Milliseconds from the engine's time of an event to a client. */
  p50: number;
  p95: number;
  /** Changes that any client did not hear. */
  lost: number;
  kilobytesPerClient: number;
  /** Of the server's processor time. */
  microsecondsPerEventAndClient: number;
};

/**
 * Has `clients` listen while something happens `rate` times a second.
 * @param happen makes one event on the engine. @param path the stream's.
 */
export async function measureFanOut(
  server: RunningServer,
  path: string,
  happen: (index: number) => Promise<unknown>,
  { clients, rate, seconds }: { clients: number; rate: number; seconds: number },
): Promise<FanOut> {
  const alone = await perEvent(server, happen, rate, seconds / 2);
  const before = readUse(server.pid).rssBytes;
  const listeners: StreamListener[] = [];
  try {
    while (listeners.length < clients) {
      const some = Array.from({ length: Math.min(50, clients - listeners.length) }, () =>
        listenToStream(server, path),
      );
      listeners.push(...(await Promise.all(some)));
    }
    await sleep(500);
    const crowd = await perEvent(server, happen, rate, seconds);
    await sleep(1_000);
    const delays = listeners.flatMap((listener) => listener.delays);
    const heard = new Set(listeners.flatMap((listener) => listener.sequences));
    return {
      clients,
      events: crowd.events,
      p50: percentile(delays, 0.5),
      p95: percentile(delays, 0.95),
      lost: listeners.reduce((sum, { sequences }) => sum + heard.size - new Set(sequences).size, 0),
      kilobytesPerClient: (crowd.use.rssBytes - before) / clients / 1024,
      microsecondsPerEventAndClient:
        ((crowd.cpuMs / crowd.events - alone.cpuMs / alone.events) * 1000) / clients,
    };
  } finally {
    for (const listener of listeners) listener.close();
  }
}

type Spent = { events: number; cpuMs: number; use: ProcessUse };

/** Makes events at an even rate, however long each takes to make. */
async function perEvent(
  server: RunningServer,
  happen: (index: number) => Promise<unknown>,
  rate: number,
  seconds: number,
): Promise<Spent> {
  const before = readUse(server.pid);
  const began = performance.now();
  const events = Math.round(rate * seconds);
  for (let index = 0; index < events; index += 1) {
    await sleep(Math.max(0, began + (index * 1000) / rate - performance.now()));
    await happen(index);
  }
  await sleep(300);
  const use = readUse(server.pid);
  return { events, cpuMs: use.cpuMs - before.cpuMs, use };
}

if (isRunAlone(import.meta.url)) {
  const engine = await startSimulatedEngine({ networks: 100, containers: 1_000 });
  const server = await startServer(engine);
  try {
    const path = `${await enginePath(server)}/stream`;
    for (const clients of [100, 1_000]) {
      console.log(await measureFanOut(server, path, engine.happen, { clients, rate: 20, seconds: 15 }));
    }
  } finally {
    await server.stop();
    await engine.stop();
  }
}
