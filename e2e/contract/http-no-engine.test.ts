import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';
import { cookieOf, rawRequest } from './raw-request';

/** A Portolan that was started before its engine. */
let engine: LabEngine;
let server: RunningServer;
let folder: string;
let socket: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'late' });
  folder = mkdtempSync(join(tmpdir(), 'portolan-late-'));
  socket = join(folder, 'docker.sock');
  server = await startServer(engine, { DOCKER_HOST: `unix://${socket}` });
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
  rmSync(folder, { recursive: true });
});

const readEngine = async () =>
  z.array(engineSchema).parse(await (await server.api('/api/engines')).json())[0];

test('the start says so in one plain sentence after the address, and what to do', async () => {
  await expect.poll(() => server.output()).toContain('Engine unreachable');
  const [last, ...before] = server.output().trim().split('\n').reverse();
  expect(last).toBe(
    `Engine unreachable: There is no socket at unix://${socket}. Start the engine, or set DOCKER_HOST to where it listens.`,
  );
  expect(before.join('\n')).not.toMatch(/[{}]|Error/);
});

test('the page opens, and the API tells why there is nothing to show', async () => {
  const cookie = cookieOf(await rawRequest(server.origin, `/?token=${server.token}`));
  expect((await rawRequest(server.origin, '/', { headers: { cookie } })).status).toBe(200);
  const one = await readEngine();
  expect(one).toMatchObject({ status: 'unreachable' });
  expect(one?.problem?.remedy).toContain('Start the engine');
  const reply = await server.api(`/api/engines/${one?.id}/snapshot`);
  expect(reply.status).toBe(503);
  expect(problemSchema.parse(await reply.json())).toMatchObject({
    code: 'engine-unreachable',
    remedy: one?.problem?.remedy,
  });
});

test('it finds the engine by itself once there is one', async () => {
  symlinkSync(engine.socket, socket);
  await expect.poll(async () => (await readEngine())?.status, { timeout: 15_000 }).toBe('connected');
});
