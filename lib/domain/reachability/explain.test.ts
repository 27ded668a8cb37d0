import { describe, expect, test } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot, systemNetworks } from '../testing/factories';
import type { Declared } from './declared';
import { explain } from './explain';
import type { Party } from './question';

const web = aContainer({ name: 'web' });
const db = aContainer({ name: 'db' });
const net = (name: string, n: number) =>
  aNetwork({ name, subnets: [{ subnet: `172.20.${n}.0/24`, gateway: `172.20.${n}.1`, auxAddresses: {} }] });
const on = (containerId: string, networkId: string, ipv4: string) =>
  anEndpoint({ containerId, networkId, ipv4 });
const party = (text: string): Party =>
  text === 'host' || text === 'outside' ? { kind: text } : { kind: 'container', id: `ctr-${text}` };

function declared(over: Partial<Declared['snapshot']>): Declared {
  return {
    snapshot: aSnapshot({ ...over, networks: [...systemNetworks(), ...(over.networks ?? [])] }),
    host: { available: false, reason: 'not-read' },
    engine: { version: '28.5.2', apiVersion: '1.51' },
  };
}

describe('two containers', () => {
  const apart = declared({
    networks: [net('front', 1), net('back', 2)],
    containers: [web, db],
    endpoints: [on('ctr-web', 'net-front', '172.20.1.2'), on('ctr-db', 'net-back', '172.20.2.2')],
  });
  test('on one network', () => {
    const facts = declared({
      networks: [net('back', 2)],
      containers: [web, db],
      endpoints: [on('ctr-web', 'net-back', '172.20.2.3'), on('ctr-db', 'net-back', '172.20.2.2')],
    });
    expect(explain(facts, { from: party('web'), to: party('db'), protocol: 'tcp' })).toMatchObject({
      verdict: 'reachable',
      ways: [{ kind: 'network', address: '172.20.2.2', names: ['db', 'ctr-db'] }],
    });
  });
  test('on two networks', () => {
    expect(explain(apart, { from: party('web'), to: party('db'), protocol: 'tcp' })).toMatchObject({
      verdict: 'unreachable',
      blocked: [
        {
          breaksAt: 2,
          obstacle: { code: 'no-shared-network', join: { container: 'web', network: 'back' } },
          remedy: {
            action: { operation: 'connectContainer', containerId: 'ctr-web', networkId: 'net-back' },
          },
        },
      ],
    });
  });
  test('with the host and the world', () => {
    expect(explain(apart, { from: party('host'), to: party('db'), protocol: 'tcp' }).ways).toHaveLength(1);
    expect(explain(apart, { from: party('web'), to: party('host'), protocol: 'tcp' }).ways[0]?.address).toBe(
      '172.20.1.1',
    );
    expect(explain(apart, { from: party('web'), to: party('outside'), protocol: 'tcp' }).verdict).toBe(
      'reachable',
    );
    expect(
      explain(apart, { from: party('outside'), to: party('db'), protocol: 'tcp' }).blocked[0]?.obstacle.code,
    ).toBe('not-published');
  });
});
