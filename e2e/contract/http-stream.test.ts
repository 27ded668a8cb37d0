import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type StreamMessage, streamMessageSchema } from '@/lib/contract/stream';
import { applyChange } from '@/lib/domain/apply-change';
import { engineSchema } from '@/lib/domain/engine';
import { snapshotSchema } from '@/lib/domain/snapshot';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { waitUntil } from '../lab/wait-until';
import { type RunningServer, startServer } from '../start-server';

/** The stream of one engine, heard as browsers hear it. */
let engine: LabEngine;
let proxy: FaultProxy;
let server: RunningServer;
let base: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'stream' });
  proxy = await startFaultProxy(engine.socket);
  server = await startServer(engine, { DOCKER_HOST: proxy.dockerHost });
  const engineNow = async () =>
    z.array(engineSchema).parse(await (await server.api('/api/engines')).json())[0];
  // The address is told before the engine has answered.
  await waitUntil(async () => (await engineNow())?.status === 'connected', {
    timeout: 20_000,
    describe: () => 'the engine to be connected',
  });
  base = `/api/engines/${(await engineNow())?.id}`;
});
afterAll(async () => {
  await server.stop();
  await proxy.close();
  await engine.stop();
});

type Heard = StreamMessage & { id: string | undefined };

/** Opens the stream; `next` waits for the next message of a type, and `end` hangs up. */
async function listen(headers: Record<string, string> = {}) {
  const ended = new AbortController();
  const reply = await server.api(`${base}/stream`, { headers, signal: ended.signal });
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  let text = '';
  const next = async (type?: StreamMessage['type']): Promise<Heard> => {
    for (;;) {
      const at = text.indexOf('\n\n');
      if (at === -1) {
        const { done, value } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
        continue;
      }
      const message = parse(text.slice(0, at));
      text = text.slice(at + 2);
      if (type === undefined || message.type === type) return message;
    }
  };
  return { reply, next, end: () => ended.abort() };
}

function parse(event: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1];
  const message = streamMessageSchema.parse({ type: field('event'), data: JSON.parse(field('data') ?? '') });
  return { ...message, id: field('id') };
}

const readSnapshot = async () => snapshotSchema.parse(await (await server.api(`${base}/snapshot`)).json());

/** The next change, applied until the snapshot holds a network of that name, or holds it no more. */
async function until(
  stream: Awaited<ReturnType<typeof listen>>,
  start: z.infer<typeof snapshotSchema>,
  name: string,
  there: boolean,
) {
  let snapshot = start;
  while (snapshot.networks.some((network) => network.name === name) !== there) {
    const message = await stream.next('change');
    if (message.type === 'change' && message.data.sequence > snapshot.sequence)
      snapshot = applyChange(snapshot, message.data);
  }
  return snapshot;
}

test('begins with hello and how the engine is, as a stream that nobody holds back', async () => {
  const stream = await listen();
  expect(stream.reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(stream.reply.headers.get('content-encoding')).toBeNull();
  expect(stream.reply.headers.get('x-accel-buffering')).toBe('no');
  expect((await stream.next()).type).toBe('hello');
  expect(await stream.next()).toMatchObject({ type: 'engine', data: { status: 'connected' } });
  stream.end();
});

test('is not compressed for who accepts that, so that each event arrives when it happens', async () => {
  const stream = await listen({ 'accept-encoding': 'gzip' });
  expect(stream.reply.headers.get('content-encoding')).toBeNull();
  stream.end();
});

test('a change made with the docker CLI is told, and applied to the old snapshot gives the new one', async () => {
  const before = await readSnapshot();
  const stream = await listen();
  await stream.next('hello');
  await engine.docker('network', 'create', 'told');
  const applied = await until(stream, before, 'told', true);
  await engine.docker('network', 'rm', 'told');
  const after = await until(stream, applied, 'told', false);
  expect({ ...after, takenAt: '' }).toEqual({ ...(await readSnapshot()), takenAt: '' });
  stream.end();
});

describe('a client that comes back', () => {
  test('hears what it missed', async () => {
    const first = await listen();
    await first.next('hello');
    await engine.docker('network', 'create', 'seen');
    const seen = await first.next('change');
    first.end();
    await engine.docker('network', 'rm', 'seen');
    await expect
      .poll(async () => (await readSnapshot()).networks.map((network) => network.name))
      .not.toContain('seen');
    const second = await listen({ 'last-event-id': seen.id ?? '' });
    expect((await second.next()).id).toBe(seen.id);
    expect((await second.next()).type).toBe('change');
    second.end();
  });

  test('from another life of the server is told to read afresh', async () => {
    const stream = await listen({ 'last-event-id': 'another-life-3' });
    await stream.next('hello');
    expect((await stream.next()).type).toBe('reset');
    stream.end();
  });
});

test('however many listen, the engine has one stream and nobody asks it anything', async () => {
  const streams = await Promise.all(Array.from({ length: 10 }, () => listen()));
  await Promise.all(streams.map((stream) => stream.next('engine')));
  await readSnapshot();
  expect(proxy.countOf('GET', '/events')).toBe(1);
  for (const stream of streams) stream.end();
});

test('the snapshot is compressed for who accepts that', async () => {
  const reply = await server.api(`${base}/snapshot`, { headers: { 'accept-encoding': 'gzip' } });
  expect(reply.headers.get('content-encoding')).toBe('gzip');
  expect(reply.headers.get('cache-control')).toBe('no-store');
});

test('Ctrl-C ends the server in a moment, however many listen', async () => {
  const own = await startServer(engine);
  const open = await Promise.all(Array.from({ length: 5 }, () => own.api(`${base}/stream`)));
  expect(open.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
  const ended = Promise.all(open.map((reply) => reply.text().catch(() => 'cut')));
  const began = performance.now();
  expect(await own.stop()).toBe(0);
  // Without an end of its own it would wait for streams that never end.
  expect(performance.now() - began).toBeLessThan(5_000);
  await ended;
});
