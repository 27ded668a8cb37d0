import { expect, it } from 'vitest';
import type { Explanation } from '../reachability/explanation';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../testing/factories';
import { targetsOf } from './targets';

const front = aNetwork({ id: 'front', name: 'front' });
const from = aContainer({ id: 'a', name: 'a', state: 'running' });
const to = aContainer({ id: 'b', name: 'b', state: 'running' });
const snapshot = aSnapshot({
  networks: [front],
  containers: [from, to],
  endpoints: [anEndpoint({ networkId: 'front', containerId: 'b', ipv4: '10.0.0.3' })],
});
const unread = { available: false, reason: '' } as const;
const asked = { snapshot, from, port: 80, interfaces: unread } as const;

it('tries addresses that no explanation told of', () => {
  const found = targetsOf({ ...asked, to: { kind: 'container', container: to }, explanation: undefined });
  expect(found).toEqual({ names: ['b'], targets: [{ address: '10.0.0.3', whose: 'own' }] });
});

it('takes no alias for a name that a program would take for an option', () => {
  const explanation: Explanation = {
    question: {
      from: { kind: 'container', id: 'a' },
      to: { kind: 'container', id: 'b' },
      protocol: 'tcp',
    },
    verdict: 'reachable',
    ways: [{ kind: 'network', family: 4, address: '10.0.0.3', names: ['-e', 'shop', '$(id)'], hops: [] }],
    blocked: [],
    notes: [],
  };
  const found = targetsOf({ ...asked, to: { kind: 'container', container: to }, explanation });
  expect(found.names).toEqual(['b', 'shop']);
});
