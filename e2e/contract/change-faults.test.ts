import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import type { ContainerDetail } from '@/lib/domain/detail';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { Action, Plan } from '@/lib/domain/plan';
import { planDisconnect } from '@/lib/domain/plan-disconnect';
import { type MoveInput, planMove } from '@/lib/domain/plan-move';
import { executePlan } from '@/lib/server/change/execute-plan';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { Fault } from '../fault-rules';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';

/** A plan is run on a real engine while the connection to it breaks at every step in every way. */
let engine: LabEngine;
let proxy: FaultProxy;
/** Through the proxy, as the product speaks. */
let client: EngineClient;
/** Past the proxy, to see what is true. */
let truth: EngineClient;

const connectCall = { method: 'POST', path: /^\/networks\/[^/]+\/connect$/ };
const disconnectCall = { method: 'POST', path: /^\/networks\/[^/]+\/disconnect$/ };
const inspectCall = { method: 'GET', path: /^\/containers\/[^/]+\/json$/ };

beforeAll(async () => {
  engine = await startEngine({ name: 'faults' });
  proxy = await startFaultProxy(engine.socket);
  const timeouts = { read: 1_000, write: 1_500 };
  client = createDockerodeClient({
    address: { kind: 'unix', path: proxy.socket },
    readOnly: false,
    timeouts,
  });
  truth = createDockerodeClient({ address: { kind: 'unix', path: engine.socket }, readOnly: false });
  await engine.docker('network', 'create', '--subnet', '172.30.1.0/24', 'front');
  await engine.docker('network', 'create', '--subnet', '172.30.2.0/24', 'back');
  await engine.docker('network', 'create', 'auto');
});
afterAll(async () => {
  client.close();
  truth.close();
  await proxy.close();
  await engine.stop();
});

beforeEach(async () => {
  proxy.resetCounts();
  const place = [
    '--network',
    'front',
    '--ip',
    '172.30.1.10',
    '--network-alias',
    'shop',
    '--network-alias',
    'api',
  ];
  await engine.docker('run', '-d', '--name', 'web', ...place, 'busybox:local', 'sleep', '3600');
});
afterEach(async () => {
  proxy.mend();
  await engine.docker('rm', '-f', 'web');
});

/** What a membership is made of; ids and MACs of endpoints are the engine's own. */
async function memberships() {
  const detail = await truth.inspectContainer('web');
  return detail.endpoints
    .map(({ networkName, ipv4, aliases, chosen, endpointId }) => ({
      networkName,
      ipv4,
      aliases: [...aliases].sort(),
      chosen,
      live: endpointId !== undefined,
    }))
    .sort((a, b) => a.networkName.localeCompare(b.networkName));
}

async function contextNow(before: ContainerDetail) {
  const networks = await truth.listNetworks();
  const containers = await truth.listContainers();
  const facts = foldReading(emptyFacts, {
    networks: { asked: 'all', found: networks },
    containers: { asked: 'all', found: containers },
  });
  const snapshot = buildSnapshot(facts, { engine: 'lab', sequence: 1, takenAt: new Date(0).toISOString() });
  const { version, apiVersion } = await truth.readVersion();
  return { snapshot, apiVersion, engineVersion: version, container: before };
}

async function idOf(network: string): Promise<string> {
  return (await engine.docker('network', 'inspect', '--format', '{{.Id}}', network)).trim();
}

function actionsOf(plan: Plan): Action[] {
  if (!plan.ok) throw new Error(`refused: ${JSON.stringify(plan.reasons)}`);
  return plan.actions;
}

async function move(wish: Partial<MoveInput> = {}) {
  const before = await truth.inspectContainer('web');
  await client.readVersion();
  const input = {
    containerId: before.container.id,
    fromNetworkId: await idOf('front'),
    toNetworkId: await idOf('back'),
  };
  const actions = actionsOf(planMove({ ...input, ...wish }, await contextNow(before)));
  return executePlan(client, actions, [before]);
}

async function expectMoved() {
  expect(await memberships()).toMatchObject([{ networkName: 'back', aliases: ['api', 'shop'], live: true }]);
}

test('without a fault a move is done and keeps the aliases', async () => {
  expect(await move()).toMatchObject({ result: 'done' });
  await expectMoved();
});

