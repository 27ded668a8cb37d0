import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ContainerSockets, containerSocketsSchema } from '@/lib/contract/sockets';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { type RunningServer, startServer } from '../start-server';

/** What flows now on a real engine: who listens, who speaks with whom, and how much, against what the kernel tells nsenter. */
let engine: LabEngine;
let server: RunningServer;
let base: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  engine = await startEngine({ name: 'watch' });
  server = await startServer(engine);
  const engines = z
    .array(z.looseObject({ id: z.string() }))
    .parse(await (await server.api('/api/engines')).json());
  base = `/api/engines/${engines[0]?.id}`;
  for (const name of ['front', 'back']) await docker('network', 'create', name);
  await run('server', ['--network', 'front'], 'nc -ll -p 9000 -e cat & httpd -f -p 127.0.0.1:9100');
  await run('client', ['--network', 'front']);
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
});

const docker = (...args: string[]) => engine.docker(...args);

async function run(name: string, args: readonly string[], script = 'sleep 600'): Promise<void> {
  const all = ['run', '-d', '--name', name, ...args, 'busybox:local', 'sh', '-c', script];
  ids.set(name, (await docker(...all)).trim());
}

async function socketsOf(name: string): Promise<ContainerSockets> {
  const reply = await server.api(`${base}/containers/${ids.get(name)}/sockets`);
  return containerSocketsSchema.parse(await reply.json());
}

/** Waits until a container's sockets are as wanted. @returns them. */
async function seen(
  name: string,
  isWanted: (sockets: Extract<ContainerSockets, { available: true }>) => boolean,
): Promise<Extract<ContainerSockets, { available: true }>> {
  let last: ContainerSockets | undefined;
  await waitUntil(
    async () => {
      last = await socketsOf(name).catch(() => undefined);
      return last?.available === true && isWanted(last);
    },
    { timeout: 10_000, describe: () => `the sockets of ${name}, not ${JSON.stringify(last)}` },
  );
  if (last?.available !== true) throw new Error('seen and lost');
  return last;
}

describe('sockets', () => {
  test('what listens, everywhere and on loopback, and not the engine’s own resolver', async () => {
    const { listening, means } = await seen('server', (one) => one.listening.length === 2);
    expect(means).toBe('host');
    expect(listening).toEqual([
      { address: expect.stringMatching(/^(0\.0\.0\.0|::)$/), port: 9000, protocol: 'tcp' },
      { address: '127.0.0.1', port: 9100, protocol: 'tcp' },
    ]);
  });

  test('a connection, from both of its ends', async () => {
    await docker('exec', '-d', 'client', 'sh', '-c', 'sleep 600 | nc server 9000');
    const from = await seen('client', (one) => one.connections.length > 0);
    expect(from.connections).toMatchObject([
      {
        state: 'open',
        direction: 'out',
        remote: { port: 9000 },
        peer: { kind: 'container', name: 'server', id: ids.get('server') },
        network: { name: 'front' },
      },
    ]);
    const to = await seen('server', (one) => one.connections.length > 0);
    expect(to.connections).toMatchObject([
      { direction: 'in', local: { port: 9000 }, peer: { kind: 'container', name: 'client' } },
    ]);
  });

  test('why they are not known, of one on the host’s network and one that has stopped', async () => {
    await run('onhost', ['--network', 'host']);
    await docker('stop', '-t', '0', 'onhost');
    await waitUntil(
      async () => /not running/.test(JSON.stringify(await socketsOf('onhost').catch(() => ''))),
      { timeout: 10_000, describe: () => 'a stopped container to be told' },
    );
    await docker('start', 'onhost');
    await waitUntil(async () => /host’s/.test(JSON.stringify(await socketsOf('onhost'))), {
      timeout: 10_000,
      describe: () => 'a container on the host to be told',
    });
    expect((await server.api(`${base}/containers/nobody/sockets`)).status).toBe(404);
  });
});
