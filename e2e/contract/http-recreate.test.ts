import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { activityPageSchema } from '@/lib/contract/activity';
import { changeReplySchema, wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';

/** A network is made anew over HTTP, and Portolan is killed in the middle of it. */
let engine: LabEngine;
let proxy: FaultProxy;
let server: RunningServer;
let base: string;
let shop: string;
/** Outlives each Portolan of this file. */
const dataDir = mkdtempSync(join(tmpdir(), 'portolan-data-'));

async function serve(): Promise<void> {
  server = await startServer(engine, { DOCKER_HOST: proxy.dockerHost, PORTOLAN_DATA_DIR: dataDir });
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${first?.id}`;
}

beforeAll(async () => {
  engine = await startEngine({ name: 'recreate-http' });
  proxy = await startFaultProxy(engine.socket);
  await serve();
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  shop = (await engine.docker('network', 'create', '--subnet', '172.30.1.0/24', 'shop')).trim();
  const flags = ['--network', 'shop', '--ip', '172.30.1.10', '--network-alias', 'www'];
  await engine.docker('run', '-d', '--name', 'web', ...flags, 'busybox:local', 'sleep', '3600');
  await engine.docker('run', '-d', '--name', 'db', '--network', 'shop', 'busybox:local', 'sleep', '3600');
  proxy.resetCounts();
});
afterEach(async () => {
  proxy.mend();
  await engine.docker('rm', '-f', 'web', 'db');
  await engine.docker('network', 'rm', 'shop');
});

const send = (method: string, path: string, body?: unknown) => server.ask(method, path, body);

const spec = { name: 'shop', driver: 'bridge', subnets: [{ subnet: '172.30.1.0/24' }], labels: { a: 'b' } };
const recreate = (change: object = {}, query = '') =>
  send('POST', `${base}/networks/${shop}/recreate${query}`, { ...spec, ...change });

async function members(): Promise<string[]> {
  const format =
    '{{.Name}} {{range $name, $e := .NetworkSettings.Networks}}{{$name}} {{$e.IPAddress}} {{$e.Aliases}}{{end}}';
  return (await engine.docker('inspect', '--format', format, 'web', 'db')).trim().split('\n');
}
const labels = async () =>
  (await engine.docker('network', 'inspect', '--format', '{{json .Labels}}', 'shop')).trim();
const newest = async () =>
  activityPageSchema.parse((await send('GET', '/api/activity?limit=1')).json).entries[0];

describe('a network', () => {
  test('is tried to be made anew, with everything that it comes to, and nothing is changed', async () => {
    const { status, json } = await recreate({}, '?dryRun=1');
    expect(status).toBe(200);
    const plan = wirePlanSchema.parse(json);
    expect(plan).toMatchObject({ ok: true, warnings: [{ code: 'members-go-down' }] });
    expect(plan.ok && plan.commands[2]).toBe('docker network rm shop');
    expect(proxy.calls().filter((call) => call.method !== 'GET')).toEqual([]);
  });

  test('is made anew, told, taken back', async () => {
    const before = await members();
    const { status, json } = await recreate();
    expect(status).toBe(200);
    const reply = changeReplySchema.parse(json);
    expect(reply).toMatchObject({ result: 'done', detail: 'Recreated network shop.', undoable: true });
    expect(reply.subjectId).not.toBe(shop);
    expect(await members()).toEqual(before);
    expect(await labels()).toBe('{"a":"b"}');
    const back = await send('POST', `/api/activity/${reply.activityId}/undo`);
    expect(back.status).toBe(200);
    expect(await labels()).toBe('{}');
    expect(await members()).toEqual(before);
    expect(readdirSync(join(dataDir, 'unfinished'))).toEqual([]);
  });

  test('whose members’ addresses have no room is a conflict that names them, until it is said what becomes of them', async () => {
    const elsewhere = { subnets: [{ subnet: '172.30.9.0/24' }] };
    const { status, json } = await recreate(elsewhere);
    expect(status).toBe(409);
    const [reason] = problemSchema.parse(json).reasons ?? [];
    expect(reason).toMatchObject({ code: 'member-address', message: expect.stringContaining('web') });
    const containerId = reason?.field?.split('.')[1];
    expect((await recreate({ ...elsewhere, members: [{ containerId, ipv4: '172.30.9.10' }] })).status).toBe(
      200,
    );
    expect((await members()).join()).toContain('172.30.9.10');
  });

  test('tells which step it is at, and is put back where it is stopped on the way', async () => {
    const before = await members();
    // The second of two reconnects waits long enough to be seen and stopped.
    proxy.break({
      method: 'POST',
      path: /\/networks\/.*\/connect/,
      times: 1,
      fault: { kind: 'delay', milliseconds: 2_500 },
    });
    const asking = recreate();
    await expect
      .poll(async () => (await newest())?.step, { timeout: 20_000, interval: 50 })
      .toBeGreaterThanOrEqual(4);
    const running = await newest();
    expect(running).toMatchObject({ result: 'running', operation: 'recreateNetwork' });
    const stop = await send('POST', `/api/activity/${running?.id}/stop`);
    expect(stop).toEqual({ status: 200, json: { stopping: true } });
    const { status, json } = await asking;
    expect(status).toBe(409);
    const problem = problemSchema.parse(json);
    expect(problem).toMatchObject({ code: 'stopped', change: { result: 'rolledBack' } });
    expect(await labels()).toBe('{}');
    expect(await members()).toEqual(before);
    expect(readdirSync(join(dataDir, 'unfinished'))).toEqual([]);
    expect(await send('POST', `/api/activity/${running?.id}/stop`)).toEqual({
      status: 200,
      json: { stopping: false },
    });
    expect((await newest())?.step).toBeUndefined();
  });

  test('that Docker made is a conflict', async () => {
    const bridge = (await engine.docker('network', 'inspect', '--format', '{{.Id}}', 'bridge')).trim();
    const { status, json } = await send('POST', `${base}/networks/${bridge}/recreate`, {
      ...spec,
      name: 'bridge',
    });
    expect(status).toBe(409);
    expect(problemSchema.parse(json).reasons).toMatchObject([{ code: 'recreate-predefined' }]);
  });
});

describe('a Portolan that is killed in the middle', () => {
  /** Kills it while the call hangs, and starts another on the same data. */
  async function killAt(path: RegExp, skip: number): Promise<void> {
    proxy.break({ method: 'POST', path, skip, fault: { kind: 'freeze', at: 'request' } });
    const asking = recreate().catch(() => undefined);
    await expect.poll(() => proxy.countOf('POST', path)).toBe(skip + 1);
    process.kill(server.pid, 'SIGKILL');
    await asking;
    await server.stop();
    proxy.mend();
    await serve();
    await expect.poll(async () => (await newest())?.result, { timeout: 30_000 }).not.toBe('interrupted');
  }

  test('puts the old network back where the new one was not made yet', async () => {
    const before = await members();
    await killAt(/^\/networks\/create$/, 0);
    expect(await members()).toEqual(before);
    expect(await labels()).toBe('{}');
    expect(await newest()).toMatchObject({
      operation: 'recreateNetwork',
      result: 'rolledBack',
      detail: expect.stringContaining('When it was back it put shop and its containers back'),
    });
    expect(readdirSync(join(dataDir, 'unfinished'))).toEqual([]);
  });

  test('finishes where the new one is there, and it can be taken back', async () => {
    const before = await members();
    await killAt(/\/connect$/, 1);
    expect(await members()).toEqual(before);
    expect(await labels()).toBe('{"a":"b"}');
    const activity = await newest();
    expect(activity).toMatchObject({ result: 'done', undoable: true });
    expect((await send('POST', `/api/activity/${activity?.id}/undo`)).status).toBe(200);
    expect(await members()).toEqual(before);
    expect(await labels()).toBe('{}');
  });
});
