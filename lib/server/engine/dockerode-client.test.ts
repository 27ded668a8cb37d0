import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aNetworkSpec } from '@/lib/domain/testing/factories';
import { createDockerodeClient } from './dockerode-client';
import type { EngineClient } from './engine-client';

/** A server that answers what no real engine would; what engines do answer is tested on real ones, in e2e/contract. */
let server: Server;
let folder: string;
let calls: string[];

async function clientOf(answer: RequestListener, readOnly = false): Promise<EngineClient> {
  folder = mkdtempSync(path.join(tmpdir(), 'portolan-client-'));
  calls = [];
  server = createServer((call, reply) => {
    calls.push(`${call.method} ${call.url}`);
    answer(call, reply);
  });
  const socket = path.join(folder, 'engine.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return createDockerodeClient({
    address: { kind: 'unix', path: socket },
    readOnly,
    timeouts: { read: 300, write: 300 },
  });
}

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

describe('a reading', () => {
  it('fails as garbled when the reply is not JSON, and is no empty list', async () => {
    const client = await clientOf((_, reply) => reply.end('<html>'));
    await expect(client.listNetworks()).rejects.toMatchObject({ code: 'engine-garbled' });
  });

  it.each(['null', '{}', '[{"Id":"x"}]'])('fails as garbled when the list is %s', async (body) => {
    const client = await clientOf((_, reply) => reply.end(body));
    await expect(client.listContainers()).rejects.toMatchObject({ code: 'engine-garbled' });
  });

  it('fails at once when its reply is cut midway', async () => {
    const client = await clientOf((_, reply) => {
      reply.writeHead(200, { 'content-length': '1000' });
      reply.write('[{"Id":', () => reply.destroy());
    });
    const began = performance.now();
    await expect(client.listNetworks()).rejects.toMatchObject({
      code: 'engine-unreachable',
      trouble: { code: 'connection-lost' },
    });
    expect(performance.now() - began).toBeLessThan(250);
  });

  it('fails when its time is up, before the headers or in the middle of the reply', async () => {
    const client = await clientOf((call, reply) => {
      if (call.url?.includes('/networks')) return;
      reply.write('[');
    });
    const late = { code: 'engine-timeout', trouble: { code: 'timed-out', seconds: 0.3 } };
    await expect(client.listNetworks()).rejects.toMatchObject(late);
    await expect(client.listContainers()).rejects.toMatchObject(late);
  });

  it('does not follow a redirect, which would end the process on a socket', async () => {
    const client = await clientOf((_, reply) => reply.writeHead(301, { location: 'gopher:x' }).end());
    await expect(client.readInfo()).rejects.toMatchObject({ engineStatus: 301 });
  });

  it('asks nothing for no ids', async () => {
    const client = await clientOf((_, reply) => reply.end('[]'));
    expect([await client.listNetworks([]), await client.listContainers([]), calls]).toEqual([[], [], []]);
  });

  it.each(['', '..', '../version', 'a/b'])('refuses the id “%s” before anything is sent', async (id) => {
    const client = await clientOf((_, reply) => reply.end('{}'));
    await expect(client.inspectContainer(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(calls).toEqual([]);
  });

  it('writes an id into the path so that it stays one segment', async () => {
    const client = await clientOf((_, reply) => reply.end('{}'));
    await expect(client.inspectNetwork('a b?c#d%2e')).rejects.toMatchObject({ code: 'engine-garbled' });
    expect(calls).toEqual(['GET /v1.41/networks/a%20b%3Fc%23d%252e']);
  });
});

describe('the version', () => {
  it.each([
    ['a page', 200, '<html>'],
    ['JSON of another kind', 200, '{"status":"ok"}'],
    ['not found', 404, 'nope'],
    ['a redirect', 302, ''],
  ])('of what answers %s is no engine’s', async (_, status, body) => {
    const client = await clientOf((__, reply) => reply.writeHead(status, { location: '/login' }).end(body));
    await expect(client.readVersion()).rejects.toMatchObject({ trouble: { code: 'not-an-engine' } });
  });

  it('of what does not speak HTTP is no engine’s', async () => {
    const client = await clientOf((call) => call.socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    await expect(client.readVersion()).rejects.toMatchObject({ trouble: { code: 'not-an-engine' } });
  });

  it('agreed on is spoken in every later call', async () => {
    const version = JSON.stringify({ Version: '28.5.2', ApiVersion: '1.51', MinAPIVersion: '1.24' });
    const client = await clientOf((call, reply) => reply.end(call.url === '/version' ? version : '[]'));
    await client.readVersion();
    await client.listNetworks();
    expect(calls).toEqual(['GET /version', 'GET /v1.51/networks']);
  });
});

describe('in read-only mode', () => {
  it.each<[string, (client: EngineClient) => Promise<unknown>]>([
    ['createNetwork', (client) => client.createNetwork(aNetworkSpec())],
    ['removeNetwork', (client) => client.removeNetwork('net')],
    ['connect', (client) => client.connect('net', 'ctr', { aliases: [] })],
    ['disconnect', (client) => client.disconnect('net', 'ctr', { force: false })],
  ])('%s sends nothing', async (_, change) => {
    const client = await clientOf((__, reply) => reply.end('{}'), true);
    await expect(change(client)).rejects.toMatchObject({ code: 'read-only' });
    expect([calls, client.callCount]).toEqual([[], 0]);
  });
});

describe('the event stream', () => {
  const event = (id: string) =>
    `${JSON.stringify({ Type: 'container', Action: 'start', Actor: { ID: id, Attributes: {} }, timeNano: 1 })}\n`;

  it('goes on after a line that is no event, and tells of it', async () => {
    const client = await clientOf((_, reply) => {
      reply.write(`${event('one')}{"broken\n${event('two')}`);
    });
    const seen: string[] = [];
    const garbled: string[] = [];
    const end = new AbortController();
    await client.readEvents({
      signal: end.signal,
      onOpen: () => undefined,
      onEvent: ({ actorId }) => {
        seen.push(actorId);
        if (actorId === 'two') end.abort();
      },
      onGarbled: (line) => garbled.push(line),
    });
    expect([seen, garbled]).toEqual([['one', 'two'], ['{"broken']]);
  });

  it.each([
    ['ends in order', (reply: { end(): void }) => reply.end()],
    ['is cut', (reply: { destroy(): void }) => reply.destroy()],
  ])('that %s is a lost connection', async (_, finish) => {
    const client = await clientOf((__, reply) => {
      reply.write(event('one'), () => finish(reply));
    });
    const stream = client.readEvents({
      signal: new AbortController().signal,
      onOpen: () => undefined,
      onEvent: () => undefined,
    });
    await expect(stream).rejects.toMatchObject({ trouble: { code: 'connection-lost' } });
  });

  it('that never begins is late', async () => {
    const client = await clientOf(() => undefined);
    const stream = client.readEvents({
      signal: new AbortController().signal,
      onOpen: () => undefined,
      onEvent: () => undefined,
    });
    await expect(stream).rejects.toMatchObject({ code: 'engine-timeout' });
  });

  it('may be silent for longer than a reading may take', async () => {
    const client = await clientOf((_, reply) => {
      reply.flushHeaders();
      setTimeout(() => reply.write(event('late')), 500);
    });
    const end = new AbortController();
    const seen: string[] = [];
    await client.readEvents({
      signal: end.signal,
      onOpen: () => undefined,
      onEvent: ({ actorId }) => {
        seen.push(actorId);
        end.abort();
      },
    });
    expect(seen).toEqual(['late']);
  });

  it('fails with what a handler throws, and does not take the process with it', async () => {
    const client = await clientOf((_, reply) => {
      reply.write(event('one'));
    });
    const stream = client.readEvents({
      signal: new AbortController().signal,
      onOpen: () => undefined,
      onEvent: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(stream).rejects.toMatchObject({ cause: new TypeError('a bug') });
  });
});
