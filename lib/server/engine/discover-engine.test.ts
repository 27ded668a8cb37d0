import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEnvironment } from '../env';
import { discoverEngine, discoverFrom } from './discover-engine';

let home: string;
const servers: Server[] = [];

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'portolan-discover-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(home, { recursive: true, force: true });
});

async function listenAt(name: string): Promise<string> {
  const place = path.join(home, name);
  mkdirSync(path.dirname(place), { recursive: true });
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(place, resolve));
  return place;
}

function addContext(name: string, host: string): void {
  const id = createHash('sha256').update(name).digest('hex');
  const folder = path.join(home, '.docker/contexts/meta', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'meta.json'),
    JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }),
  );
}

function chooseContext(name: string): void {
  mkdirSync(path.join(home, '.docker'), { recursive: true });
  writeFileSync(path.join(home, '.docker/config.json'), JSON.stringify({ currentContext: name }));
}

const discover = (variables: Record<string, string>) =>
  discoverEngine(parseEnvironment({ HOME: home, ...variables }));
const sockets = (...paths: string[]) => discoverFrom({ kind: 'default-sockets', id: 'local', paths });

describe('DOCKER_HOST', () => {
  it('wins over a context', async () => {
    addContext('other', 'tcp://192.0.2.9:2375');
    const found = await discover({ DOCKER_HOST: 'unix:///run/mine.sock', DOCKER_CONTEXT: 'other' });
    expect(found).toEqual({
      ok: true,
      id: 'local',
      foundBy: 'DOCKER_HOST',
      endpoint: 'unix:///run/mine.sock',
      address: { kind: 'unix', path: '/run/mine.sock' },
    });
  });

  it('gives an engine elsewhere an id fit for a URL', async () => {
    const found = await discover({ DOCKER_HOST: 'tcp://engine.example:2375' });
    expect(found.id).toBe('engine-example-2375');
  });

  it.each([
    ['ssh://me@engine.example', {}, 'ssh'],
    ['tcp://engine.example:2376', { DOCKER_TLS_VERIFY: '1' }, 'tls'],
    ['carrier-pigeon://coop', {}, 'unknown'],
  ])('says that %s can not be used', async (host, more, because) => {
    const found = await discover({ DOCKER_HOST: host, ...more });
    expect(!found.ok && found.trouble).toEqual({ code: 'unsupported-address', address: host, because });
  });
});

describe('a context', () => {
  it('chosen with `docker context use` is followed', async () => {
    addContext('rootless', 'unix:///run/user/1000/docker.sock');
    chooseContext('rootless');
    expect(await discover({})).toMatchObject({
      ok: true,
      id: 'rootless',
      foundBy: 'context',
      address: { kind: 'unix', path: '/run/user/1000/docker.sock' },
    });
  });

  it('named by DOCKER_CONTEXT wins over the chosen one', async () => {
    addContext('one', 'unix:///run/one.sock');
    addContext('two', 'unix:///run/two.sock');
    chooseContext('one');
    expect(await discover({ DOCKER_CONTEXT: 'two' })).toMatchObject({ endpoint: 'unix:///run/two.sock' });
  });

  it('is looked for in DOCKER_CONFIG where that is set', async () => {
    addContext('one', 'unix:///run/one.sock');
    chooseContext('one');
    const found = await discover({ HOME: '/nonexistent', DOCKER_CONFIG: path.join(home, '.docker') });
    expect(found).toMatchObject({ endpoint: 'unix:///run/one.sock' });
  });

  it('that does not exist is said, and by which setting it was named', async () => {
    const found = await discover({ DOCKER_CONTEXT: 'gone' });
    expect(!found.ok && found.trouble).toEqual({
      code: 'context-unknown',
      context: 'gone',
      setting: 'DOCKER_CONTEXT',
      directory: path.join(home, '.docker'),
    });
  });
});

describe('the usual sockets', () => {
  it('are tried in order: system, rootless, Desktop, Podman', async () => {
    const env = parseEnvironment({ HOME: '/home/me', XDG_RUNTIME_DIR: '/run/user/7' });
    const { engineSource } = await import('./engine-source');
    expect(engineSource(env)).toEqual({
      kind: 'default-sockets',
      id: 'local',
      paths: [
        '/var/run/docker.sock',
        '/run/user/7/docker.sock',
        '/home/me/.docker/run/docker.sock',
        '/home/me/.docker/desktop/docker.sock',
        '/run/user/7/podman/podman.sock',
        '/run/podman/podman.sock',
      ],
    });
  });

  it('give the first on which somebody listens', async () => {
    const listening = await listenAt('second.sock');
    const found = await sockets(path.join(home, 'first.sock'), listening, await listenAt('third.sock'));
    expect(found).toMatchObject({ ok: true, foundBy: 'default-socket', endpoint: `unix://${listening}` });
  });

  it('pass over one that a dead engine left behind', async () => {
    const dead = path.join(home, 'dead.sock');
    writeFileSync(dead, '');
    const listening = await listenAt('living.sock');
    expect(await sockets(dead, listening)).toMatchObject({ ok: true, endpoint: `unix://${listening}` });
  });

  it('say that nothing answers on the one that is there', async () => {
    const dead = path.join(home, 'dead.sock');
    writeFileSync(dead, '');
    const found = await sockets(path.join(home, 'none.sock'), dead);
    expect(found).toMatchObject({
      ok: false,
      trouble: { code: 'connection-refused', endpoint: `unix://${dead}` },
    });
  });

  it('say where was looked when there is none', async () => {
    const paths = [path.join(home, 'a.sock'), path.join(home, 'b.sock')];
    const found = await sockets(...paths);
    expect(!found.ok && found.trouble).toEqual({ code: 'no-engine-found', lookedAt: paths });
  });
});
