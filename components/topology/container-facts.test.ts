import { expect, test } from 'vitest';
import { aContainer, anEndpoint, aSnapshot } from '@/lib/domain/testing/factories';
import { containerFacts, stackOwners } from './container-facts';

const rider = aContainer({ name: 'tool', networkMode: 'container:ctr-app' });

test('a description holds the state and each network with address and status', () => {
  const snapshot = aSnapshot({
    containers: [aContainer({ project: 'shop' })],
    endpoints: [anEndpoint(), anEndpoint({ networkId: 'net-back', ipv4: '10.0.0.2', status: 'unhealthy' })],
  });
  expect(containerFacts(snapshot)('ctr-app')?.description).toBe(
    'running; back 10.0.0.2 unhealthy; web 172.20.0.2 up; project shop',
  );
});

test('a rider is described by whose network it shares', () => {
  const facts = containerFacts(aSnapshot({ containers: [aContainer(), rider] }))('ctr-tool');
  expect(facts?.description).toBe('running; shares the network of app');
});

test('a rider whose owner is gone keeps the id that it refers to', () => {
  expect(stackOwners([rider]).get('ctr-tool')).toBe('ctr-app');
});