const certain: [string, Fault][] = [
  ['is refused', { kind: 'refuse', status: 500, message: 'injected' }],
  ['is cut before the engine hears it', { kind: 'cut', at: 'request' }],
  ['is frozen before the engine hears it', { kind: 'freeze', at: 'request' }],
];
const doneAllTheSame: [string, Fault][] = [
  ['is cut after the engine did it', { kind: 'cut', at: 'reply' }],
  ['is frozen after the engine did it', { kind: 'freeze', at: 'reply' }],
];

describe.each([
  ['connect', connectCall],
  ['disconnect', disconnectCall],
] as const)('when the %s', (_, call) => {
  test.each(certain)('%s, everything is exactly as before', async (_how, fault) => {
    const before = await memberships();
    proxy.break({ ...call, times: 1, fault });
    expect(await move()).toMatchObject({ result: 'rolledBack' });
    expect(await memberships()).toEqual(before);
  });

  test.each(doneAllTheSame)('%s, the move goes on', async (_how, fault) => {
    proxy.break({ ...call, times: 1, fault });
    expect(await move()).toMatchObject({ result: 'done' });
    await expectMoved();
  });
});

describe.each([
  ['first', 0],
  ['second', 1],
] as const)('when the %s reading back', (_, skip) => {
  test('is refused, everything is exactly as before', async () => {
    const before = await memberships();
    proxy.break({
      ...inspectCall,
      skip,
      times: 1,
      fault: { kind: 'refuse', status: 500, message: 'injected' },
    });
    expect(await move()).toMatchObject({ result: 'rolledBack' });
    expect(await memberships()).toEqual(before);
  });

  test.each<[string, Fault]>([
    ['is cut', { kind: 'cut', at: 'body' }],
    ['is garbled', { kind: 'garble' }],
    ['is frozen', { kind: 'freeze', at: 'body' }],
  ])('%s, it is read once more', async (_how, fault) => {
    proxy.break({ ...inspectCall, skip, times: 1, fault });
    expect(await move()).toMatchObject({ result: 'done' });
    await expectMoved();
  });
});

test('a step of taking it back that is cut is tried again', async () => {
  const before = await memberships();
  proxy.break({ ...disconnectCall, times: 2, fault: { kind: 'cut', at: 'request' } });
  expect(await move()).toMatchObject({ result: 'rolledBack' });
  expect(await memberships()).toEqual(before);
});

test('what can not be taken back is told as it is', async () => {
  proxy.break({ ...disconnectCall, fault: { kind: 'refuse', status: 500, message: 'injected' } });
  const outcome = await move();
  expect(outcome).toMatchObject({
    result: 'failed',
    leftovers: [{ code: 'still-connected', container: 'web', network: 'back' }],
  });
});

test('an address that is taken leaves no ghost behind', async () => {
  const before = await memberships();
  await engine.docker(
    'run',
    '-d',
    '--name',
    'holder',
    '--network',
    'back',
    '--ip',
    '172.30.2.50',
    'busybox:local',
    'sleep',
    '3600',
  );
  try {
    const planned = await truth.inspectContainer('web');
    const back = {
      containerId: planned.container.id,
      containerName: 'web',
      networkId: await idOf('back'),
      networkName: 'back',
    };
    const config = { ipv4: '172.30.2.50', aliases: [] };
    const outcome = await executePlan(client, [{ kind: 'connect', ...back, config }], [planned]);
    expect(outcome).toMatchObject({ result: 'rolledBack', cause: { code: 'engine-refused' } });
    expect(await memberships()).toEqual(before);
    await engine.docker('restart', '-t', '0', 'web');
  } finally {
    await engine.docker('rm', '-f', 'holder');
  }
});

