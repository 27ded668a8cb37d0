import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Operation, operations } from '@/lib/contract/operations';
import { wirePlanSchema } from '@/lib/contract/plan';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';

/** A Portolan that was started read-only. The proxy counts what reaches the engine. */
let engine: LabEngine;
let proxy: FaultProxy;
let server: RunningServer;
let engineId: string;
let web: string;
let front: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'readonly' });
  proxy = await startFaultProxy(engine.socket);
  server = await startServer(engine, { DOCKER_HOST: proxy.dockerHost, PORTOLAN_READ_ONLY: '1' });
  front = (await engine.docker('network', 'create', 'front')).trim();
  web = (
    await engine.docker('run', '-d', '--name', 'web', '--network', 'front', 'busybox:local', 'sleep', '600')
  ).trim();
  engineId = z.array(engineSchema).parse(await (await server.api('/api/engines')).json())[0]?.id ?? '';
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await engine.stop();
});

const changes = Object.entries<Operation>(operations).filter(([, operation]) => operation.mutates);
const bodies: Record<string, object> = {
  createNetwork: { name: 'made', driver: 'bridge' },
  connectContainer: { containerId: 'web' },
  probe: { from: { containerId: 'web' }, to: { host: true } },
  moveContainer: { containerId: 'web', fromNetworkId: 'a', toNetworkId: 'b' },
};

function ask(operation: Operation, body: object | undefined, query = '') {
  const path = operation.path
    .replace('{engine}', engineId)
    .replace('{id}', front)
    .replace('{containerId}', web);
  return server.ask(operation.method, `${path}${query}`, body);
}

test.each(changes)('%s is refused and reaches no engine', async (name, operation) => {
  const reply = await ask(operation, bodies[name]);
  expect(reply.status).toBe(403);
  expect(problemSchema.parse(reply.json).code).toBe('read-only');
  expect(proxy.calls().filter((call) => call.method !== 'GET')).toEqual([]);
});

test('what would be done is told all the same', async () => {
  const reply = await ask(operations.disconnectContainer, undefined, '?dryRun=1');
  expect(reply.status).toBe(200);
  expect(wirePlanSchema.parse(reply.json)).toMatchObject({ ok: true });
  expect(proxy.calls().filter((call) => call.method !== 'GET')).toEqual([]);
});
