import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setHealth } from './engine/health';
import { pauseContainer } from './engine/pause-container';
import { type Simulator, startSimulator } from './start-simulator';

let folder: string;
let socketPath: string;
let simulator: Simulator;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portolan-simulator-'));
  socketPath = path.join(folder, 'engine.sock');
  simulator = await startSimulator({ listen: { socketPath }, world: { name: 'homeServer' }, seed: 1 });
});
afterEach(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
});

function open(method: string, url: string, body?: object): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path: url, agent: false }, resolve);
    call.once('error', reject);
    call.end(body && JSON.stringify(body));
  });
}
async function textOf(reply: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of reply.setEncoding('utf8')) text += chunk;
  return text;
}
async function ask(method: string, url: string, body?: object) {
  const reply = await open(method, url, body);
  return {
    status: reply.statusCode,
    headers: reply.headers,
    json: JSON.parse((await textOf(reply)) || 'null'),
  };
}

it('says which API it speaks, in every reply', async () => {
  const { json, headers } = await ask('GET', '/version');
  expect(json).toMatchObject({ Version: '20.10.24', ApiVersion: '1.41', MinAPIVersion: '1.12' });
  expect(headers['api-version']).toBe('1.41');
});

it.each([
  ['GET', '/v1.60/info', 400, 'client version 1.60 is too new. Maximum supported API version is 1.41'],
  ['GET', '/v1.2/info', 400, expect.stringMatching(/^client version 1.2 is too old/)],
  ['GET', '/nope', 404, 'page not found'],
  ['GET', '/v1.41/containers/nope/json', 404, 'No such container: nope'],
  ['GET', '/v1.41/events?since=abc', 500, 'strconv.ParseInt: parsing "abc": invalid syntax'],
  ['GET', '/v1.41/networks?filters={"foo":["x"]}', 400, "Invalid filter 'foo'"],
  ['GET', '/v1.41/services', 503, expect.stringMatching(/^This node is not a swarm manager/)],
])('%s %s is refused with %d', async (method, url, status, message) => {
  expect(await ask(method, encodeURI(url))).toMatchObject({ status, json: { message } });
});

it('lists what was asked for, and nothing else', async () => {
  const { id } = simulator.engine.containers.find('pihole');
  const filters = encodeURIComponent(JSON.stringify({ id: [id, 'f'.repeat(64)] }));
  const { json } = await ask('GET', `/v1.41/containers/json?all=1&filters=${filters}`);
  expect(json).toMatchObject([{ Id: id, Names: ['/pihole'], State: 'running' }]);
});

it('shows in a list what has changed since the last', async () => {
  const entry = async () => {
    const { json } = await ask('GET', '/v1.41/containers/json?all=1&filters={"name":["^/pihole$"]}');
    return json[0];
  };
  expect(await entry()).toMatchObject({ State: 'running', Status: expect.stringMatching(/\(healthy\)$/) });
  setHealth(simulator.engine, simulator.engine.containers.find('pihole'), 'unhealthy');
  expect(await entry()).toMatchObject({ Status: expect.stringMatching(/\(unhealthy\)$/) });
  pauseContainer(simulator.engine, 'pihole');
  expect(await entry()).toMatchObject({ State: 'paused', Status: expect.stringMatching(/\(Paused\)$/) });
});

it('tells events as they happen, and those before to who asks from then on, with all digits of the time', async () => {
  const since = Math.floor(Date.now() / 1000) - 1;
  pauseContainer(simulator.engine, 'pihole');
  const reply = await open('GET', `/v1.41/events?since=${since}`);
  const lines: string[] = [];
  const two = new Promise<void>((resolve) => {
    reply.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.trim().split('\n'));
      if (lines.length === 2) resolve();
    });
  });
  await ask('POST', '/v1.41/containers/pihole/unpause');
  await two;
  reply.destroy();
  expect(lines.map((line) => JSON.parse(line).Action)).toEqual(['pause', 'unpause']);
  for (const line of lines) expect(line).toMatch(/"timeNano":\d{19}\}$/);
});

it('killed and started again, it holds what it held, stopped', async () => {
  await simulator.kill();
  await expect(ask('GET', '/_ping')).rejects.toThrow();
  await simulator.restart();
  const { json } = await ask('GET', '/v1.41/containers/json?all=1');
  expect(json).toHaveLength(60);
  expect((await ask('GET', '/v1.41/containers/json')).json).toEqual([]);
});

it('paused, it answers nothing until it is resumed', async () => {
  simulator.pause();
  const answer = open('GET', '/_ping').then(textOf);
  const first = await Promise.race([
    answer,
    new Promise((resolve) => setTimeout(() => resolve('silence'), 100)),
  ]);
  expect(first).toBe('silence');
  simulator.resume();
  expect(await answer).toBe('OK');
});
