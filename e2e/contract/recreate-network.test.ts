import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiAtLeast } from '@/lib/domain/api-version';
import { buildSnapshot } from '@/lib/domain/build-snapshot';
import { emptyFacts, foldReading } from '@/lib/domain/fold-reading';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { Undo } from '@/lib/domain/plan';
import { planRecreateNetwork, type RecreateInput } from '@/lib/domain/plan-recreate-network';
import { planUndo } from '@/lib/domain/plan-undo';
import { specOfNetwork } from '@/lib/domain/spec-of-network';
import { undoOf } from '@/lib/domain/undo-of';
import { executePlan, type Outcome } from '@/lib/server/change/execute-plan';
import { inspectMembers } from '@/lib/server/change/inspect-members';
import { createDockerodeClient } from '@/lib/server/engine/dockerode-client';
import type { EngineClient } from '@/lib/server/engine/engine-client';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { Fault } from '../fault-rules';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';

/** A network is made anew under its members, on a real engine, and everything that can break on the way breaks. */
let engine: LabEngine;
let proxy: FaultProxy;
/** Through the proxy, as the product speaks. */
let client: EngineClient;
/** Past the proxy, to see what is true. */
let truth: EngineClient;

/** Every call that changes something, in the order of the plan. */
const write = { path: /^\/networks\/([^/]+\/(dis)?connect|create|[0-9a-f]{64})$/ };

beforeAll(async () => {
  engine = await startEngine({ name: 'recreate' });
  proxy = await startFaultProxy(engine.socket);
  const timeouts = { read: 2_000, write: 5_000 };
  client = createDockerodeClient({
    address: { kind: 'unix', path: proxy.socket },
    readOnly: false,
    timeouts,
  });
  truth = createDockerodeClient({ address: { kind: 'unix', path: engine.socket }, readOnly: false });
  await Promise.all([client.readVersion(), truth.readVersion()]);
  await engine.docker('network', 'create', '--subnet', '172.30.2.0/24', 'front');
  await engine.docker('network', 'create', '--subnet', '172.30.3.0/24', 'zone');
});
afterAll(async () => {
  client.close();
  truth.close();
  await proxy.close();
  await engine.stop();
});

let made: string[] = [];
beforeEach(async () => {
  made = [];
  proxy.resetCounts();
  await engine.docker('network', 'create', '--subnet', '172.30.1.0/24', '--label', 'who=cares', 'shop');
});
afterEach(async () => {
  proxy.mend();
  if (made.length > 0) await engine.docker('rm', '-f', ...made);
  await engine.docker('network', 'rm', 'shop');
});

async function run(name: string, ...flags: string[]): Promise<void> {
  made.push(name);
  await engine.docker('run', '-d', '--name', name, ...flags, 'busybox:local', 'sleep', '3600');
}

async function create(name: string, ...flags: string[]): Promise<void> {
  made.push(name);
  await engine.docker('create', '--name', name, ...flags, 'busybox:local', 'sleep', '3600');
}

/** By the API, for the newest command lines choose a MAC in words that older engines do not know. */
async function createPinned(): Promise<void> {
  made.push('pinned');
  const body = {
    Image: 'busybox:local',
    Cmd: ['sleep', '3600'],
    MacAddress: '02:42:aa:bb:cc:01',
    HostConfig: { NetworkMode: 'shop' },
  };
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const call = request(
      {
        socketPath: engine.socket,
        method: 'POST',
        path: '/v1.41/containers/create?name=pinned',
        headers: { 'content-type': 'application/json' },
      },
      (reply) => resolve(reply.resume().statusCode),
    );
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });
  expect(status).toBe(201);
}

