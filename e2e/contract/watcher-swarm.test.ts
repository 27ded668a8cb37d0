import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { named, openEngine } from './open-engine';
import { freshLists, listsOf, type WatchedEngine, watchEngine } from './watch-engine';

let engine: LabEngine;
let client: EngineClient;
let proxy: FaultProxy;
let watched: WatchedEngine;

beforeAll(async () => {
  engine = await startEngine({ name: 'admiral' });
  client = await openEngine(engine.socket);
  proxy = await startFaultProxy(engine.socket);
  watched = await watchEngine(proxy.socket, { timing: { reconcileEvery: 500, beatEvery: 250 } });
  await watched.untilStatus('connected');
});
afterAll(async () => {
  await watched.watcher.stop();
  await proxy.close();
  await engine.stop();
});

async function agrees(): Promise<void> {
  let fresh = await freshLists(client);
  await waitUntil(
    async () => {
      fresh = await freshLists(client);
      return JSON.stringify(listsOf(watched.snapshot())) === JSON.stringify(fresh);
    },
    { timeout: 8_000, describe: () => 'the picture to be what a fresh read gives' },
  ).catch(() => undefined);
  expect(listsOf(watched.snapshot())).toEqual(fresh);
  expect(watched.applied()).toEqual(fresh);
}

// One story: each chapter needs the one before.
test('a Swarm that begins is noticed, with the networks and the node that come with it', async () => {
  await engine.docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
  await watched.until('ingress', (now) => now.networks.some((one) => one.ingress));
  await waitUntil(() => watched.watcher.engine().swarm.state === 'active', {
    timeout: 20_000,
    describe: () => JSON.stringify(watched.watcher.engine()),
  });
  await watched.until('the node', (now) => now.swarmNodes.length === 1);
  await agrees();
});

test('an overlay is there before anything uses it', async () => {
  await engine.docker(
    'network',
    'create',
    '-d',
    'overlay',
    '--attachable',
    '--subnet',
    '10.77.0.0/24',
    'fleet',
  );
  await watched.until('fleet', (now) => now.networks.some((one) => one.name === 'fleet'));
  await agrees();
});

test('a service comes with its tasks, containers and addresses', async () => {
  const options = ['-d', '--no-resolve-image', '--name', 'crew', '--replicas', '2', '--network', 'fleet'];
  await engine.docker('service', 'create', ...options, 'busybox:local', 'sleep', '600');
  await watched.until(
    'two running tasks with endpoints',
    (now) =>
      now.tasks.filter((task) => task.state === 'running').length === 2 &&
      now.endpoints.filter((one) => one.networkName === 'fleet' && one.status === 'up').length === 2,
    30_000,
  );
  await agrees();
});

test('a service that is scaled changes its tasks', async () => {
  await engine.docker('service', 'scale', '-d', 'crew=1');
  await watched.until('one task', (now) => now.tasks.length === 1, 20_000);
  await agrees();
});

test('managers that do not answer are told beside an engine that does, and what was known stays', async () => {
  proxy.break({
    path: /^\/(services|tasks|nodes)$/,
    fault: { kind: 'refuse', status: 500, message: 'no leader' },
  });
  await waitUntil(() => watched.watcher.engine().problem?.code === 'swarm-unreadable', {
    timeout: 8_000,
    describe: () => JSON.stringify(watched.watcher.engine()),
  });
  expect(watched.watcher.engine().status).toBe('connected');
  expect(watched.snapshot().services.map((service) => service.name)).toEqual(['crew']);
  proxy.mend();
  await waitUntil(() => watched.watcher.engine().problem === undefined, {
    timeout: 8_000,
    describe: () => JSON.stringify(watched.watcher.engine()),
  });
});

test('the overlay stays though the engine says `destroy` when this node uses it no more', async () => {
  await engine.docker('service', 'rm', 'crew');
  await watched.until('no service', (now) => now.services.length === 0 && now.tasks.length === 0, 20_000);
  await watched.until('no containers', (now) => now.containers.length === 0, 30_000);
  await agrees();
  expect(named(watched.snapshot().networks, 'fleet').driver).toBe('overlay');
});

test('a Swarm that is left, of which the engine says nothing, is noticed', async () => {
  await engine.docker('swarm', 'leave', '--force');
  await waitUntil(() => watched.watcher.engine().swarm.state === 'inactive', {
    timeout: 10_000,
    describe: () => JSON.stringify(watched.watcher.engine()),
  });
  await watched.until('no overlay', (now) => now.networks.every((one) => one.driver !== 'overlay'));
  await watched.until('no node', (now) => now.swarmNodes.length === 0);
  await agrees();
});
