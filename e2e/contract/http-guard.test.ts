import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '@/lib/contract/problem';
import { engineSchema } from '@/lib/domain/engine';
import type { LabEngine } from '../lab/lab-engine';
import { startEngine } from '../lab/start-engine';
import { type RunningServer, startServer } from '../start-server';
import { cookieOf, rawRequest } from './raw-request';

/** Who may ask what, on the product as it is started. */
let engine: LabEngine;
let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  engine = await startEngine({ name: 'guard' });
  server = await startServer(engine);
  cookie = cookieOf(await rawRequest(server.origin, `/?token=${server.token}`));
});
afterAll(async () => {
  await server.stop();
  await engine.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(server.origin, path, { headers });
const post = (path: string, headers: Record<string, string> = {}, body = '{}') =>
  rawRequest(server.origin, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

async function engineId(): Promise<string> {
  const [first] = z.array(engineSchema).parse(await (await server.api('/api/engines')).json());
  return first?.id ?? '';
}

/** One of the scripts that the page loads. */
async function anAsset(): Promise<string> {
  const page = await get('/', { cookie });
  const path = /\/_next\/static\/[^"'\\]+\.js/.exec(page.text)?.[0];
  if (path === undefined) throw new Error('the page loads no script');
  return path;
}

describe('a name that is rebound to this address', () => {
  test.each(['/', '/sign-in', '/api/health', '/api/engines', '/icon.svg'])(
    'gets nothing of %s',
    async (path) => {
      const { port } = new URL(server.origin);
      const reply = await get(path, { host: `rebound.example:${port}`, cookie });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toMatch(/<script|"status":"ok"/);
    },
  );

  test('gets no script either', async () => {
    expect((await get(await anAsset(), { host: 'rebound.example' })).status).toBe(403);
  });

  test('can not sign in', async () => {
    const reply = await get(`/?token=${server.token}`, { host: 'rebound.example' });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });
});

describe('a page of another site', () => {
  const change = () => '/api/engines/local/networks';

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'can change nothing from %s',
    async (origin) => {
      const reply = await post(
        change(),
        { origin, cookie },
        JSON.stringify({ name: 'evil', driver: 'bridge' }),
      );
      expect(reply.status).toBe(403);
      expect(problemSchema.parse(JSON.parse(reply.text)).code).toBe('not-allowed');
      expect(await engine.docker('network', 'ls', '--format', '{{.Name}}')).not.toContain('evil');
    },
  );

  test('can not have a form change anything that says no origin', async () => {
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(change(), headers, 'name=evil')).status).toBe(403);
  });

  test('can not read', async () => {
    const headers = {
      cookie,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'script',
    };
    expect((await get('/api/engines', headers)).status).toBe(403);
  });

  test('can not put the page into a frame', async () => {
    const reply = await get('/', { cookie });
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(reply.headers['x-frame-options']).toBe('DENY');
  });

  test('is not allowed by CORS', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const reply = await rawRequest(server.origin, change(), { method: 'OPTIONS', headers });
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    expect(reply.status).toBe(403);
  });
});

describe('without a session', () => {
  test.each([
    'GET /api/engines',
    'GET /api/openapi.json',
    'GET /api/activity',
    'GET /api/engines/x/snapshot',
    'GET /api/engines/x/stream',
    'GET /api/nothing',
    'DELETE /api/session',
  ])('%s is 401', async (call) => {
    const [method = '', path = ''] = call.split(' ');
    const reply = await rawRequest(server.origin, path, { method, headers: { origin: server.origin } });
    expect(reply.status).toBe(401);
    expect(problemSchema.parse(JSON.parse(reply.text)).code).toBe('not-signed-in');
  });

  test('the health is told', async () => {
    const reply = await get('/api/health');
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ status: 'ok' });
  });

  test('a page asks to sign in and shows nothing else', async () => {
    const reply = await get('/?selected=web');
    expect(reply.text).toContain('name="token"');
    expect(reply.text).not.toContain('Topology');
  });

  test('the cookie of another secret is none', async () => {
    const forged = `${cookie.split('=')[0]}=Fe26.2*1*a*b*c*d*e*f~2`;
    expect((await get('/api/engines', { cookie: forged })).status).toBe(401);
  });
});