/** One of each: what a member can be. */
async function tenMembers(): Promise<void> {
  const shop = ['--network', 'shop'];
  await run('web', ...shop, '--ip', '172.30.1.10', '--network-alias', 'www', '--network-alias', 'site');
  await run('db', ...shop, '--network-alias', 'database');
  await run('cache', ...shop, '--link', 'db:store');
  await run('api', '--network', 'front', '--publish', '8080:80');
  await engine.docker('network', 'connect', '--ip', '172.30.1.20', '--alias', 'backend', 'shop', 'api');
  await run('worker', ...shop);
  await engine.docker('network', 'connect', '--alias', 'w', 'zone', 'worker');
  await createPinned();
  await engine.docker('start', 'pinned');
  await run('frozen', ...shop, '--network-alias', 'ice');
  await engine.docker('pause', 'frozen');
  await run('stopped', ...shop, '--ip', '172.30.1.30', '--network-alias', 'later');
  await engine.docker('network', 'connect', 'zone', 'stopped');
  await engine.docker('stop', '-t', '0', 'stopped');
  await create('fresh', ...shop, '--ip', '172.30.1.31', '--network-alias', 'new');
  await run('exited', '--network', 'zone');
  await engine.docker('stop', '-t', '0', 'exited');
  await engine.docker('network', 'connect', '--alias', 'gone', 'shop', 'exited');
}

/** Few, for each of them is a step that can break. */
async function fourMembers(): Promise<void> {
  const shop = ['--network', 'shop'];
  await run('web', ...shop, '--ip', '172.30.1.10', '--network-alias', 'www');
  await run('api', '--network', 'front');
  await engine.docker('network', 'connect', '--alias', 'backend', 'shop', 'api');
  await run('stopped', ...shop, '--ip', '172.30.1.30', '--network-alias', 'later');
  await engine.docker('stop', '-t', '0', 'stopped');
  await create('fresh', ...shop, '--network-alias', 'new');
}

/** What every container's memberships are made of; the ids and MACs of endpoints are the engine's own. */
async function memberships() {
  const all = await Promise.all([...made].sort().map((name) => truth.inspectContainer(name)));
  return all.map(({ container, endpoints }) => ({
    name: container.name,
    state: container.state,
    on: endpoints
      .map(({ networkName, ipv4, aliases, chosen, links, endpointId, driverOpts }) => ({
        networkName,
        ipv4,
        aliases: [...aliases].sort(),
        chosen,
        links,
        driverOpts,
        live: endpointId !== undefined,
      }))
      .sort((a, b) => a.networkName.localeCompare(b.networkName)),
  }));
}

type Memberships = Awaited<ReturnType<typeof memberships>>;

/** Without choices of addresses that were there before as handed-out ones. */
function withoutChoices(now: Memberships, before: Memberships): Memberships {
  return now.map((one, index) => ({
    ...one,
    on: one.on.map((endpoint, place) => {
      const was = before[index]?.on[place];
      return was?.ipv4 === endpoint.chosen.ipv4 && was?.chosen.ipv4 === undefined
        ? { ...endpoint, chosen: {} }
        : endpoint;
    }),
  }));
}

/** As before a restart of the engine, which stops everyone. */
async function wanted() {
  return (await memberships()).map(({ name, on }) => ({
    name,
    on: on.map(({ networkName, aliases, chosen }) => ({ networkName, aliases, chosen })),
  }));
}

/** The gateway of each that runs; the old and the new one of `shop` are told as one. */
async function routes(): Promise<Record<string, string | undefined>> {
  // A simulated engine has no routes to look at.
  if (engine.kind === 'simulated') return {};
  const running = (await truth.listContainers()).filter(({ container }) => container.state === 'running');
  const lines = await Promise.all(
    running.map(async ({ container }) => {
      const text = await engine.docker('exec', container.name, 'ip', 'route');
      return [
        container.name,
        /^default via (\S+)/m.exec(text)?.[1]?.replace('172.30.0.1', '172.30.1.1'),
      ] as const;
    }),
  );
  return Object.fromEntries(lines);
}

async function networkNow(name: string) {
  const network = (await truth.listNetworks()).find((one) => one.name === name);
  if (network === undefined) throw new Error(`no network ${name}`);
  return network;
}

async function contextNow(networkId: string) {
  const [networks, containers, members, { version, apiVersion }, detail] = await Promise.all([
    truth.listNetworks(),
    truth.listContainers(),
    inspectMembers(truth, { id: networkId }),
    truth.readVersion(),
    truth.inspectNetwork(networkId),
  ]);
  const facts = foldReading(emptyFacts, {
    networks: { asked: 'all', found: networks },
    containers: { asked: 'all', found: containers },
  });
  const snapshot = buildSnapshot(facts, { engine: 'lab', sequence: 1, takenAt: new Date(0).toISOString() });
  return {
    snapshot,
    apiVersion,
    engineVersion: version,
    members,
    networks: new Map([[networkId, detail]]),
  };
}

