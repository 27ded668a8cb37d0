import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ContainerSockets, containerSocketsSchema } from '@/lib/contract/sockets';
import { type Traffic, trafficSchema } from '@/lib/domain/traffic/traffic';
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
  for (const name of ['front', 'back', 'side']) await docker('network', 'create', name);
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

/** A container's interfaces as the kernel counts them, read without the engine: bytes received, by the network's address. */
async function kernelBytes(name: string, network: string): Promise<number> {
  const pid = (await docker('inspect', '-f', '{{.State.Pid}}', name)).trim();
  const address = await docker(
    'inspect',
    '-f',
    `{{(index .NetworkSettings.Networks "${network}").IPAddress}}`,
    name,
  );
  const inside = (...command: string[]) => engine.inNamespace(['nsenter', '-t', pid, '-n', ...command]);
  const link = (await inside('ip', '-o', 'addr'))
    .split('\n')
    .find((line) => line.includes(` ${address.trim()}/`));
  const device = /^\d+:\s+(\S+)/.exec(link ?? '')?.[1] ?? '';
  const counted = (await inside('cat', '/proc/net/dev'))
    .split('\n')
    .find((line) => line.trim().startsWith(`${device}:`));
  return Number(counted?.split(':')[1]?.trim().split(/\s+/)[0]);
}

/** The rounds that the stream tells about these containers, until `over` says that it is enough. */
async function rounds(names: readonly string[], over: (traffic: Traffic) => Promise<boolean>): Promise<void> {
  const wanted = names.map((name) => ids.get(name)).join(',');
  const ended = new AbortController();
  const reply = await server.api(`${base}/stream?only=traffic&traffic=${wanted}`, { signal: ended.signal });
  const { value: reader } = { value: reply.body?.pipeThrough(new TextDecoderStream()).getReader() };
  let text = '';
  try {
    for (;;) {
      const { value = '', done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error('the stream ended');
      text += value;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: traffic\ndata: (.*)$/m.exec(event)?.[1];
        if (data !== undefined && (await over(trafficSchema.parse(JSON.parse(data))))) return;
      }
    }
  } finally {
    ended.abort();
  }
}

/** By what part the mean of the told rates differs from what the kernel counted between the first round and the last. */
function differenceOf(rounds: readonly { rate: number; bytes: number; at: number }[]): number {
  const [first, ...others] = rounds;
  const over = others.at(-1);
  if (first === undefined || over === undefined || others.length < 4) return Number.POSITIVE_INFINITY;
  const counted = (over.bytes - first.bytes) / ((over.at - first.at) / 1000);
  const mean = others.reduce((sum, { rate }) => sum + rate, 0) / others.length;
  return Math.abs(mean - counted) / counted;
}

function received(traffic: Traffic, name: string) {
  const one = traffic.containers.find(({ containerId }) => containerId === ids.get(name));
  return one?.known === true ? one.interfaces : [];
}

describe('traffic', () => {
  test('a transfer, on the right one of three networks, at the rate that the kernel counts', async () => {
    await run('multi', ['--network', 'back'], 'nc -ll -p 9200 -e sh -c "cat >/dev/null"');
    for (const name of ['front', 'side']) await docker('network', 'connect', name, 'multi');
    const networks = new Map<string, string>();
    for (const name of ['front', 'back', 'side'])
      networks.set(name, (await docker('network', 'inspect', '-f', '{{.Id}}', name)).trim());
    const sender =
      'while :; do dd if=/dev/zero bs=50000 count=1 2>/dev/null; usleep 50000; done | nc multi 9200';
    await docker('exec', '-d', 'client', 'sh', '-c', sender);

    // Four rounds in a row are held against the kernel; a busy machine now and then tells of one late.
    const told: { rate: number; bytes: number; at: number }[] = [];
    const begun = performance.now();
    let last: Traffic | undefined;
    let differs = Number.POSITIVE_INFINITY;
    await rounds(['multi', 'client'], async (traffic) => {
      last = traffic;
      const on = (network: string) =>
        received(traffic, 'multi').find(({ networkId }) => networkId === networks.get(network));
      const rate = on('front')?.rates?.rxBytes;
      if (rate === undefined || rate < 10_000) return false;
      if (told.length === 0) console.log(`seen after ${Math.round(performance.now() - begun)} ms`);
      told.push({ rate, bytes: await kernelBytes('multi', 'front'), at: performance.now() });
      expect(on('back')?.rates?.rxBytes).toBeLessThan(rate / 10);
      expect(on('side')?.rates?.rxBytes).toBeLessThan(rate / 10);
      differs = Math.min(differs, differenceOf(told.slice(-5)));
      return differs < 0.1 || told.length === 20;
    });
    expect(differs, JSON.stringify(told)).toBeLessThan(0.1);
    expect(last?.flows).toContainEqual({
      ...{
        from: { kind: 'container', id: ids.get('client') },
        to: { kind: 'container', id: ids.get('multi') },
      },
      ...{ port: 9200, protocol: 'tcp', networkId: networks.get('front'), open: 1, recent: 0 },
    });
  });

  test('why it is not known, of one on the host’s network', async () => {
    await rounds(['onhost'], async ({ containers }) => {
      expect(containers).toEqual([
        { known: false, containerId: ids.get('onhost'), reason: expect.stringContaining('host’s') },
      ]);
      return true;
    });
  });
});

describe('from where the engine’s processes can not be seen', () => {
  test('the engine counts, and a program of the image, or a helper, tells which interface is whose and what listens', async () => {
    // Beside the engine's namespaces, not in them: there its numbers of processes are those of others.
    const inside = server;
    const env = { PORTOLAN_HELPER_IMAGE: 'busybox:local' };
    server = await startServer({ dockerHost: engine.dockerHost, hostPrefix: undefined }, env);
    try {
      const engines = z.array(z.looseObject({ id: z.string() }));
      base = `/api/engines/${engines.parse(await (await server.api('/api/engines')).json())[0]?.id}`;
      const { means, listening } = await seen('multi', (one) => one.listening.length > 0);
      expect([means, listening[0]?.port]).toEqual(['own-tools', 9200]);
      const front = (await docker('network', 'inspect', '-f', '{{.Id}}', 'front')).trim();
      await rounds(['multi'], async (traffic) => {
        const on = received(traffic, 'multi').find(({ networkId }) => networkId === front);
        return (on?.rates?.rxBytes ?? 0) > 10_000;
      });

      await docker('exec', 'multi', 'rm', '/bin/cat');
      const helped = await seen('multi', (one) => one.listening.length > 0);
      expect([helped.means, helped.listening[0]?.port]).toEqual(['helper', 9200]);
      await expect.poll(() => docker('ps', '-aq', '--filter', 'label=dev.portolan.helper')).toBe('');
    } finally {
      await server.stop();
      server = inside;
    }
  });
});
