import { rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../fault-proxy';
import { makeRunDirectory } from '../lab/run-directory';
import { waitUntil } from '../lab/wait-until';

/** A stand-in engine that answers `[1,2,3,4]`, streams events at /events, and notes what it was asked. */
let engine: Server;
let heard: string[];
let emit: (event: string) => void;
let folder: string;
let proxy: FaultProxy;

beforeEach(async () => {
  heard = [];
  folder = makeRunDirectory('fake').path;
  const socket = join(folder, 'engine.sock');
  engine = createServer((call, reply) => {
    let body = '';
    call.on('data', (piece) => {
      body += piece;
    });
    call.on('end', () => {
      heard.push(`${call.method} ${call.url}${body === '' ? '' : ` ${body}`}`);
      reply.setHeader('api-version', '1.41');
      if (!call.url?.includes('/events')) return reply.end('[1,2,3,4]');
      reply.flushHeaders();
      emit = (event) => reply.write(event);
    });
  });
  await new Promise<void>((resolve) => engine.listen(socket, resolve));
  proxy = await startFaultProxy(socket);
});

afterEach(async () => {
  await proxy.close();
  engine.closeAllConnections();
  await new Promise((resolve) => engine.close(resolve));
  rmSync(folder, { recursive: true });
});

type Seen = { status: number; body: string; ended: 'whole' | 'cut' | 'open'; apiVersion: unknown };

/** Makes a call through the proxy and tells what came within `patience` ms. Rejects when the connection is cut before the headers. */
function ask(
  path: string,
  options: { method?: string; body?: string; patience?: number } = {},
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silence')), options.patience ?? 2_000);
    const call = request({ socketPath: proxy.socket, path, method: options.method ?? 'GET', agent: false });
    call.on('error', reject);
    call.on('response', (answer) => {
      clearTimeout(timer);
      let body = '';
      const done = (ended: Seen['ended']): void => {
        resolve({ status: answer.statusCode ?? 0, body, ended, apiVersion: answer.headers['api-version'] });
        call.destroy();
      };
      answer.setEncoding('utf8').on('data', (piece) => {
        body += piece;
      });
      answer.on('error', () => done('cut'));
      answer.on('end', () => done('whole'));
      setTimeout(() => done('open'), options.patience ?? 2_000).unref();
    });
    call.end(options.body);
  });
}

describe('without a rule', () => {
  test('passes call and reply on unchanged', async () => {
    const seen = await ask('/v1.41/networks/create?x=1', { method: 'POST', body: '{"Name":"sea"}' });
    expect(seen).toEqual({ status: 200, body: '[1,2,3,4]', ended: 'whole', apiVersion: '1.41' });
    expect(heard).toEqual(['POST /v1.41/networks/create?x=1 {"Name":"sea"}']);
  });

  test('counts calls by method and path, without API version and query', async () => {
    await ask('/v1.41/networks');
    await ask('/networks?filters=x');
    await ask('/v1.44/networks/create', { method: 'POST' });
    expect(proxy.calls()).toEqual([
      { method: 'GET', path: '/networks', count: 2 },
      { method: 'POST', path: '/networks/create', count: 1 },
    ]);
    expect(proxy.countOf('GET', /^\/networks/)).toBe(2);
    proxy.resetCounts();
    expect(proxy.calls()).toEqual([]);
  });

  test('passes a stream on piece by piece while it stays open', async () => {
    const pieces: string[] = [];
    const call = request({ socketPath: proxy.socket, path: '/events', agent: false }, (answer) => {
      answer.setEncoding('utf8').on('data', (piece) => pieces.push(piece));
    });
    call.end();
    await waitUntil(() => heard.length === 1, { timeout: 20_000, describe: () => 'the engine to hear' });
    emit('{"a":1}\n');
    await waitUntil(() => pieces.length === 1, { timeout: 20_000, describe: () => 'the first event' });
    emit('{"b":2}\n');
    await waitUntil(() => pieces.length === 2, { timeout: 20_000, describe: () => 'the second event' });
    expect(pieces).toEqual(['{"a":1}\n', '{"b":2}\n']);
    call.destroy();
  });

  test('an engine that is gone looks like a cut connection', async () => {
    engine.closeAllConnections();
    await new Promise((resolve) => engine.close(resolve));
    await expect(ask('/networks')).rejects.toThrow(/socket hang up/);
  });
});

