import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultTiming } from '../../lib/server/watch/watch-timing';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { openEngine } from './open-engine';
import { freshLists, listsOf, type WatchedEngine, watchEngine } from './watch-engine';

let engine: LabEngine;
let proxy: FaultProxy;
let watched: WatchedEngine;

beforeAll(async () => {
  engine = await startEngine();
  await engine.docker('network', 'create', 'sea');
  await engine.docker('create', '--name', 'still', 'busybox:local', 'sleep', '600');
  proxy = await startFaultProxy(engine.socket);
  // A watcher hears the last two seconds again; what was done here must be older.
  await sleep(2_500);
});
afterEach(() => watched.watcher.stop());
afterAll(async () => {
  await proxy.close();
  await engine.stop();
});

/** The clockwork at a hundredth of its time. */
const hurried = {
  reconcileEvery: defaultTiming.reconcileEvery / 100,
  beatEvery: defaultTiming.beatEvery / 100,
};

/** Lets the late reads of what was done before pass, so that only what an idle watcher asks is counted. */
async function comeToRest(): Promise<void> {
  await watched.untilStatus('connected');
  await sleep(2 * (defaultTiming.lateReads.at(-1) ?? 0) + 2_500);
}

describe('what the engine sends no event for', () => {
  test('is found by the reconciling read: a stopped container that is connected', async () => {
    watched = await watchEngine(engine.socket, { timing: { ...hurried, lateReads: [] } });
    await watched.untilStatus('connected');
    // What it hears again of the last seconds is read before the change that nothing tells of.
    await sleep(2_500);
    watched.changes.length = 0;
    await engine.docker('network', 'connect', 'sea', 'still');
    await watched.until('still on sea', (now) => now.endpoints.some((one) => one.networkName === 'sea'));
    expect(watched.changes.at(-1)?.eventAt).toBeUndefined();
    expect(listsOf(watched.snapshot())).toEqual(await freshLists(await openEngine(engine.socket)));
    await engine.docker('network', 'disconnect', 'sea', 'still');
  });
});

describe('an idle watcher', () => {
  test('asks one thing in each interval, almost always the container list, and holds one stream', async () => {
    watched = await watchEngine(proxy.socket, { timing: hurried });
    await comeToRest();
    const stream = proxy.countOf('GET', '/events');
    proxy.resetCounts();
    const intervals = 20;
    await waitUntil(() => proxy.calls().reduce((sum, call) => sum + call.count, 0) >= intervals, {
      timeout: intervals * hurried.reconcileEvery * 2,
      describe: () => `${intervals} calls, got ${JSON.stringify(proxy.calls())}`,
    });
    expect(proxy.calls().sort((a, b) => b.count - a.count)).toEqual([
      { method: 'GET', path: '/containers/json', count: 18 },
      { method: 'GET', path: '/networks', count: 2 },
    ]);
    expect(stream).toBe(1);
  }, 30_000);

  test('asks no more for ten listeners than for one', async () => {
    watched = await watchEngine(proxy.socket, { timing: hurried });
    for (let count = 0; count < 10; count += 1) watched.watcher.subscribe(() => undefined);
    await comeToRest();
    const before = watched.watcher.client().callCount;
    await sleep(10 * hurried.reconcileEvery);
    expect(watched.watcher.client().callCount - before).toBeLessThanOrEqual(10);
  }, 30_000);

  test('tells nothing where nothing changes, and knows when the engine last confirmed it', async () => {
    watched = await watchEngine(proxy.socket, { timing: hurried });
    await comeToRest();
    const [told, sequence, takenAt] = [
      watched.changes.length,
      watched.snapshot().sequence,
      watched.snapshot().takenAt,
    ];
    await waitUntil(() => watched.snapshot().takenAt > takenAt, {
      timeout: 20_000,
      describe: () => 'a newer time',
    });
    expect([watched.changes.length, watched.snapshot().sequence]).toEqual([told, sequence]);
  }, 30_000);

  test('takes two calls a minute at its own pace', () => {
    expect(60_000 / defaultTiming.reconcileEvery).toBeLessThanOrEqual(2);
  });
});
