import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { EngineEvent } from '../../lib/domain/event';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { openEngine } from './open-engine';

let engine: LabEngine;
let client: EngineClient;
let end: AbortController;
let heard: EngineEvent[];
let stream: Promise<void>;

beforeAll(async () => {
  engine = await startEngine();
  client = await openEngine(engine.socket);
  await engine.docker('network', 'create', 'sea');
  await run('quay', '--network', 'sea');
});
afterAll(() => engine.stop());
afterEach(async () => {
  end.abort();
  await stream;
});

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

async function listen(since?: string): Promise<void> {
  end = new AbortController();
  heard = [];
  await new Promise<void>((onOpen) => {
    stream = client.readEvents({
      ...(since !== undefined && { since }),
      signal: end.signal,
      onOpen,
      onEvent: (event) => heard.push(event),
    });
  });
}

const words = () => heard.map((event) => `${event.type} ${event.action}`);
const until = (word: string) =>
  waitUntil(() => words().includes(word), {
    timeout: 20_000,
    describe: () => `${word} among ${words().join(', ')}`,
  });

test('starting and ending a container is heard, with all digits of the time', async () => {
  await listen();
  await run('boat', '--network', 'sea');
  await engine.docker('rm', '-f', 'boat');
  await until('container destroy');
  expect(words()).toEqual(
    expect.arrayContaining([
      'container create',
      'network connect',
      'container start',
      'container die',
      'network disconnect',
    ]),
  );
  for (const event of heard) expect(event.timeNano).toMatch(/^\d{19}$/);
});

test('a network event names the network and the container', async () => {
  await listen();
  await engine.docker('network', 'connect', 'bridge', 'quay');
  await until('network connect');
  const quay = (await engine.docker('inspect', '--format', '{{.Id}}', 'quay')).trim();
  const bridge = (await engine.docker('network', 'inspect', '--format', '{{.Id}}', 'bridge')).trim();
  expect(heard[0]).toMatchObject({
    actorId: bridge,
    attributes: { container: quay, name: 'bridge', type: 'bridge' },
  });
});

test('the flood of a health check is not heard, and what comes of it is', async () => {
  await listen();
  const check = ['--health-cmd', 'true', '--health-interval', '40ms'];
  await run('patient', ...check);
  await until('container health_status: healthy');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await engine.docker('rm', '-f', 'patient');
  await until('container destroy');
  expect(words().filter((word) => word.includes('exec'))).toEqual([]);
});

test('what happened before is heard again by who asks from then on', async () => {
  const since = `${Math.floor(Date.now() / 1_000) - 1}.000000000`;
  await engine.docker('network', 'create', 'past');
  await listen(since);
  await until('network create');
  const made = heard.filter((event) => event.type === 'network' && event.action === 'create');
  // Asking goes by whole seconds, in which another test may have made something.
  expect(made.map((event) => event.attributes.name)).toContain('past');
});

test('every event of a burst is heard, however the stream cuts them', async () => {
  await listen();
  for (let count = 0; count < 40; count += 1) {
    await engine.docker('rename', 'quay', `quay-${count}`);
    await engine.docker('rename', `quay-${count}`, 'quay');
  }
  await waitUntil(() => heard.length === 80, {
    timeout: 20_000,
    describe: () => `80 events, got ${heard.length}`,
  });
});
