import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { FaultRule } from '../fault-rules';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { openEngine } from './open-engine';
import { freshLists, listsOf, type WatchedEngine, watchEngine } from './watch-engine';

let engine: LabEngine;
let client: EngineClient;
let proxy: FaultProxy;
let watched: WatchedEngine;

beforeAll(async () => {
  engine = await startEngine();
  client = await openEngine(engine.socket);
  await engine.docker('network', 'create', 'sea');
  await run('quay', '--network', 'sea');
});
afterAll(() => engine.stop());

beforeEach(async () => {
  proxy = await startFaultProxy(engine.socket);
  watched = await watchEngine(proxy.socket, {
    timeouts: { read: 600, write: 600 },
    timing: { backoff: { first: 50, longest: 200 } },
  });
});
afterEach(async () => {
  await watched.watcher.stop();
  await proxy.close();
});

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
const hasNetwork = (name: string) =>
  watched.until(name, (now) => now.networks.some((one) => one.name === name));

/** The engine is changed behind the fault's back; once that is mended, the picture must be a fresh read's. */
async function recovers(): Promise<void> {
  proxy.mend();
  await watched.untilStatus('connected');
  let fresh = await freshLists(client);
  // The one before has the same name, so that there is a `probe` says nothing.
  await waitUntil(
    async () => {
      fresh = await freshLists(client);
      return JSON.stringify(listsOf(watched.snapshot())) === JSON.stringify(fresh);
    },
    { timeout: 20_000, describe: () => 'the picture to be what a fresh read gives' },
  ).catch(() => undefined);
  expect(listsOf(watched.snapshot())).toEqual(fresh);
  expect(watched.applied()).toEqual(fresh);
}

let probes = 0;
async function changeSomething(): Promise<void> {
  probes += 1;
  if (probes > 1) await engine.docker('network', 'rm', 'probe');
  await engine.docker('network', 'create', 'probe');
}

const lists = /^\/(networks|containers\/json)$/;
const faults: [string, FaultRule][] = [
  ['refused', { path: lists, fault: { kind: 'refuse', status: 500, message: 'database is locked' } }],
  ['cut before it is heard', { path: lists, fault: { kind: 'cut', at: 'request' } }],
  ['cut before the reply', { path: lists, fault: { kind: 'cut', at: 'reply' } }],
  ['cut midway', { path: lists, fault: { kind: 'cut', at: 'body' } }],
  ['never answered', { path: lists, fault: { kind: 'freeze', at: 'request' } }],
  ['answered by half', { path: lists, fault: { kind: 'freeze', at: 'body' } }],
  ['garbled', { path: lists, fault: { kind: 'garble' } }],
];

describe('a reading that is', () => {
  test.each(faults)('%s is told as trouble, keeps the picture, and is made up for', async (_, rule) => {
    await watched.untilStatus('connected');
    const before = listsOf(watched.snapshot());
    proxy.break(rule);
    await changeSomething();
    await watched.untilStatus('unreachable', 5_000);
    expect(watched.watcher.engine().problem).toBeDefined();
    // Nothing of what was there is taken for gone.
    expect(watched.snapshot().containers).toEqual(before.containers);
    await recovers();
  });

  test('late is waited for, and is no trouble', async () => {
    await watched.untilStatus('connected');
    watched.engines.length = 0;
    proxy.break({ path: lists, fault: { kind: 'delay', milliseconds: 200 } });
    await changeSomething();
    await hasNetwork('probe');
    expect(watched.engines).toEqual([]);
  });
});

test('the engine’s own words are told beside the sentence', async () => {
  await watched.untilStatus('connected');
  proxy.break({ path: '/networks', fault: { kind: 'refuse', status: 500, message: 'database is locked' } });
  await changeSomething();
  await watched.untilStatus('unreachable', 5_000);
  expect(watched.watcher.engine().problem).toMatchObject({
    code: 'request-refused',
    engineMessage: 'database is locked',
  });
});

describe('the event stream', () => {
  test('cut again and again, loses no change', async () => {
    await watched.untilStatus('connected');
    for (let round = 0; round < 5; round += 1) {
      proxy.cutOpen('GET', '/events');
      await changeSomething();
    }
    await recovers();
  });

  test('cut while the very change happens that it would have told', async () => {
    await watched.untilStatus('connected');
    const changing = changeSomething();
    proxy.cutOpen('GET', '/events');
    await changing;
    await recovers();
  });

  test('that is refused for a while is opened again', async () => {
    proxy.break({ path: '/events', times: 3, fault: { kind: 'refuse', status: 503, message: 'not now' } });
    proxy.cutOpen('GET', '/events');
    await changeSomething();
    await waitUntil(() => proxy.countOf('GET', '/events') > 3, {
      timeout: 20_000,
      describe: () => 'four attempts',
    });
    await recovers();
  });

  test('with a line that is no event goes on, and everything is read again', async () => {
    await watched.untilStatus('connected');
    const opened = proxy.countOf('GET', '/events');
    proxy.break({ path: '/events', times: 1, fault: { kind: 'garble' } });
    proxy.cutOpen('GET', '/events');
    await waitUntil(() => proxy.countOf('GET', '/events') > opened, {
      timeout: 20_000,
      describe: () => 'a new stream',
    });
    await changeSomething();
    await recovers();
    // The line did not cost the stream: it is still the second one.
    expect(proxy.countOf('GET', '/events')).toBe(opened + 1);
  });
});

test('what is not an engine is said to be none, and is tried again', async () => {
  proxy.break({ path: '/version', fault: { kind: 'garble' } });
  proxy.cutOpen('GET', '/events');
  await watched.untilStatus('incompatible');
  expect(watched.watcher.engine().problem?.code).toBe('not-an-engine');
  await changeSomething();
  await recovers();
});

test('attempts that fail are spaced out, and not a storm', async () => {
  await watched.untilStatus('connected');
  proxy.break({ path: '/version', fault: { kind: 'refuse', status: 500, message: 'no' } });
  proxy.resetCounts();
  proxy.cutOpen('GET', '/events');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  // At 200 ms a wait at the longest, of which a fifth may be left away.
  expect(proxy.countOf('GET', '/version')).toBeLessThanOrEqual(16);
  await changeSomething();
  await recovers();
});
