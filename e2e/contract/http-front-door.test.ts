import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';
import { rawBytes, rawRequest } from './raw-request';

/** Requests that no browser sends, byte for byte, to the product as it is started. */
let engine: LabEngine;
let server: RunningServer;

beforeAll(async () => {
  engine = await startEngine({ name: 'frontdoor' });
  server = await startServer(engine);
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
});

/** Sends one request and hears the answer. `lines` are further headers. */
const send = (start: string, lines: readonly string[] = [], body = '') =>
  rawBytes(
    server.origin,
    [
      `${start} HTTP/1.1`,
      `Host: ${new URL(server.origin).host}`,
      'Connection: close',
      ...lines,
      '',
      body,
    ].join('\r\n'),
  );
const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1]);
const asJson = (length: number) => [
  `Origin: ${server.origin}`,
  'Content-Type: application/json',
  `Content-Length: ${length}`,
];

describe('a target', () => {
  test.each([
    'http://evil.example/?token=x',
    'http://127.0.0.1/api/engines',
    '//evil.example/',
    '/\\evil.example/',
    '/api/engines/local/networks/%ff',
    '/api/engines/local/networks/%00',
    '/%1b[31m',
  ])('%s is turned away, and leads nowhere', async (target) => {
    const reply = await send(`GET ${target}`);
    expect(statusOf(reply)).toBe(400);
    expect(reply).not.toMatch(/^(location|refresh):/im);
  });

  test('of all of the server is turned away', async () => {
    expect(statusOf(await send('OPTIONS *'))).toBe(400);
  });

  test.each([
    '/_next/../package.json',
    '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    '/_next/static/..%2f..%2fBUILD_ID',
    '/.env',
  ])('%s gives no file of the server', async (target) => {
    const reply = await send(`GET ${target}`);
    expect(reply).not.toContain('"name": "portolan"');
    expect(reply).not.toMatch(/content-type: (application\/octet-stream|application\/json)/i);
  });

  test('/_next/image works for nobody', async () => {
    expect(statusOf(await send('GET /_next/image?url=%2Ficon.svg&w=64&q=75'))).toBe(404);
  });
});

describe('a method', () => {
  test.each(['TRACE', 'PROPFIND'])('%s is not known', async (method) => {
    expect(statusOf(await send(`${method} /`))).toBe(405);
  });

  test('CONNECT makes no tunnel', async () => {
    expect(await send('CONNECT evil.example:80')).toBe('');
  });
});

test('of two names for the host, neither counts', async () => {
  expect(statusOf(await send('GET /api/health', ['Host: evil.example']))).toBe(400);
});

test.each([
  ['two lengths', ['Content-Length: 4', 'Content-Length: 5']],
  ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
  ['an encoding of its own', ['Transfer-Encoding: xchunked']],
])('a body with %s is not read as a second request', async (_name, lines) => {
  const reply = await send('POST /api/session', lines, '0\r\n\r\nGET /api/health HTTP/1.1\r\n\r\n');
  expect(reply.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
});

test('a request to speak WebSocket gets the answer of any other', async () => {
  const reply = await send('GET /api/engines', [
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
  ]);
  expect(statusOf(reply)).toBe(401);
});

describe('a body', () => {
  test('that is too large is turned away before it is sent', async () => {
    expect(statusOf(await send('POST /api/session', asJson(40_000_000)))).toBe(413);
  });

  test('that does not say how large it is is not kept beyond the limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const lines = [...asJson(0).slice(0, 2), 'Transfer-Encoding: chunked'];
    const reply = await send('POST /api/session', lines, `${chunk.repeat(16)}0\r\n\r\n`);
    expect(statusOf(reply)).toBe(422);
    expect(reply).toContain('256 KiB');
  });

  test('that never ends does not hold its connection', { timeout: 40_000 }, async () => {
    expect(statusOf(await send('POST /api/session', asJson(100), '{'))).toBe(408);
  });
});

test("what Next.js's own proxies and actions say of themselves is believed of nobody", async () => {
  const headers = {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-middleware-override-headers': 'authorization',
    'x-middleware-request-authorization': `Bearer ${server.token}`,
    'x-forwarded-host': 'evil.example',
  };
  expect((await rawRequest(server.origin, '/api/engines', { headers })).status).toBe(401);
  const action = { ...headers, origin: 'http://evil.example', 'next-action': '00' };
  expect((await rawRequest(server.origin, '/', { method: 'POST', headers: action, body: '[]' })).status).toBe(
    403,
  );
});

test('a reverse proxy that is trusted tells by whom a token was guessed: the last that it names', async () => {
  const behind = await startServer(engine, { PORTOLAN_TRUST_PROXY: '1' });
  const guess = async (from: string) => {
    const headers = { origin: behind.origin, 'content-type': 'application/json', 'x-forwarded-for': from };
    const body = '{"token":"guessed"}';
    return (await rawRequest(behind.origin, '/api/session', { method: 'POST', headers, body })).status;
  };
  for (let time = 0; time < 10; time++) expect(await guess(`198.51.100.${time}, 192.0.2.1`)).toBe(401);
  expect(await guess('198.51.100.10, 192.0.2.1')).toBe(429);
  expect(await guess('192.0.2.1, 192.0.2.2')).toBe(401);
  await behind.stop();
});

test('none of it was a fault of the server', () => {
  // Next.js itself says that a request was aborted.
  expect(server.output()).not.toMatch(/TypeError|⨯|\{"level"/);
});
