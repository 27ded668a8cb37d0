import { describe, expect, it } from 'vitest';
import type { Container } from '../engine/container';
import type { Engine } from '../engine/engine';
import { containerEntry } from '../http/container-entry';
import { networkEntry } from '../http/network-json';
import { testEngine } from '../testing/test-engine';
import { makeWorld, type World } from './make-world';

function made(world: World, seed = 1): Engine {
  const { engine } = testEngine(seed);
  makeWorld(engine, world);
  return engine;
}
const told = (engine: Engine): string =>
  [
    ...engine.networks.all().map(networkEntry),
    ...engine.containers.all().map((one) => containerEntry(one, engine.clock.now())),
  ].join('\n');
const words = (engine: Engine, of: (container: Container) => string | undefined): Set<string | undefined> =>
  new Set(engine.containers.all().map(of));
const stateOf = ({ state }: Container) =>
  state.status === 'running' && state.paused ? 'paused' : state.status;
const healthOf = ({ state }: Container) => (state.status === 'created' ? undefined : state.health?.status);

const worlds: World[] = [
  { name: 'homeServer' },
  { name: 'composeDeveloper' },
  { name: 'swarm' },
  { name: 'huge', networks: 40, containers: 400, overlays: 3 },
];

describe.each(worlds)('$name', (world) => {
  it('is the same for the same seed, and another for another', () => {
    expect(told(made(world))).toBe(told(made(world)));
    expect(told(made(world, 2))).not.toBe(told(made(world)));
  });

  it('holds what began in the past, and nothing happened that anybody could hear', () => {
    const engine = made(world);
    const now = BigInt(engine.clock.now()) * 1_000_000n;
    for (const { createdAt } of engine.containers.all()) expect(createdAt).toBeLessThan(now);
    expect(engine.events.between(0n, undefined)).toEqual([]);
  });
});

it('the home server has 60 containers on 12 networks of its own, and of every trouble one', () => {
  const engine = made({ name: 'homeServer' });
  expect([engine.networks.size - 3, engine.containers.size]).toEqual([12, 60]);
  expect(words(engine, stateOf)).toEqual(new Set(['running', 'paused', 'exited', 'created']));
  expect(words(engine, healthOf)).toEqual(new Set([undefined, 'healthy', 'unhealthy', 'starting']));
  const modes = words(engine, ({ hostConfig }) => hostConfig.networkMode.split(':')[0]);
  for (const mode of ['host', 'none', 'container', 'default']) expect(modes).toContain(mode);
  expect(engine.networks.find('home_lan').driver).toBe('macvlan');
});

it('the developer has services of several copies, a project that is broken, and a network that is gone', () => {
  const engine = made({ name: 'composeDeveloper' });
  const projects = words(engine, ({ config }) => config.labels['com.docker.compose.project']);
  expect(projects).toEqual(
    new Set(['gateway', 'storefront', 'storefront-pr-412', 'legacy', 'observability', undefined]),
  );
  expect(engine.containers.find('storefront-api-3').state.status).toBe('running');
  expect(engine.networks.lookUp('experiment')).toBeUndefined();
  expect([...engine.containers.find('experiment-1').attachments.keys()]).toEqual(['experiment']);
});

it('the Swarm has three nodes, with tasks on each and containers on one', () => {
  const engine = made({ name: 'swarm' });
  const tasks = [...(engine.swarm?.tasks.values() ?? [])];
  expect(new Set(tasks.map(({ nodeId }) => nodeId)).size).toBe(3);
  const here = tasks.filter(({ nodeId }) => nodeId === engine.swarm?.nodeId);
  expect(here.every(({ containerId }) => engine.containers.withId(containerId ?? '') !== undefined)).toBe(
    true,
  );
  const addresses = tasks.flatMap((task) => [...task.addresses].map(([id, address]) => `${id} ${address}`));
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('a huge one has as many as asked for, a tenth of them on several networks', () => {
  const engine = made({ name: 'huge', networks: 200, containers: 3000 });
  expect([engine.networks.size - 3, engine.containers.size]).toEqual([200, 3000]);
  const containers = engine.containers.all();
  const share = (holds: (container: Container) => boolean) =>
    containers.filter(holds).length / containers.length;
  expect(share(({ attachments }) => attachments.size > 1)).toBeCloseTo(0.1, 1);
  expect(share(({ ports }) => ports.some(({ hostPort }) => hostPort !== undefined))).toBeGreaterThan(0.04);
  expect(words(engine, stateOf).size).toBe(4);
  expect(new Set(engine.networks.all().map(({ driver }) => driver))).toContain('macvlan');
});
