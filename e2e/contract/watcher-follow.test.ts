import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../lib/domain/endpoint';
import type { Snapshot } from '../../lib/domain/snapshot';
import { aNetworkSpec } from '../../lib/domain/testing/factories';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { named, openEngine } from './open-engine';
import { freshLists, listsOf, type WatchedEngine, watchEngine } from './watch-engine';

let engine: LabEngine;
let client: EngineClient;
let watched: WatchedEngine;

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
const docker = (...args: string[]) => engine.docker(...args);

const has = (snapshot: Snapshot, name: string) => snapshot.containers.some((one) => one.name === name);
function endpoint(snapshot: Snapshot, container: string, network: string): Endpoint | undefined {
  const id = snapshot.containers.find((one) => one.name === container)?.id;
  return snapshot.endpoints.find((one) => one.containerId === id && one.networkName === network);
}

/** Waits until the watcher's picture, and that of a browser that follows it, are what a fresh read gives. */
async function agrees(): Promise<void> {
  let fresh = await freshLists(client);
  const same = () => JSON.stringify(listsOf(watched.snapshot())) === JSON.stringify(fresh);
  await waitUntil(
    async () => {
      fresh = await freshLists(client);
      return same();
    },
    { timeout: 6_000, describe: () => 'the picture to be what a fresh read gives' },
  ).catch(() => undefined);
  expect(listsOf(watched.snapshot())).toEqual(fresh);
  expect(watched.applied()).toEqual(fresh);
}

beforeAll(async () => {
  engine = await startEngine();
  client = await openEngine(engine.socket);
  await docker('network', 'create', 'sea');
  await run('quay', '--network', 'sea');
  watched = await watchEngine(engine.socket);
  await watched.untilStatus('connected');
});
afterAll(async () => {
  await watched.watcher.stop();
  await engine.stop();
});
beforeEach(() => {
  watched.changes.length = 0;
});

test('the first picture is what a fresh read gives, and the engine is then called connected', async () => {
  expect(watched.engines.at(-1)).toMatchObject({ status: 'connected', name: 'lab', kind: 'docker' });
  await agrees();
});

