import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointStatuses } from '../domain/endpoint';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import { overviewOf } from './overview';
import { worlds } from './testing/world-arbitrary';

test('counts a container once, by the worst of its endpoints', () => {
  const { statuses } = overviewOf(
    aSnapshot({
      networks: [aNetwork(), aMacvlan()],
      containers: [aContainer()],
      endpoints: [
        anEndpoint({ status: 'broken', networkId: 'net-lan' }),
        anEndpoint({ status: 'up', networkId: 'net-web' }),
      ],
    }),
  );
  expect(statuses).toEqual({ up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 1 });
});

test('counts a container without endpoints by its own state, and a rider by its stack', () => {
  const { statuses } = overviewOf(
    aSnapshot({
      containers: [
        aContainer({ name: 'alone', state: 'paused' }),
        aContainer({ name: 'rider', networkMode: 'container:ctr-gone' }),
      ],
    }),
  );
  expect(statuses).toMatchObject({ paused: 1, broken: 1, up: 0 });
});

test('counts networks by driver, the most used first', () => {
  const { drivers } = overviewOf(
    aSnapshot({ networks: [aMacvlan(), aNetwork({ name: 'a' }), aNetwork({ name: 'b' })] }),
  );
  expect(drivers).toEqual([
    { driver: 'bridge', count: 2 },
    { driver: 'macvlan', count: 1 },
  ]);
});

test('lists projects that have containers or only networks', () => {
  const { projects } = overviewOf(
    aSnapshot({
      networks: [aNetwork({ labels: { 'com.docker.compose.project': 'idle' } })],
      containers: [aContainer({ project: 'shop' }), aContainer({ name: 'other', project: 'shop' })],
    }),
  );
  expect(projects).toEqual([
    { project: 'idle', count: 0 },
    { project: 'shop', count: 2 },
  ]);
});

test('counts the members of each network, missing ones too', () => {
  const { networks } = overviewOf(
    aSnapshot({
      endpoints: [
        anEndpoint(),
        anEndpoint({ containerId: 'ctr-b', status: 'down' }),
        anEndpoint({ networkId: 'missing:gone' }),
      ],
    }),
  );
  expect([...networks]).toEqual([
    ['missing:gone', 1],
    ['net-web', 2],
  ]);
});

test('counts the same whether or not it has counted a like snapshot before', () => {
  const changes = fc.array(fc.record({ at: fc.nat(), status: fc.constantFrom(...endpointStatuses) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(worlds, changes, (world, rounds) => {
      overviewOf(world);
      let snapshot = world;
      for (const { at, status } of rounds) {
        const endpoints = snapshot.endpoints.map((one, index) =>
          index === at % snapshot.endpoints.length ? { ...one, status } : one,
        );
        const state = status === 'down' ? ('exited' as const) : ('running' as const);
        const containers = snapshot.containers.map((one, index) =>
          index === at % snapshot.containers.length ? { ...one, state } : one,
        );
        snapshot = { ...snapshot, endpoints, containers };
        const amended = overviewOf(snapshot);
        overviewOf(aSnapshot());
        expect(overviewOf(snapshot)).toEqual(amended);
      }
    }),
  );
});