describe('the sign-in address', () => {
  test('opens a session and drops the token', async () => {
    const reply = await get(`/?view=table&token=${server.token}`, { 'sec-fetch-site': 'none' });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/?view=table');
    expect((await get('/api/engines', { cookie: cookieOf(reply) })).status).toBe(200);
  });

  test('clicked on another site answers a page that comes again from here', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const reply = await get(`/?token=${server.token}`, headers);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain(`content="0;url=${server.origin}/"`);
    expect(reply.text).not.toContain(server.token);
    expect(cookieOf(reply)).toMatch(/^portolan-\d+=Fe26/);
  });

  test('never sends anywhere else', async () => {
    const reply = await get(`//evil.example/?token=${server.token}`);
    expect(String(reply.headers.location ?? reply.text)).not.toMatch(/^(https?:)?\/\/evil/);
  });

  test('with a wrong token opens nothing', async () => {
    const reply = await get('/?token=wrong');
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect(reply.text).toContain('name="token"');
  });
});

describe('signed in', () => {
  test('by token in the header, reads', async () => {
    expect((await server.api('/api/engines')).status).toBe(200);
  });

  test('by cookie, changes from our own page', async () => {
    const reply = await post(
      '/api/engines/none/networks?dryRun=1',
      { cookie, origin: server.origin },
      '{"name":"a","driver":"bridge"}',
    );
    expect(problemSchema.parse(JSON.parse(reply.text)).code).toBe('engine-unknown');
  });

  test('what there is not is a problem, not a page', async () => {
    const reply = await get('/api/nothing/here', { cookie });
    expect(reply.status).toBe(404);
    expect(reply.headers['content-type']).toBe('application/problem+json');
  });

  test('signing out ends the session, of which a copy is worth nothing', async () => {
    const own = cookieOf(await get(`/?token=${server.token}`));
    expect((await get('/api/engines', { cookie: own })).status).toBe(200);
    const headers = { cookie: own, origin: server.origin };
    const reply = await rawRequest(server.origin, '/api/session', { method: 'DELETE', headers });
    expect(String(reply.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await get('/api/engines', { cookie: own })).status).toBe(401);
  });

  test.each(['dryRun=1&dryRun=0', 'dryRun=0&dryRun=1', 'dryRun', 'dryRun=true'])(
    'a change asked for with ?%s is not made',
    async (query) => {
      const headers = { cookie, origin: server.origin };
      const body = '{"name":"unclear","driver":"bridge"}';
      const reply = await post(`/api/engines/${await engineId()}/networks?${query}`, headers, body);
      expect(reply.status).toBe(422);
      expect(problemSchema.parse(JSON.parse(reply.text)).reasons).toMatchObject([{ field: 'dryRun' }]);
      expect(await engine.docker('network', 'ls', '--format', '{{.Name}}')).not.toContain('unclear');
    },
  );

  test.each(['PUT', 'POST', 'DELETE'])('a page takes no %s', async (method) => {
    const reply = await rawRequest(server.origin, '/', {
      method,
      headers: { cookie, origin: server.origin },
    });
    expect(reply.status).toBe(405);
  });
});

describe('every answer', () => {
  test.each(['/', '/sign-in', '/api/engines', '/api/health', '/icon.svg'])(
    'of %s is guarded',
    async (path) => {
      const { headers } = await get(path, { cookie });
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test('a page runs only scripts with its own nonce, another each time', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time++) {
      const { headers, text } = await get('/', { cookie });
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map((found) => found[0]);
      expect(scripts.length).toBeGreaterThan(3);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });
});

test('the token is told once, and nothing but plain sentences with it', () => {
  const said = server.output();
  expect(said.split(server.token)).toHaveLength(2);
  expect(said.replace(/^(Installing|Building) .*\n/gm, '')).toMatch(
    /^Portolan is ready\. Open this to sign in:\n\n {2}http:\S+\n\nEngine guard: connected \(.+\)\n$/,
  );
});

// Last, for nobody is heard for a minute after it.
test('guessing tokens is stopped after ten, whatever address the guesser claims', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 15; time++) {
    const headers = { origin: server.origin, 'x-forwarded-for': `192.0.2.${time}` };
    statuses.push((await post('/api/session', headers, `{"token":"guess ${time}"}`)).status);
  }
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  expect(statuses.slice(10)).toEqual([429, 429, 429, 429, 429]);
  const right = await post(
    '/api/session',
    { origin: server.origin },
    JSON.stringify({ token: server.token }),
  );
  expect([right.status, Number(right.headers['retry-after']) > 0]).toEqual([429, true]);
  expect((await get('/api/activity', { cookie })).status, 'who is signed in stays so').toBe(200);
});
