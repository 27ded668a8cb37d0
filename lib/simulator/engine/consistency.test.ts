import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAddress } from '@/lib/domain/ip-address';
import { aContainer, aNetwork, at, withSubnet } from '../testing/make';
import { type TestEngine, testEngine } from '../testing/test-engine';
import { connect, disconnect } from './connect';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { pauseContainer, unpauseContainer } from './pause-container';
import { removeContainer } from './remove-container';
import { removeNetwork } from './remove-network';
import { restartEngine } from './restart-engine';
import { startContainer } from './start-container';
import { killContainer } from './stop-container';

const networks = ['bridge', 'host', 'none', 'sea', 'lake', 'nope'] as const;
const modes = ['default', 'sea', 'lake', 'host', 'none', 'container:box-a'] as const;
const network = fc.constantFrom(...networks);
const container = fc.constantFrom('a', 'b', 'c', 'd');
const ports = { portBindings: { '80/tcp': [{ hostIp: '', hostPort: 8080 }] } };

type Step = (made: TestEngine) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(container, fc.constantFrom(...modes), fc.boolean()).map(
    ([name, networkMode, publishes]): Step =>
      ({ engine }) =>
        aContainer(engine, `box-${name}`, { networkMode, ...(publishes && ports) }),
  ),
  container.map(
    (name): Step =>
      ({ engine }) =>
        startContainer(engine, `box-${name}`),
  ),
  container.map(
    (name): Step =>
      ({ engine }) =>
        killContainer(engine, `box-${name}`, 'KILL'),
  ),
  container.map(
    (name): Step =>
      ({ engine }) =>
        removeContainer(engine, `box-${name}`, true),
  ),
  container.map(
    (name): Step =>
      ({ engine }) =>
        pauseContainer(engine, `box-${name}`),
  ),
  container.map(
    (name): Step =>
      ({ engine }) =>
        unpauseContainer(engine, `box-${name}`),
  ),
  fc.tuple(network, container, fc.constantFrom('', '10.1.0.9', '10.1.0.1', '10.9.9.9')).map(
    ([on, name, address]): Step =>
      ({ engine }) =>
        connect(engine, on, `box-${name}`, at(address)),
  ),
  fc.tuple(network, container, fc.boolean()).map(
    ([on, name, force]): Step =>
      ({ engine }) =>
        disconnect(engine, on, `box-${name}`, force),
  ),
  network.map(
    (name): Step =>
      ({ engine }) =>
        removeNetwork(engine, name),
  ),
  fc.constantFrom('sea', 'lake').map(
    (name): Step =>
      ({ engine }) =>
        makeNetwork(engine, name),
  ),
  fc.constant<Step>(({ engine }) => restartEngine(engine)),
  fc.constant<Step>(({ pass }) => pass(700_000)),
);

function makeNetwork(engine: Engine, name: string): void {
  aNetwork(engine, name, name === 'sea' ? withSubnet('10.1.0.0/28') : {});
}

it('whatever is done in whatever order, endpoints, addresses, ports and lists agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      const made = testEngine();
      for (const one of steps) {
        try {
          await one(made);
        } catch (error) {
          if (!(error instanceof EngineRefusal)) throw error;
        }
        expectConsistent(made.engine);
      }
    }),
    { numRuns: 150 },
  );
});

function expectConsistent(engine: Engine): void {
  const published = new Set<number>();
  for (const one of engine.containers.all()) {
    expect(engine.containers.named(one.name)).toBe(one);
    const isUp = one.state.status === 'running';
    if (!isUp) expect(one.ports).toEqual([]);
    for (const { networkId, endpoint } of one.attachments.values()) {
      if (endpoint === undefined) continue;
      // Only what runs is on a network, and the network knows it under the same id.
      expect(isUp).toBe(true);
      expect(engine.networks.withId(networkId)?.endpoints.get(one.id)?.id).toBe(endpoint.id);
    }
    for (const { hostIp, hostPort } of one.ports) {
      if (hostPort === undefined || hostIp !== '0.0.0.0') continue;
      expect(published.has(hostPort)).toBe(false);
      published.add(hostPort);
    }
  }
  for (const { name, pools, endpoints } of engine.networks.all()) {
    const held = [...endpoints.values()].flatMap(({ ipv4 }) => ipv4?.split('/')[0] ?? []);
    expect(new Set(held).size).toBe(held.length);
    for (const text of held) {
      const address = parseAddress(text);
      expect(
        address !== undefined && pools.some((pool) => pool.holds(address) && pool.isTaken(address)),
      ).toBe(true);
    }
    for (const { containerId } of endpoints.values()) {
      expect(engine.containers.withId(containerId)?.attachments.get(name)?.endpoint).toBeDefined();
    }
    // The network's own, the broadcast and the gateway's address, and no other, are held by nobody.
    const taken = pools.reduce((sum, pool) => sum + pool.takenCount, 0);
    expect(taken).toBe(held.length + 3 * pools.length);
  }
}
