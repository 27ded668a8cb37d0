import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { probeReplySchema } from '@/lib/contract/probe';
import { engineSchema } from '@/lib/domain/engine';
import { helperExpiryLabel, helperLabel, helperOwnerLabel } from '@/lib/domain/helper-container';
import { snapshotSchema } from '@/lib/domain/snapshot';
import type { LabEngine } from '../lab/lab-engine';
import { makeRunDirectory } from '../lab/run-directory';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';

/** Helpers are made, seen by nobody, and gone again, whatever ends first: the probe, its reader, the server, or the engine. */
let engine: LabEngine;
let server: RunningServer;
const id: Record<string, string> = {};

/** `bare` has nothing but a program that sleeps: whoever probes from it takes a helper. */
const settings = { PORTOLAN_HELPER_IMAGE: 'busybox:local' };

beforeAll(async () => {
  engine = await startEngine({ name: 'helpers' });
  await engine.docker('network', 'create', 'front');
  const made = [
    ['web', 'httpd', '-f', '-p', '80'],
    ['bare', 'sleep', '3600'],
  ];
  for (const [name = '', ...command] of made) {
    const args = ['run', '-d', '--name', name, '--network', 'front', 'busybox:local', ...command];
    id[name] = (await engine.docker(...args)).trim();
  }
  await engine.docker('exec', 'bare', 'rm', ...['nc', 'sh', 'ash', 'ping'].map((tool) => `/bin/${tool}`));
  server = await startServer(engine, settings);
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
});
afterEach(() => expect.poll(helpers, { timeout: 30_000 }).toEqual([]));

/** As the docker CLI lists them, past the product. */
async function helpers(): Promise<string[]> {
  const names = await engine.docker('ps', '-a', '--filter', `label=${helperLabel}`, '--format', '{{.Names}}');
  return names.split('\n').filter(Boolean);
}

async function engineId(): Promise<string> {
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  if (first === undefined) throw new Error('no engine');
  return first.id;
}

async function probe(
  to: object,
  { from = id.bare, signal }: { from?: string | undefined; signal?: AbortSignal } = {},
) {
  return server.api(`/api/engines/${await engineId()}/probes`, {
    method: 'POST',
    body: JSON.stringify({ from: { containerId: from }, to }),
    headers: { 'content-type': 'application/json' },
    ...(signal && { signal }),
  });
}

async function snapshot() {
  const reply = await server.api(`/api/engines/${await engineId()}/snapshot`);
  return snapshotSchema.parse(await reply.json());
}

/** Takes its whole time: nobody has that address. */
const nobody = { host: '192.0.2.1' };

test('a helper proves what an image can not, and nothing shows it', async () => {
  const before = await snapshot();
  const asked = probe({ containerId: id.web });
  await expect.poll(helpers, { timeout: 30_000 }).toHaveLength(1);
  expect((await snapshot()).containers.map(({ name }) => name).sort()).toEqual(['bare', 'web']);
  const { verdict, proof, agrees } = probeReplySchema.parse(await (await asked).json());
  expect({ verdict, means: proof.means, agrees }).toEqual({
    verdict: 'reachable',
    means: 'helper',
    agrees: true,
  });
  // Neither its making nor its end was a change.
  expect((await snapshot()).sequence).toBe(before.sequence);
});

test('a helper may nothing', async () => {
  const asked = probe(nobody);
  await expect.poll(helpers, { timeout: 30_000 }).toHaveLength(1);
  const [name = ''] = await helpers();
  const [made] = z
    .array(z.object({ HostConfig: z.record(z.string(), z.unknown()), Mounts: z.array(z.unknown()) }))
    .parse(JSON.parse(await engine.docker('inspect', name)));
  expect(made).toMatchObject({
    HostConfig: {
      NetworkMode: `container:${id.bare}`,
      AutoRemove: true,
      CapDrop: ['ALL'],
      Privileged: false,
      ReadonlyRootfs: true,
      RestartPolicy: { Name: 'no' },
      SecurityOpt: ['no-new-privileges'],
      PidsLimit: 64,
    },
    Mounts: [],
  });
  await asked;
});

test('a hundred at once leave none, be they by helpers or not', { timeout: 180_000 }, async () => {
  const asked = Array.from({ length: 100 }, (_, index) =>
    index % 10 === 0 ? probe({ containerId: id.web }) : probe({ containerId: id.bare }, { from: id.web }),
  );
  const replies = await Promise.all(asked);
  const verdicts = await Promise.all(
    replies.map(async (reply) => probeReplySchema.parse(await reply.json()).verdict),
  );
  expect(new Set(verdicts)).toEqual(new Set(['reachable']));
});

test('one whose reader goes leaves none', async () => {
  const leaving = new AbortController();
  const asked = probe(nobody, { signal: leaving.signal }).catch(() => 'gone');
  await expect.poll(helpers, { timeout: 30_000 }).toHaveLength(1);
  leaving.abort();
  expect(await asked).toBe('gone');
});

test('a killed server’s helpers are cleared away by the next, and nobody else’s', async () => {
  // Kept from the one to the other: that is by what the next knows its own.
  const data = { PORTOLAN_DATA_DIR: makeRunDirectory('server').path };
  await server.stop();
  server = await startServer(engine, { ...settings, ...data });
  const asked = probe(nobody).catch(() => 'gone');
  await expect.poll(helpers, { timeout: 30_000 }).toHaveLength(1);
  process.kill(server.pid, 'SIGKILL');
  await asked;
  await server.stop();
  const another = await leave({ [helperOwnerLabel]: 'another/life', [helperExpiryLabel]: '99999999999' });
  await leave({ [helperOwnerLabel]: 'another/life', [helperExpiryLabel]: '1' });
  server = await startServer(engine, { ...settings, ...data });
  await expect.poll(helpers, { timeout: 30_000 }).toEqual([another]);
  await engine.docker('rm', '-f', another);
});

test('a killed engine’s helper is gone when it is back', async () => {
  const asked = probe(nobody);
  await expect.poll(helpers, { timeout: 30_000 }).toHaveLength(1);
  await engine.kill();
  await asked;
  await engine.restart();
});

/** A helper that was made and never started, of which no engine ever lets go by itself. */
async function leave(labels: Record<string, string>): Promise<string> {
  const name = `portolan-helper-left-${Object.values(labels).join('-').replaceAll('/', '-')}`;
  const flags = Object.entries({ ...labels, [helperLabel]: 'probe' }).flatMap(([key, value]) => [
    '--label',
    `${key}=${value}`,
  ]);
  await engine.docker('create', '--name', name, ...flags, 'busybox:local', 'sleep', '60');
  return name;
}