describe('faults', () => {
  test('cut at the request: the engine hears nothing', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'cut', at: 'request' } });
    await expect(ask('/v1.41/networks')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(heard).toEqual([]);
  });

  test('cut at the reply: the engine did it, the caller does not learn', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'cut', at: 'reply' } });
    await expect(ask('/networks')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(heard).toEqual(['GET /networks']);
  });

  test('cut in the body: half a reply, then the end', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'cut', at: 'body' } });
    expect(await ask('/networks')).toMatchObject({ status: 200, body: '[1,2,', ended: 'cut' });
  });

  test('freeze in the body: half a reply, then nothing', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'freeze', at: 'body' } });
    expect(await ask('/networks', { patience: 300 })).toMatchObject({ body: '[1,2,', ended: 'open' });
  });

  test.each([
    ['request', []],
    ['reply', ['GET /networks']],
  ] as const)('freeze at the %s: no answer at all', async (at, heardThen) => {
    proxy.break({ path: '/networks', fault: { kind: 'freeze', at } });
    await expect(ask('/networks', { patience: 300 })).rejects.toThrow('silence');
    expect(heard).toEqual(heardThen);
  });

  test('delay: a late but whole answer', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'delay', milliseconds: 200 } });
    const before = performance.now();
    expect(await ask('/networks')).toMatchObject({ body: '[1,2,3,4]', ended: 'whole' });
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  test('refuse: Docker’s way of saying no, without the engine', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'refuse', status: 403, message: 'pool overlaps' } });
    expect(await ask('/networks')).toMatchObject({ status: 403, body: '{"message":"pool overlaps"}' });
    expect(heard).toEqual([]);
  });

  test('garble: a whole reply that is not JSON', async () => {
    proxy.break({ path: '/networks', fault: { kind: 'garble' } });
    const seen = await ask('/networks');
    expect(seen).toMatchObject({ status: 200, ended: 'whole' });
    expect(() => JSON.parse(seen.body)).toThrow(SyntaxError);
  });

  test('cutOpen ends the streams that are open', async () => {
    const stream = ask('/events');
    await waitUntil(() => heard.length === 1, { timeout: 20_000, describe: () => 'the engine to hear' });
    emit('{"a":1}\n');
    await waitUntil(() => proxy.cutOpen('GET', '/events') === 1, {
      timeout: 20_000,
      describe: () => 'a stream',
    });
    expect((await stream).ended).toBe('cut');
  });
});

describe('rules', () => {
  const refuse = (status: number) => ({ kind: 'refuse', status, message: 'no' }) as const;
  const statuses = async (path: string, calls: number, method = 'GET'): Promise<number[]> => {
    const seen: number[] = [];
    for (let n = 0; n < calls; n += 1) seen.push((await ask(path, { method })).status);
    return seen;
  };

  test('break only the calls that they count', async () => {
    proxy.break({ path: '/networks', skip: 1, times: 2, fault: refuse(500) });
    expect(await statuses('/networks', 4)).toEqual([200, 500, 500, 200]);
  });

  test('tell methods and paths apart', async () => {
    proxy.break({ method: 'POST', path: /^\/networks\/\w+\/connect$/, fault: refuse(500) });
    expect(await statuses('/networks/abc/connect', 1)).toEqual([200]);
    expect(await statuses('/v1.41/networks/abc/connect', 1, 'POST')).toEqual([500]);
    expect(await statuses('/networks/abc/disconnect', 1, 'POST')).toEqual([200]);
  });

  test('a used up rule gives way to the next', async () => {
    proxy.break({ path: '/networks', times: 1, fault: refuse(500) });
    proxy.break({ path: '/networks', fault: refuse(503) });
    expect(await statuses('/networks', 2)).toEqual([500, 503]);
  });

  test('one can be taken away, and all can', async () => {
    const takeAway = proxy.break({ path: '/networks', fault: refuse(500) });
    proxy.break({ path: '/networks', fault: refuse(503) });
    takeAway();
    expect(await statuses('/networks', 1)).toEqual([503]);
    proxy.mend();
    expect(await statuses('/networks', 1)).toEqual([200]);
  });
});
