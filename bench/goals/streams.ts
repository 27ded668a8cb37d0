import { startEngine } from '@/e2e/lab/start-engine';
import { startServer } from '@/e2e/start-server';
import { measureBurst } from '../burst';
import { measureFanOut } from '../fan-out';
import { enginePath } from '../fresh-picture';
import { RawEngine } from '../raw-engine';
import type { Row } from '../report';
import { startSimulatedEngine } from '../simulated-engine';
import { measureStalledReaders } from '../stalled-readers';
import { makeWorld } from '../world';

/** What many browsers, fast engines and browsers that stop reading do to Portolan, and Portolan to the engine. */
export async function streamGoals(): Promise<Row[]> {
  return [...(await crowds()), await burst(), await stalledReaders()];
}

async function crowds(): Promise<Row[]> {
  const engine = await startSimulatedEngine({ networks: 100, containers: 1_000 });
  const server = await startServer(engine);
  const rows: Row[] = [];
  try {
    const path = `${await enginePath(server)}/stream`;
    for (const [clients, most] of [
      [100, 15],
      [1_000, 50],
    ] as const) {
      const crowd = await measureFanOut(server, path, engine.happen, { clients, rate: 20, seconds: 15 });
      const { p50, p95, lost, kilobytesPerClient: kilobytes, microsecondsPerEventAndClient: micros } = crowd;
      rows.push({
        what: `${clients} browsers at 20 events/s`,
        goal: `p95 ≤ ${most} ms, none lost, ≤ 80 kB a client, ≤ 25 µs per event and client`,
        measured: `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms, ${lost} lost, ${kilobytes.toFixed(0)} kB, ${micros.toFixed(1)} µs`,
        holds: p95 <= most && lost === 0 && kilobytes <= 80 && micros <= 25,
      });
    }
    return rows;
  } finally {
    await server.stop();
    await engine.stop();
  }
}

async function burst(): Promise<Row> {
  const engine = await startSimulatedEngine({ networks: 300, containers: 3_000 });
  const server = await startServer(engine);
  try {
    const { events, perSecond, changes, equalAfter } = await measureBurst(server, engine, {
      rate: 1_200,
      seconds: 3,
    });
    return {
      what: `a burst of ${events} events at ${perSecond.toFixed(0)}/s, told in ${changes} messages`,
      goal: 'equals a fresh read within 1 s',
      measured: `after ${(equalAfter / 1000).toFixed(2)} s`,
      holds: equalAfter <= 1_000,
    };
  } finally {
    await server.stop();
    await engine.stop();
  }
}

/** On real engines, for they are what an unread stream slows down. */
async function stalledReaders(): Promise<Row> {
  const [watched, alone] = [await startEngine({ name: 'watched' }), await startEngine({ name: 'alone' })];
  const raws = [new RawEngine(watched.socket), new RawEngine(alone.socket)] as const;
  const server = await startServer(watched);
  try {
    const renaming = async (raw: RawEngine) => {
      const { containers } = await makeWorld(raw, { networks: 2, containers: 10, running: 0 });
      return {
        happen: (index: number) => {
          const container = containers[index % containers.length];
          return raw.call('POST', `/v1.41/containers/${container?.id}/rename?name=renamed-${index}`);
        },
      };
    };
    const told = await measureStalledReaders(server, await renaming(raws[0]), await renaming(raws[1]), {
      browsers: 20,
      operations: 5_000,
    });
    return {
      what: `20 browsers that stop reading, ${told.operations} operations on a real engine`,
      goal: 'engine’s p95 ≤ 1.2× that of one without Portolan',
      measured: `${told.overAlone.toFixed(2)}× (${told.watched.p95.toFixed(1)} over ${told.alone.p95.toFixed(1)} ms; ${told.letGo} browsers let go)`,
      holds: told.overAlone <= 1.2,
    };
  } finally {
    await server.stop();
    for (const raw of raws) raw.close();
    await watched.stop();
    await alone.stop();
  }
}
