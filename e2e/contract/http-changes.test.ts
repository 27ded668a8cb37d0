import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { activityPageSchema } from '@/lib/contract/activity';
import { changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';

/** Changes over HTTP, as a script makes them, on the product as it is started and a real engine. */
let engine: LabEngine;
let proxy: FaultProxy;
let server: RunningServer;
let base: string;
let front: string;
let back: string;
let web: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'changes' });
  proxy = await startFaultProxy(engine.socket);
  server = await startServer(engine, { DOCKER_HOST: proxy.dockerHost });
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${first?.id}`;
  front = (await engine.docker('network', 'create', '--subnet', '172.30.1.0/24', 'front')).trim();
  back = (await engine.docker('network', 'create', '--subnet', '172.30.2.0/24', 'back')).trim();
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await engine.stop();
});

beforeEach(async () => {
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
  web = (
    await engine.docker('run', '-d', '--name', 'web', ...place, 'busybox:local', 'sleep', '3600')
  ).trim();
  proxy.resetCounts();
});
afterEach(async () => {
  proxy.mend();
  await engine.docker('rm', '-f', 'web');
});

const send = (method: string, path: string, body?: unknown) => server.ask(method, path, body);
const move = (from: string, to: string, query = '', more: object = {}) =>
  send('POST', `${base}/moves${query}`, { containerId: web, fromNetworkId: from, toNetworkId: to, ...more });
const snapshot = async () => snapshotSchema.parse((await send('GET', `${base}/snapshot`)).json);
const changingCalls = () => proxy.calls().filter((call) => call.method !== 'GET');

async function memberships(): Promise<string[]> {
  const format =
    '{{range $name, $e := .NetworkSettings.Networks}}{{$name}} {{$e.IPAddress}} {{json $e.IPAMConfig}} {{$e.Aliases}}\n{{end}}';
  const text = await engine.docker('inspect', '--format', format, 'web');
  return text.trim().split('\n').sort();
}

async function rerunWeb(place: string[]): Promise<void> {
  await engine.docker('rm', '-f', 'web');
  web = (
    await engine.docker('run', '-d', '--name', 'web', ...place, 'busybox:local', 'sleep', '3600')
  ).trim();
}

describe('a move', () => {
  test('answers as soon as everyone can see it', async () => {
    const { status, json } = await move(front, back);
    expect(status).toBe(200);
    expect(changeReplySchema.parse(json)).toMatchObject({ result: 'done', undoable: true, subjectId: web });
    const endpoints = (await snapshot()).endpoints.filter((endpoint) => endpoint.containerId === web);
    expect(endpoints).toMatchObject([{ networkId: back, status: 'up' }]);
  });

  test('is proved from inside: the alias answers on the new network and no longer on the old', async () => {
    const ask = (network: string) =>
      engine.docker('run', '--rm', '--network', network, 'busybox:local', 'ping', '-c1', '-W2', 'shop');
    expect(await ask('front')).toContain('1 packets received');
    await move(front, back);
    expect(await ask('back')).toContain('1 packets received');
    await expect(ask('front')).rejects.toThrow();
  });

  test('that is only tried changes nothing', async () => {
    const before = await memberships();
    const { status, json } = await move(front, back, '?dryRun=1');
    expect(status).toBe(200);
    const plan = wirePlanSchema.parse(json);
    expect(plan).toMatchObject({ ok: true });
    expect(changingCalls()).toEqual([]);
    expect(await memberships()).toEqual(before);
  });

  test('whose trial is misspelt is not made', async () => {
    const { status, json } = await move(front, back, '?dryrun=1');
    expect(status).toBe(422);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ field: 'dryrun' }]);
    expect(changingCalls()).toEqual([]);
  });

  test('with a misspelt field is not made', async () => {
    const { status, json } = await move(front, back, '', { alias: ['x'] });
    expect(status).toBe(422);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ field: 'alias' }]);
    expect(changingCalls()).toEqual([]);
  });

  test('to where the container is already is a conflict', async () => {
    const { status, json } = await move(front, front);
    expect(status).toBe(409);
    expect(problemSchema.parse(json)).toMatchObject({ code: 'refused', reasons: [{ code: 'same-network' }] });
  });

  test('with an address outside is refused before the engine is asked', async () => {
    const { status, json } = await move(front, back, '', { ipv4: '10.0.0.1' });
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([
      { code: 'address-outside-subnets', field: 'ipv4' },
    ]);
    expect(changingCalls()).toEqual([]);
  });

  test('sent twice at once is made once', async () => {
    const replies = await Promise.all([move(front, back), move(front, back)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    expect(await memberships()).toHaveLength(1);
    expect(proxy.countOf('POST', /\/connect$/)).toBe(1);
  });

  test('of two tabs in different directions leaves the container on one network', async () => {
    const other = (await engine.docker('network', 'create', 'other')).trim();
    await Promise.all([move(front, back), move(front, other)]);
    expect(await memberships()).toHaveLength(1);
    await engine.docker('rm', '-f', 'web');
    await engine.docker('network', 'rm', 'other');
    await engine.docker('run', '-d', '--name', 'web', 'busybox:local', 'sleep', '3600');
  });

  test('there and back fifty times loses nothing', { timeout: 180_000 }, async () => {
    for (let time = 0; time < 25; time++) {
      expect((await move(front, back)).status).toBe(200);
      expect((await move(back, front, '', { ipv4: '172.30.1.10' })).status).toBe(200);
    }
    const [only, ...more] = await memberships();
    expect(more).toEqual([]);
    expect(only).toContain('front 172.30.1.10');
    expect(only).toContain('shop');
    expect(only).toContain('api');
  });
});

describe('a change that the engine refuses midway', () => {
  test("has the engine's status and words, and says that all was taken back", async () => {
    const before = await memberships();
    proxy.break({
      method: 'POST',
      path: /\/disconnect$/,
      times: 1,
      fault: { kind: 'refuse', status: 403, message: 'not today' },
    });
    const { status, json } = await move(front, back);
    expect(status).toBe(403);
    const problem = problemSchema.parse(json);
    expect(problem).toMatchObject({
      code: 'engine-refused',
      engineMessage: 'not today',
      change: { result: 'rolledBack' },
    });
    expect(await memberships()).toEqual(before);
    const { entries } = activityPageSchema.parse((await send('GET', '/api/activity?limit=1')).json);
    expect(entries[0]).toMatchObject({
      id: problem.change?.activityId,
      result: 'rolledBack',
      undoable: false,
    });
  });
});

test('an engine that is gone is 503, and the last picture stays', async () => {
  const shown = async () => (await snapshot()).containers.map((container) => container.id);
  await expect.poll(shown).toContain(web);
  await engine.pause();
  try {
    const { status } = await move(front, back);
    expect(status).toBe(503);
    expect(await shown()).toContain(web);
  } finally {
    await engine.resume();
  }
  const status = async () => z.array(engineSchema).parse((await send('GET', '/api/engines')).json)[0]?.status;
  await expect.poll(status).toBe('connected');
});

describe('a network', () => {
  const spec = { name: 'made', driver: 'bridge', subnets: [{ subnet: '172.30.9.0/24' }], labels: { a: 'b' } };

  test('is made, found, taken back and made again', async () => {
    const made = await send('POST', `${base}/networks`, spec);
    expect(made.status).toBe(200);
    const reply = changeReplySchema.parse(made.json);
    expect((await snapshot()).networks.find((network) => network.id === reply.subjectId)?.name).toBe('made');
    const back = await send('POST', `/api/activity/${reply.activityId}/undo`);
    expect(changeReplySchema.parse(back.json).result).toBe('done');
    expect((await snapshot()).networks.find((network) => network.name === 'made')).toBeUndefined();
    const again = await send('POST', `/api/activity/${changeReplySchema.parse(back.json).activityId}/undo`);
    expect(again.status).toBe(200);
    expect((await snapshot()).networks.find((network) => network.name === 'made')).toMatchObject({
      labels: { a: 'b' },
    });
    await engine.docker('network', 'rm', 'made');
  });

  test('with host bits is bad input that names its field', async () => {
    const { status, json } = await send('POST', `${base}/networks`, {
      ...spec,
      subnets: [{ subnet: '172.30.9.7/24' }],
    });
    expect(status).toBe(422);
    expect(problemSchema.parse(json).reasons).toMatchObject([
      { code: 'cidr-host-bits', field: 'subnets.0.subnet' },
    ]);
  });

  test('that overlaps another is a conflict', async () => {
    const { status, json } = await send('POST', `${base}/networks`, {
      ...spec,
      subnets: [{ subnet: '172.30.1.0/25' }],
    });
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ code: 'overlaps-network' }]);
  });

  test('in use is not removed', async () => {
    const { status, json } = await send('DELETE', `${base}/networks/${front}`);
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ code: 'network-in-use' }]);
  });

  test('tells how full its subnets are', async () => {
    const { json } = await send('GET', `${base}/networks/${front}`);
    expect(json).toMatchObject({
      use: [{ subnet: '172.30.1.0/24', capacity: '256', used: '1', nextFree: '172.30.1.2' }],
    });
  });

  test('that there is not is not found', async () => {
    const { status, json } = await send('GET', `${base}/networks/${'0'.repeat(64)}`);
    expect(status).toBe(404);
    expect(problemSchema.parse(json).code).toBe('not-found');
  });
});

describe('an undo', () => {
  test('of a move brings address and aliases back', async () => {
    const before = await memberships();
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    const { status } = await send('POST', `/api/activity/${activityId}/undo`);
    expect(status).toBe(200);
    expect(await memberships()).toEqual(before);
  });

  test('of moves and of undone moves, fifty times, ends exactly where it began', {
    timeout: 180_000,
  }, async () => {
    await rerunWeb(['--network', 'front', '--network-alias', 'shop']);
    const before = await memberships();
    let last = changeReplySchema.parse((await move(front, back)).json).activityId;
    for (let time = 1; time < 50; time++) {
      const { status, json } = await send('POST', `/api/activity/${last}/undo`);
      expect(status).toBe(200);
      last = changeReplySchema.parse(json).activityId;
    }
    expect((await memberships()).join()).toMatch(/^front /);
    expect(await memberships()).toEqual(before);
  });

  test('leaves an address that the engine handed out one that the engine hands out', async () => {
    await rerunWeb(['--network', 'front']);
    const before = await memberships();
    expect(before.join()).toContain('null');
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    expect((await send('POST', `/api/activity/${activityId}/undo`)).status).toBe(200);
    expect(await memberships()).toEqual(before);
  });

  test('chooses the old address where the engine would hand out another', async () => {
    await engine.docker(
      'run',
      '-d',
      '--name',
      'early',
      '--network',
      'front',
      'busybox:local',
      'sleep',
      '3600',
    );
    await rerunWeb(['--network', 'front']);
    const address = async () => (await memberships()).join().split(' ')[1];
    const before = await address();
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    await engine.docker('rm', '-f', 'early');
    expect((await send('POST', `/api/activity/${activityId}/undo`)).status).toBe(200);
    expect(await address()).toBe(before);
  });

  test('of a move of a container that has stopped since leaves it as it was before', async () => {
    await rerunWeb(['--network', 'front']);
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    await engine.docker('stop', '-t', '0', 'web');
    expect((await send('POST', `/api/activity/${activityId}/undo`)).status).toBe(200);
    expect((await memberships()).join()).toMatch(/^front +null/);
    await engine.docker('start', 'web');
  });

  test('is made once, however often it is asked for at the same time', async () => {
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    const undo = () => send('POST', `/api/activity/${activityId}/undo`);
    const replies = await Promise.all([undo(), undo()]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  });

  test('of a change that nobody made is not found', async () => {
    expect((await send('POST', '/api/activity/nothing/undo')).status).toBe(404);
  });

  test('is refused where things have changed since', async () => {
    const { activityId } = changeReplySchema.parse((await move(front, back)).json);
    await engine.docker('network', 'disconnect', 'back', 'web');
    const { status, json } = await send('POST', `/api/activity/${activityId}/undo`);
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ code: 'not-connected' }]);
  });
});

describe('connecting and disconnecting', () => {
  test('a container on none leaves it in the same change', async () => {
    await engine.docker('rm', '-f', 'web');
    web = (
      await engine.docker('run', '-d', '--name', 'web', '--network', 'none', 'busybox:local', 'sleep', '3600')
    ).trim();
    const { status } = await send('POST', `${base}/networks/${front}/endpoints`, { containerId: web });
    expect(status).toBe(200);
    expect((await memberships()).join()).toMatch(/^front /);
  });

  test('are each seen in the next snapshot', async () => {
    await send('POST', `${base}/networks/${back}/endpoints`, { containerId: web, aliases: ['second'] });
    expect(await memberships()).toHaveLength(2);
    const { status } = await send('DELETE', `${base}/networks/${back}/endpoints/${web}`);
    expect(status).toBe(200);
    const endpoints = (await snapshot()).endpoints.filter((endpoint) => endpoint.containerId === web);
    expect(endpoints.map((endpoint) => endpoint.networkId)).toEqual([front]);
  });
});

describe('a prune', () => {
  test('of which one network can not go puts back those that went', async () => {
    const ids = await Promise.all(
      ['prune-a', 'prune-b'].map(async (name) => (await engine.docker('network', 'create', name)).trim()),
    );
    const names = () => engine.docker('network', 'ls', '--format', '{{.Name}}', '--filter', 'name=prune-');
    proxy.break({
      method: 'DELETE',
      path: /^\/networks\//,
      skip: 1,
      times: 1,
      fault: { kind: 'refuse', status: 403, message: 'not today' },
    });
    const { status, json } = await send('POST', `${base}/networks/prune`, { networkIds: ids });
    expect(status).toBe(403);
    expect(problemSchema.parse(json)).toMatchObject({
      engineMessage: 'not today',
      change: { result: 'rolledBack', detail: expect.stringContaining('taken back') },
    });
    expect((await names()).trim().split('\n').sort()).toEqual(['prune-a', 'prune-b']);
    await engine.docker('network', 'rm', 'prune-a', 'prune-b');
  });
});