async function plan(change: Partial<NetworkSpec>, wishes: RecreateInput['members'] = []) {
  const network = await networkNow('shop');
  const context = await contextNow(network.id);
  const spec = { ...specOfNetwork(network, context.networks.get(network.id)), ...change };
  return {
    planned: planRecreateNetwork({ networkId: network.id, spec, members: wishes }, context),
    members: [...context.members.values()],
  };
}

async function recreate(change: Partial<NetworkSpec>, wishes: RecreateInput['members'] = []) {
  const { planned, members } = await plan(change, wishes);
  if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.reasons)}`);
  const outcome = await executePlan(client, planned.actions, members);
  const networkId = outcome.result === 'done' ? outcome.networkId : undefined;
  return {
    outcome,
    planned,
    undo: undoOf(planned, networkId === undefined ? {} : { networkId }),
  };
}

async function undo(how: Undo | undefined): Promise<Outcome> {
  if (how?.kind !== 'recreate-network') throw new Error('no undo');
  const context = await contextNow(how.networkId);
  const planned = planUndo(how, context);
  if (!planned.ok) throw new Error(`refused: ${JSON.stringify(planned.reasons)}`);
  return executePlan(client, planned.actions, [...context.members.values()]);
}

/** Whoever does not run can be started, and has its address again. */
async function startAll(): Promise<void> {
  for (const name of made) {
    const { container } = await truth.inspectContainer(name);
    if (container.state !== 'running' && container.state !== 'paused') await engine.docker('start', name);
  }
}

const larger: Partial<NetworkSpec> = {
  subnets: [{ subnet: '172.30.0.0/23', gateway: '172.30.0.1', auxAddresses: {} }],
};
const labelled: Partial<NetworkSpec> = { labels: { who: 'me' } };

describe('a network with ten members', () => {
  test('comes back with the same members, addresses, aliases and routes', { timeout: 180_000 }, async () => {
    await tenMembers();
    const [before, routesBefore, old] = [await memberships(), await routes(), await networkNow('shop')];
    // Docker from 25 on gives a container that leaves its network another one, and says so nowhere.
    const keepsMacs = !apiAtLeast((await truth.readVersion()).apiVersion, '1.44');
    const mac = async () => (await truth.inspectContainer('pinned')).endpoints[0]?.mac;
    const macBefore = await mac();
    const ports = await engine.docker('port', 'api');

    const { outcome, planned, undo: how } = await recreate(larger);
    expect(outcome).toMatchObject({ result: 'done', gone: [] });
    expect(planned.warnings).toContainEqual({
      code: 'members-go-down',
      network: 'shop',
      containers: expect.arrayContaining(['web', 'db', 'cache', 'api', 'worker', 'pinned', 'frozen']),
      seconds: expect.any(Number),
    });
    const now = await networkNow('shop');
    expect(now.id).not.toBe(old.id);
    expect(now).toMatchObject({ subnets: larger.subnets, labels: { who: 'cares' } });
    // In another subnet the engine would hand out others, so the same ones are chosen until the undo.
    expect(withoutChoices(await memberships(), before)).toEqual(before);
    expect(await routes()).toEqual(routesBefore);
    if (keepsMacs) expect(await mac()).toBe(macBefore);
    else
      expect(planned.warnings).toContainEqual(
        expect.objectContaining({ code: 'mac-not-kept', container: 'pinned' }),
      );
    expect(await engine.docker('port', 'api')).toBe(ports);
    expect(await engine.docker('exec', 'db', 'ping', '-c1', '-W2', 'www')).toContain('1 packets received');

    expect(await undo(how)).toMatchObject({ result: 'done' });
    expect(await networkNow('shop')).toMatchObject({ subnets: old.subnets, labels: old.labels });
    expect(await memberships()).toEqual(before);

    await startAll();
    const started = await memberships();
    expect(started.find(({ name }) => name === 'stopped')?.on).toMatchObject([
      { networkName: 'shop', ipv4: '172.30.1.30', live: true },
      { networkName: 'zone', live: true },
    ]);
    expect(started.find(({ name }) => name === 'fresh')?.on).toMatchObject([
      { networkName: 'shop', ipv4: '172.30.1.31', live: true },
    ]);
    expect(started.find(({ name }) => name === 'exited')?.on).toHaveLength(2);
  });
});

/** How many calls that change something a recreation of the four members comes to: all leave, one goes, one is made, all come back. */
const writes = 4 + 1 + 1 + 4;
const steps = Array.from({ length: writes }, (_, index) => index);

/** A simulated engine does at once what a real one takes seconds for. A real one is asked to as well by PORTOLAN_EVERY_STEP=1. */
const everyStep = process.env.PORTOLAN_TEST_ENGINE === 'simulator' || process.env.PORTOLAN_EVERY_STEP === '1';
/** Where the plan turns: the last leaves, the network goes, the other is made, the first and the last come back. */
const turns = everyStep ? steps : [4, 5, 6, 9];
const deaths = everyStep ? steps : [5, 8];

describe('when a step fails', () => {
  test('whichever it is, nobody is without a network that it had', { timeout: 300_000 }, async () => {
    await fourMembers();
    const before = await memberships();
    const { subnets, labels } = await networkNow('shop');
    for (const skip of steps) {
      proxy.break({ ...write, skip, times: 1, fault: { kind: 'refuse', status: 500, message: 'injected' } });
      const { outcome } = await recreate(labelled);
      proxy.mend();
      expect({ skip, outcome: outcome.result }).toEqual({ skip, outcome: 'rolledBack' });
      expect({ skip, now: await memberships() }).toEqual({ skip, now: before });
      expect(await networkNow('shop')).toMatchObject({ subnets, labels });
    }
    await startAll();
  });

  const lost: [string, Fault][] = [
    ['is cut before the engine hears it', { kind: 'cut', at: 'request' }],
    ['is cut after the engine did it', { kind: 'cut', at: 'reply' }],
  ];
  test.each(lost)('because it %s, nobody is without a network', { timeout: 300_000 }, async (_, fault) => {
    await fourMembers();
    const before = await memberships();
    for (const skip of turns) {
      proxy.break({ ...write, skip, times: 1, fault });
      const { outcome } = await recreate(labelled);
      proxy.mend();
      expect({ skip, result: outcome.result }).toEqual({
        skip,
        result: fault.kind === 'cut' && fault.at === 'reply' ? 'done' : 'rolledBack',
      });
      expect({ skip, now: await memberships() }).toEqual({ skip, now: before });
    }
    await startAll();
  });

  test('and so does putting back at first, it is tried until it works', async () => {
    await fourMembers();
    const before = await memberships();
    // The third connect of the plan, and three calls of putting back.
    proxy.break({ ...write, skip: 8, times: 4, fault: { kind: 'cut', at: 'request' } });
    expect((await recreate(labelled)).outcome).toMatchObject({ result: 'rolledBack' });
    expect(await memberships()).toEqual(before);
  });

  test('and a stranger is on the new network by then, everyone is on that one', async () => {
    await fourMembers();
    // The last connect but one of the plan waits, and the last is refused.
    proxy.break({ ...write, skip: 8, times: 1, fault: { kind: 'delay', milliseconds: 2_000 } });
    proxy.break({ ...write, skip: 8, times: 1, fault: { kind: 'refuse', status: 500, message: 'injected' } });
    const running = recreate(labelled);
    await expect.poll(() => proxy.countOf('POST', /connect$/)).toBe(7);
    await run('stranger', '--network', 'shop', '--ip', '172.30.1.77');
    const { outcome } = await running;
    const on = (await memberships()).flatMap(({ name, on }) =>
      on.some(({ networkName }) => networkName === 'shop') ? [name] : [],
    );
    expect(on).toEqual(['api', 'fresh', 'stopped', 'stranger', 'web']);
    expect(outcome).toMatchObject({
      result: 'failed',
      leftovers: [{ code: 'network-has-new-settings', network: 'shop' }],
    });
  });
});

test('an engine that dies at any step is waited for, and nobody is without a network', {
  timeout: 300_000,
}, async () => {
  await fourMembers();
  const before = await wanted();
  for (const skip of deaths) {
    proxy.resetCounts();
    proxy.break({ ...write, skip, fault: { kind: 'cut', at: 'request' } });
    const running = recreate(labelled);
    await expect
      .poll(() => proxy.countOf('POST', write.path) + proxy.countOf('DELETE', write.path), {
        timeout: 20_000,
      })
      .toBeGreaterThan(skip);
    await engine.kill();
    proxy.mend();
    await engine.restart();
    expect({ skip, result: (await running).outcome.result }).toEqual({ skip, result: 'rolledBack' });
    expect({ skip, now: await wanted() }).toEqual({ skip, now: before });
    await startAll();
  }
  expect(await wanted()).toEqual(before);
});

describe('while a network is made anew', () => {
  /** Lets something happen between the leaving of the members and the going of the network. */
  async function meanwhile(happen: () => Promise<unknown>) {
    proxy.break({
      method: 'DELETE',
      path: /^\/networks\//,
      times: 1,
      fault: { kind: 'delay', milliseconds: 2_000 },
    });
    const running = recreate(labelled);
    await expect.poll(() => proxy.countOf('DELETE', /^\/networks\//)).toBe(1);
    await happen();
    return (await running).outcome;
  }

  test('a member that is removed is told, and not missed', async () => {
    await fourMembers();
    const outcome = await meanwhile(() => engine.docker('rm', '-f', 'web'));
    made = made.filter((name) => name !== 'web');
    expect(outcome).toMatchObject({ result: 'done', gone: ['web'] });
  });

  test('a stopped member that is started is on it in the end', async () => {
    await fourMembers();
    const outcome = await meanwhile(() => engine.docker('start', 'stopped'));
    expect(outcome).toMatchObject({ result: 'done' });
    const { on } = (await memberships()).find(({ name }) => name === 'stopped') ?? { on: [] };
    expect(on).toMatchObject([{ networkName: 'shop', ipv4: '172.30.1.30', live: true, aliases: ['later'] }]);
  });

  test('a container that joins the old one keeps it, and everyone is put back', async () => {
    await fourMembers();
    const before = await memberships();
    const outcome = await meanwhile(() => run('late', '--network', 'shop', '--ip', '172.30.1.77'));
    expect(outcome).toMatchObject({ result: 'rolledBack', cause: { code: 'engine-refused' } });
    expect((await memberships()).filter(({ name }) => name !== 'late')).toEqual(before);
  });
});

describe('a new subnet', () => {
  const elsewhere: Partial<NetworkSpec> = { subnets: [{ subnet: '172.30.9.0/24', auxAddresses: {} }] };

  test('without room for chosen addresses is refused, each member named', async () => {
    await fourMembers();
    const { planned } = await plan(elsewhere);
    expect(planned).toMatchObject({
      ok: false,
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'member-address', container: 'web', address: '172.30.1.10' }),
        expect.objectContaining({ code: 'member-address', container: 'stopped', address: '172.30.1.30' }),
      ]),
    });
  });

  test('gives members the addresses that were wished for, and others as it likes; its undo gives back the old ones', async () => {
    await fourMembers();
    const before = await memberships();
    const web = (await truth.inspectContainer('web')).container.id;
    const stopped = (await truth.inspectContainer('stopped')).container.id;
    const { outcome, undo: how } = await recreate(elsewhere, [
      { containerId: web, ipv4: '172.30.9.10' },
      { containerId: stopped },
    ]);
    expect(outcome).toMatchObject({ result: 'done' });
    const now = Object.fromEntries((await memberships()).map(({ name, on }) => [name, on]));
    expect(now.web).toMatchObject([{ ipv4: '172.30.9.10', chosen: { ipv4: '172.30.9.10' } }]);
    expect(now.stopped).toMatchObject([{ networkName: 'shop', chosen: {}, aliases: ['later'] }]);
    expect(await undo(how)).toMatchObject({ result: 'done' });
    expect(await memberships()).toEqual(before);
  });
});
