import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDockerodeClient } from '../../lib/server/engine/dockerode-client';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import { EngineWatcher } from '../../lib/server/watch/engine-watcher';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { openEngine } from './open-engine';
import { freshLists, listsOf, type WatchedEngine, watchEngine } from './watch-engine';

let engine: LabEngine;
let client: EngineClient;
let watched: WatchedEngine;

beforeAll(async () => {
  engine = await startEngine();
  client = await openEngine(engine.socket);
  await engine.docker('network', 'create', 'sea');
  await run('quay', '--network', 'sea');
});
afterAll(() => engine.stop());

const run = (name: string, ...args: string[]) =>
  engine.docker(
    'run',
    '-d',
    '--name',
    name,
    '--stop-signal',
    'KILL',
    ...args,
    'busybox:local',
    'sleep',
    '600',
  );
/** Until nothing is being read: a reading that breaks off is told in another way than the event stream. */
const untilAtRest = () =>
  waitUntil(
    async () => {
      const before = watched.watcher.client().callCount;
      await sleep(1_200); // the longest wait between two late reads, and a bit
      return watched.watcher.client().callCount === before;
    },
    { timeout: 10_000, describe: () => 'the watcher to come to rest' },
  );
const statuses = () => watched.engines.map((one) => one.status);

async function agrees(): Promise<void> {
  const fresh = await freshLists(client);
  expect(listsOf(watched.snapshot())).toEqual(fresh);
  expect(watched.applied()).toEqual(fresh);
}

describe('an engine that goes away', () => {
  beforeEach(async () => {
    watched = await watchEngine(engine.socket, { timeouts: { read: 1_000, write: 1_000 } });
    await watched.untilStatus('connected');
    await untilAtRest();
    watched.engines.length = 0;
  });
  afterEach(async ({ task }) => {
    await watched.watcher.stop();
    // One that failed midway left the engine down, and the others would fail with it.
    if (task.result?.state === 'fail') await engine.restart();
  });

  test('killed and started again, is read again, and nothing that happened meanwhile is missed', async () => {
    const before = watched.snapshot();
    await engine.kill();
    await watched.untilStatus('unreachable');
    // A stream that breaks is a moment of connecting; a call that is refused at once skips it.
    expect(statuses().filter((status) => status !== 'connecting')).toEqual(['unreachable']);
    expect(watched.watcher.engine().problem).toMatchObject({ remedy: expect.stringMatching(/.+/) });
    // The picture stays, with the time of the engine's last word.
    expect(listsOf(watched.snapshot())).toEqual(listsOf(before));
    expect(watched.watcher.engine().lastSeenAt >= before.takenAt).toBe(true);

    await engine.restart();
    await engine.docker('network', 'create', 'meanwhile');
    await engine.docker('start', 'quay');
    await watched.untilStatus('connected');
    await watched.until('meanwhile', (now) => now.networks.some((one) => one.name === 'meanwhile'));
    await watched.until('quay up', (now) =>
      now.endpoints.some((one) => one.networkName === 'sea' && one.status === 'up'),
    );
    expect(watched.watcher.engine().problem).toBeUndefined();
    await agrees();
    await engine.docker('network', 'rm', 'meanwhile');
  });

  test('frozen, is told to hang, and is followed again once it thaws', async () => {
    await watched.watcher.stop();
    watched = await watchEngine(engine.socket, {
      timing: { reconcileEvery: 300, beatEvery: 100 },
      timeouts: { read: 500, write: 500 },
    });
    await watched.untilStatus('connected');
    await engine.pause();
    try {
      await watched.untilStatus('unreachable', 3_000);
      expect(watched.watcher.engine().problem?.code).toBe('timed-out');
    } finally {
      await engine.resume();
    }
    await watched.untilStatus('connected');
    await engine.docker('network', 'create', 'thawed');
    await watched.until('thawed', (now) => now.networks.some((one) => one.name === 'thawed'));
    await engine.docker('network', 'rm', 'thawed');
  });

  test('is asked again at once when somebody wants it so', async () => {
    await watched.watcher.stop();
    watched = await watchEngine(engine.socket, { timing: { backoff: { first: 60_000, longest: 60_000 } } });
    await watched.untilStatus('connected');
    await engine.kill();
    await waitUntil(() => watched.watcher.engine().status !== 'connected', {
      timeout: 20_000,
      describe: () => 'a break',
    });
    await engine.restart();
    watched.watcher.retryNow();
    await watched.untilStatus('connected', 5_000);
  });

  test('refuses a refresh with what is wrong', async () => {
    await engine.kill();
    await watched.untilStatus('unreachable');
    await expect(watched.watcher.refresh({ networks: ['x'] })).rejects.toMatchObject({
      code: 'engine-unreachable',
      remedy: expect.stringMatching(/.+/),
    });
    await engine.restart();
    await watched.untilStatus('connected', 20_000);
  });
});

test('a machine that slept is noticed by its clock, and everything is read again', async () => {
  let clock = Date.now();
  watched = await watchEngine(engine.socket, {
    now: () => clock,
    timing: { beatEvery: 50, reconcileEvery: 3_600_000, sleepTolerance: 30_000 },
  });
  await watched.untilStatus('connected');
  const calls = watched.watcher.client().callCount;
  watched.engines.length = 0;
  clock += 3_600_000;
  await waitUntil(() => statuses().includes('connecting'), {
    timeout: 20_000,
    describe: () => 'a new connection',
  });
  await watched.untilStatus('connected');
  expect(watched.watcher.client().callCount).toBeGreaterThan(calls + 3);
  expect(Date.parse(watched.snapshot().takenAt)).toBe(clock);
  await watched.watcher.stop();
});

test('an engine that is not there yet is found when it comes', async () => {
  let found = false;
  const watcher = new EngineWatcher({
    id: 'local',
    discover: async () =>
      found
        ? {
            ok: true,
            id: 'local',
            endpoint: engine.dockerHost,
            address: { kind: 'unix', path: engine.socket },
            foundBy: 'default-socket',
          }
        : {
            ok: false,
            id: 'local',
            endpoint: 'unix:///var/run/docker.sock',
            trouble: { code: 'no-engine-found', lookedAt: ['/var/run/docker.sock'] },
          },
    openClient: (address) => createDockerodeClient({ address, readOnly: true }),
    timing: { backoff: { first: 50, longest: 50 } },
  });
  watcher.start();
  await waitUntil(() => watcher.engine().status === 'unreachable', {
    timeout: 20_000,
    describe: () => 'unreachable',
  });
  expect(watcher.engine().problem).toMatchObject({
    code: 'no-engine-found',
    message: expect.stringContaining('/var/run/docker.sock'),
  });
  expect(watcher.snapshot()).toBeUndefined();
  expect(() => watcher.client()).toThrow(expect.objectContaining({ code: 'engine-unreachable' }));
  found = true;
  await waitUntil(() => watcher.engine().status === 'connected', {
    timeout: 20_000,
    describe: () => 'connected',
  });
  expect(watcher.snapshot()?.networks.map((one) => one.name)).toContain('sea');
  await watcher.stop();
});

test('once stopped, it asks and tells nothing more', async () => {
  watched = await watchEngine(engine.socket, { timing: { reconcileEvery: 50, beatEvery: 50 } });
  await watched.untilStatus('connected');
  const asked = watched.watcher.client();
  await watched.watcher.stop();
  const [calls, told] = [asked.callCount, watched.changes.length];
  await engine.docker('network', 'create', 'after');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await engine.docker('network', 'rm', 'after');
  expect([asked.callCount, watched.changes.length]).toEqual([calls, told]);
});
