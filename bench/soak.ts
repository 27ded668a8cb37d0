import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { type RunningServer, startServer } from '@/e2e/start-server';
import { startBrowser } from './browser';
import { enginePath, freshPicture, shownPicture, showsTheSame } from './fresh-picture';
import { measurePageSize } from './page-size';
import { readUse } from './process-use';
import { isRunAlone } from './run-alone';
import { type SimulatedEngine, startSimulatedEngine } from './simulated-engine';
import { percentile } from './statistics';
import { listenToStream, type StreamListener } from './stream-listener';

/** After the first tenth, at its most, and in the end, bytes; and how it grew over the last half. */
type Growth = { early: number; most: number; last: number; kilobytesPerMinute: number };
type Sample = { minute: number; bytes: number };

export type Soak = {
  minutes: number;
  events: number;
  /** Of the server. */
  rss: Growth;
  /** Of the JavaScript heap of a tab that shows the chart all the while, after a collection each minute; and its elements, least and most. */
  tab: { heap: Growth; nodes: [number, number] };
  /** Milliseconds that a change takes the engine which is watched, and another that is not, at the 95th percentile. */
  operationP95: { watched: number; alone: number };
  /** How many of the stalled browsers that came back had been let go; each stalls again. */
  letGo: number;
  /** Whether the snapshot equals a fresh read in the end. */
  equal: boolean;
};

/** Seconds between two stalled browsers that come back. */
const restSeconds = 60;

type Options = { minutes: number; rate: number; browsers: number; stalled: number };

/** Lives with an engine that changes all the time, while some browsers read and some have stopped. */
export async function soak(
  browser: Browser,
  server: RunningServer,
  watched: SimulatedEngine,
  alone: SimulatedEngine,
  { minutes, rate, browsers, stalled }: Options,
): Promise<Soak> {
  const path = await enginePath(server);
  const listen = () => listenToStream(server, `${path}/stream`);
  const readers = await Promise.all(Array.from({ length: browsers - stalled }, listen));
  const sleepers = await Promise.all(Array.from({ length: stalled }, () => stall(listen)));
  const took = { watched: [] as number[], alone: [] as number[] };
  const rss: Sample[] = [];
  const heap: Sample[] = [];
  const nodes: number[] = [];
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(server.signInUrl);
  await page.locator('.chart').waitFor();
  const began = performance.now();
  let events = 0;
  let letGo = 0;
  let turn = 0;
  const replaceNext = async () => {
    const at = turn % sleepers.length;
    turn += 1;
    if (await sleepers[at]?.wasLetGo()) letGo += 1;
    sleepers[at]?.close();
    sleepers[at] = await stall(listen);
  };
  try {
    for (; performance.now() - began < minutes * 60_000; events += 1) {
      await sleep(Math.max(0, began + (events * 1000) / rate - performance.now()));
      took.watched.push(await timeOf(watched, events));
      took.alone.push(await timeOf(alone, events));
      if (events % rate !== 0) continue;
      const minute = (performance.now() - began) / 60_000;
      rss.push({ minute, bytes: readUse(server.pid).rssBytes });
      // One browser after the other looks again, comes back, and stops reading anew.
      if (events % (rate * restSeconds) !== 0) continue;
      await replaceNext();
      const weight = await measurePageSize(page);
      heap.push({ minute, bytes: weight.heapMb * 2 ** 20 });
      nodes.push(weight.nodes);
    }
    await sleep(2_000);
    const shown = await shownPicture(server, path);
    return {
      minutes,
      events,
      rss: summaryOf(rss),
      tab: { heap: summaryOf(heap), nodes: [Math.min(...nodes), Math.max(...nodes)] },
      operationP95: { watched: percentile(took.watched, 0.95), alone: percentile(took.alone, 0.95) },
      letGo,
      equal: showsTheSame(shown, await freshPicture(watched.raw)),
    };
  } finally {
    for (const listener of [...readers, ...sleepers]) listener.close();
    await page.context().close();
  }
}

async function stall(listen: () => Promise<StreamListener>): Promise<StreamListener> {
  const listener = await listen();
  listener.stall();
  return listener;
}

async function timeOf(engine: SimulatedEngine, index: number): Promise<number> {
  const start = performance.now();
  await engine.happen(index);
  return performance.now() - start;
}

function summaryOf(samples: readonly Sample[]): Growth {
  const bytes = samples.map((sample) => sample.bytes);
  return {
    early: bytes[Math.floor(bytes.length / 10)] ?? 0,
    most: Math.max(...bytes),
    last: bytes.at(-1) ?? 0,
    kilobytesPerMinute: slopeOf(samples.slice(Math.floor(samples.length / 2))) / 1024,
  };
}

/** Least squares, in bytes a minute. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const minute = mean((sample) => sample.minute);
  const bytes = mean((sample) => sample.bytes);
  const variance = mean((sample) => (sample.minute - minute) ** 2);
  return mean((sample) => (sample.minute - minute) * (sample.bytes - bytes)) / variance;
}

// npx tsx bench/soak.ts [minutes]
if (isRunAlone(import.meta.url)) {
  const size = { networks: 100, containers: 1_000 };
  const [watched, alone] = await Promise.all([startSimulatedEngine(size), startSimulatedEngine(size)]);
  const server = await startServer(watched);
  const browser = await startBrowser();
  try {
    const minutes = Number(process.argv[2] ?? 30);
    console.dir(
      await soak(browser, server, watched, alone, { minutes, rate: 50, browsers: 20, stalled: 5 }),
      {
        depth: 4,
      },
    );
  } finally {
    await browser.close();
    await server.stop();
    await watched.stop();
    await alone.stop();
  }
}