describe('an address that is only preferred', () => {
  /** Connects `web` to `back`, where the engine would hand out 172.30.2.2. */
  async function prefer(ipv4: string) {
    const before = await truth.inspectContainer('web');
    const on = {
      containerId: before.container.id,
      containerName: 'web',
      networkId: await idOf('back'),
      networkName: 'back',
    };
    const config = { aliases: ['shop'], preferred: { ipv4 } };
    const outcome = await executePlan(
      client,
      [
        { kind: 'connect', ...on, config },
        { kind: 'verify-connected', ...on, config, live: true },
      ],
      [before],
    );
    const [back] = (await memberships()).filter(({ networkName }) => networkName === 'back');
    return { outcome, back };
  }

  test('is left to the engine where that gives the same', async () => {
    const { outcome, back } = await prefer('172.30.2.2');
    expect(outcome).toMatchObject({ result: 'done' });
    expect(back).toMatchObject({ ipv4: '172.30.2.2', chosen: {}, aliases: ['shop'] });
    expect(proxy.countOf(connectCall.method, connectCall.path)).toBe(1);
  });

  test('is chosen where the engine hands out another', async () => {
    const { outcome, back } = await prefer('172.30.2.77');
    expect(outcome).toMatchObject({ result: 'done' });
    expect(back).toMatchObject({ ipv4: '172.30.2.77', chosen: { ipv4: '172.30.2.77' }, aliases: ['shop'] });
  });

  test('is given up where the engine refuses it', async () => {
    proxy.break({
      ...connectCall,
      skip: 1,
      times: 1,
      fault: { kind: 'refuse', status: 403, message: 'Address already in use' },
    });
    const { outcome, back } = await prefer('172.30.2.77');
    expect(outcome).toMatchObject({ result: 'done' });
    expect(back).toMatchObject({ ipv4: '172.30.2.2', chosen: {}, aliases: ['shop'] });
  });

  test('is taken back whole where the engine can not be asked for it', async () => {
    const before = await memberships();
    proxy.break({ ...connectCall, skip: 1, times: 1, fault: { kind: 'cut', at: 'request' } });
    const { outcome } = await prefer('172.30.2.77');
    expect(outcome).toMatchObject({ result: 'rolledBack' });
    expect(await memberships()).toEqual(before);
  });
});

test('an engine that dies in the middle is waited for, and the memberships are as before', async () => {
  const before = (await memberships()).map(({ networkName, aliases, chosen }) => ({
    networkName,
    aliases,
    chosen,
  }));
  proxy.break({ ...disconnectCall, fault: { kind: 'cut', at: 'request' } });
  const moving = move();
  await expect
    .poll(() => proxy.countOf(disconnectCall.method, disconnectCall.path), { timeout: 10_000 })
    .toBeGreaterThan(0);
  await engine.kill();
  proxy.mend();
  await engine.restart();
  expect(await moving).toMatchObject({ result: 'rolledBack' });
  expect(await memberships()).toMatchObject(before);
});

test('a stopped container is moved and put back as well', async () => {
  await engine.docker('stop', '-t', '0', 'web');
  const before = await memberships();
  proxy.break({ ...disconnectCall, times: 1, fault: { kind: 'refuse', status: 500, message: 'injected' } });
  expect(await move()).toMatchObject({ result: 'rolledBack' });
  expect(await memberships()).toEqual(before);
});

describe('a disconnect', () => {
  async function disconnect() {
    const before = await truth.inspectContainer('web');
    const input = { containerId: before.container.id, networkId: await idOf('front') };
    return executePlan(client, actionsOf(planDisconnect(input, await contextNow(before))), [before]);
  }

  test('whose reading back is refused is taken back with the same address and aliases', async () => {
    const before = await memberships();
    proxy.break({ ...inspectCall, times: 1, fault: { kind: 'refuse', status: 500, message: 'injected' } });
    expect(await disconnect()).toMatchObject({ result: 'rolledBack' });
    expect(await memberships()).toEqual(before);
  });

  test('is taken back where the engine picked the subnet, which takes no chosen address', async () => {
    await engine.docker('network', 'disconnect', 'front', 'web');
    await engine.docker('network', 'connect', '--alias', 'shop', 'auto', 'web');
    const before = await truth.inspectContainer('web');
    const input = { containerId: before.container.id, networkId: await idOf('auto') };
    const actions = actionsOf(planDisconnect(input, await contextNow(before)));
    proxy.break({ ...inspectCall, times: 1, fault: { kind: 'refuse', status: 500, message: 'injected' } });
    const outcome = await executePlan(client, actions, [before]);
    const [now] = await memberships();
    expect(now).toMatchObject({ networkName: 'auto', aliases: ['shop'], live: true });
    // The engine hands out what it likes there; where that is another address it is told as not put back.
    const same = now?.ipv4 === before.endpoints[0]?.ipv4;
    expect(outcome.result).toBe(same ? 'rolledBack' : 'failed');
  });
});