describe('without being asked, it shows', () => {
  test('a container that starts and one that ends', async () => {
    await run('boat', '--network', 'sea');
    await watched.until('boat up on sea', (now) => endpoint(now, 'boat', 'sea')?.status === 'up');
    await docker('stop', 'boat');
    await watched.until('boat down', (now) => endpoint(now, 'boat', 'sea')?.status === 'down');
    await docker('rm', 'boat');
    await watched.until('boat gone', (now) => !has(now, 'boat'));
    await agrees();
  });

  test('a connection and a disconnection, which old engines tell twice, as one change each', async () => {
    await docker('network', 'create', 'lake');
    await watched.until('lake', (now) => now.networks.some((one) => one.name === 'lake'));
    watched.changes.length = 0;
    await docker('network', 'connect', 'lake', 'quay');
    await watched.until('quay on lake', (now) => endpoint(now, 'quay', 'lake')?.status === 'up');
    await docker('network', 'disconnect', 'lake', 'quay');
    await watched.until('quay off lake', (now) => endpoint(now, 'quay', 'lake') === undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const removals = watched.changes.flatMap((change) => change.endpoints?.removed ?? []);
    expect(removals).toHaveLength(1);
    await docker('network', 'rm', 'lake');
    await watched.until('no lake', (now) => !now.networks.some((one) => one.name === 'lake'));
    await agrees();
  });

  test('a container that is frozen and thawed, though the engine’s list is late', async () => {
    await docker('pause', 'quay');
    await watched.until('paused', (now) => endpoint(now, 'quay', 'sea')?.status === 'paused', 1_000);
    await docker('unpause', 'quay');
    await watched.until('up', (now) => endpoint(now, 'quay', 'sea')?.status === 'up', 1_000);
    await agrees();
  });

  test('a new name', async () => {
    await docker('rename', 'quay', 'pier');
    await watched.until('pier', (now) => has(now, 'pier') && !has(now, 'quay'));
    await docker('rename', 'pier', 'quay');
    await watched.until('quay', (now) => has(now, 'quay'));
    await agrees();
  });

  test('health', async () => {
    await run(
      'patient',
      '--health-cmd',
      'test -e /tmp/well',
      '--health-interval',
      '200ms',
      '--health-retries',
      '1',
    );
    await watched.until('unhealthy', (now) => endpoint(now, 'patient', 'bridge')?.status === 'unhealthy');
    await docker('exec', 'patient', 'touch', '/tmp/well');
    await watched.until('healthy', (now) => endpoint(now, 'patient', 'bridge')?.status === 'up');
    await docker('rm', '-f', 'patient');
    await watched.until('gone', (now) => !has(now, 'patient'));
    await agrees();
  });

  test('networks that are pruned', async () => {
    await docker('network', 'create', 'one');
    await docker('network', 'create', 'two');
    await watched.until(
      'both',
      (now) => now.networks.filter((net) => /^(one|two)$/.test(net.name)).length === 2,
    );
    await docker('network', 'prune', '-f');
    await watched.until('none', (now) => now.networks.every((net) => !/^(one|two)$/.test(net.name)));
    await agrees();
  });
});

describe('where the engine’s words do not suffice', () => {
  test('a container made on a network is matched by the network’s name, for it has no ids yet', async () => {
    await docker('create', '--name', 'newborn', '--network', 'sea', 'busybox:local');
    await watched.until('newborn', (now) => has(now, 'newborn'));
    const sea = named(watched.snapshot().networks, 'sea');
    expect(endpoint(watched.snapshot(), 'newborn', 'sea')).toMatchObject({
      networkId: sea.id,
      status: 'down',
    });
    await docker('rm', 'newborn');
    await watched.until('gone', (now) => !has(now, 'newborn'));
  });

  test('a network that is removed from under a container that was never started is missing', async () => {
    await docker('network', 'create', 'doomed');
    await docker('create', '--name', 'orphan', '--network', 'doomed', 'busybox:local');
    await docker('network', 'rm', 'doomed');
    await watched.until('broken', (now) => endpoint(now, 'orphan', 'doomed')?.status === 'broken');
    expect(endpoint(watched.snapshot(), 'orphan', 'doomed')?.reason).toBe('network-missing');
    await docker('rm', 'orphan');
    await watched.until('gone', (now) => !has(now, 'orphan'));
    await agrees();
  });

  test('a container that rides on another is there without any network event', async () => {
    await run('rider', '--network', 'container:quay');
    await watched.until(
      'rider',
      (now) => has(now, 'rider') && named(now.containers, 'rider').state === 'running',
    );
    const quay = named(watched.snapshot().containers, 'quay').id;
    expect(named(watched.snapshot().containers, 'rider').networkMode).toBe(`container:${quay}`);
    await docker('rm', '-f', 'rider');
    await watched.until('gone', (now) => !has(now, 'rider'));
    await agrees();
  });

  test('a start that fails leaves what the engine lists', async () => {
    await docker('create', '--name', 'broken', '--network', 'sea', 'busybox:local', '/no/such/file');
    await docker('start', 'broken').catch(() => undefined);
    await watched.until('broken', (now) => has(now, 'broken'));
    await agrees();
    await docker('rm', 'broken');
    await watched.until('gone', (now) => !has(now, 'broken'));
  });

  test('a connect that fails leaves the ghost that the engine lists', async () => {
    await run('first', '--network', 'sea');
    await docker('network', 'create', '--subnet', '172.20.9.0/24', 'tight');
    await run('holder', '--network', 'tight', '--ip', '172.20.9.9');
    await docker('network', 'connect', '--ip', '172.20.9.9', 'tight', 'first').catch(() => undefined);
    await agrees();
    await docker('rm', '-f', 'first', 'holder');
    await docker('network', 'rm', 'tight');
    await agrees();
  });
});

test('a hundred changes at once end in what a fresh read gives', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `storm-${index}`);
  await Promise.all(names.map((name) => run(name, '--network', 'sea')));
  await Promise.all(names.map((name) => docker('network', 'connect', 'bridge', name)));
  await Promise.all(names.map((name) => docker('restart', '-t', '0', name)));
  await Promise.all(names.map((name, index) => docker('rename', name, `calm-${index}`)));
  await Promise.all(names.map((_, index) => docker('network', 'disconnect', 'sea', `calm-${index}`)));
  await agrees();
  await docker('rm', '-f', ...names.map((_, index) => `calm-${index}`));
  await watched.until('calm', (now) => now.containers.every((one) => !one.name.startsWith('calm-')));
  await agrees();
});

test('sequences grow by one, and the picture has the number of its newest change', async () => {
  await docker('network', 'create', 'counted');
  await watched.until('counted', (now) => now.networks.some((one) => one.name === 'counted'));
  await docker('network', 'rm', 'counted');
  await watched.until('gone', (now) => now.networks.every((one) => one.name !== 'counted'));
  const numbers = watched.changes.map((change) => change.sequence);
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  expect(watched.snapshot().sequence).toBe(numbers.at(-1));
});

test('a refresh resolves when the picture holds what is there', async () => {
  const { id } = await openEngine(engine.socket).then((writer) =>
    writer.createNetwork(aNetworkSpec({ name: 'asked' })),
  );
  await watched.watcher.refresh({ networks: [id] });
  expect(named(watched.snapshot().networks, 'asked').id).toBe(id);
  await docker('network', 'rm', 'asked');
  await watched.watcher.refresh({ networks: [id] });
  expect(watched.snapshot().networks.map((one) => one.name)).not.toContain('asked');
});

test('who no longer listens hears nothing more', async () => {
  let heard = 0;
  const leave = watched.watcher.subscribe(() => {
    heard += 1;
  });
  leave();
  await docker('network', 'create', 'unheard');
  await watched.until('unheard', (now) => now.networks.some((one) => one.name === 'unheard'));
  expect(heard).toBe(0);
});

test('a listener that fails does no harm to the others', async () => {
  const leave = watched.watcher.subscribe(() => {
    throw new Error('a bug in a listener');
  });
  const before = watched.changes.length;
  await docker('network', 'create', 'unharmed');
  await watched.until('unharmed', (now) => now.networks.some((one) => one.name === 'unharmed'));
  leave();
  expect(watched.changes.length).toBeGreaterThan(before);
  expect(watched.watcher.engine().status).toBe('connected');
});
