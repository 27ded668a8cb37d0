import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/findings/finding';
import type { FindingFacts } from '@/lib/domain/findings/finding-facts';
import { describeFinding, findingTitles } from './findings';

const network = 'n-one';
const container = 'c-one';
const containers = ['c-one', 'c-two'];
const parent = 'eth9';
/** One of each, with values that appear nowhere else in the sentences. */
const everyFinding: { [C in FindingFacts['code']]: Extract<FindingFacts, { code: C }> } = {
  'subnet-overlaps-network': {
    code: 'subnet-overlaps-network',
    network,
    subnet: '10.1.0.0/16',
    other: 'n-two',
    otherSubnet: '10.1.2.0/24',
    sharedBy: ['c-three'],
  },
  'subnet-overlaps-host': {
    code: 'subnet-overlaps-host',
    network,
    subnet: '10.1.0.0/16',
    interface: 'tun7',
    block: '10.1.2.0/24',
  },
  'pool-full': { code: 'pool-full', network, subnet: '10.1.0.0/29' },
  'pool-nearly-full': { code: 'pool-nearly-full', network, subnet: '10.1.0.0/29', free: 7 },
  'duplicate-address': { code: 'duplicate-address', network, address: '10.1.0.7', holders: containers },
  'duplicate-mac': { code: 'duplicate-mac', network, mac: '02:00:00:00:00:07', holders: containers },
  'host-port-clash': { code: 'host-port-clash', port: '8077/tcp', containers, publishers: ['c-four'] },
  'host-network-used': { code: 'host-network-used', container },
  'published-everywhere': {
    code: 'published-everywhere',
    container,
    ports: ['8077/tcp'],
    service: 'PostgreSQL',
  },
  'published-unheard': { code: 'published-unheard', container, ports: ['8077/tcp'], listens: ['3077/tcp'] },
  'listens-on-loopback': { code: 'listens-on-loopback', container, ports: ['8077/tcp'], published: true },
  'listens-unreached': { code: 'listens-unreached', container, ports: ['8077/tcp'] },
  'parent-missing': { code: 'parent-missing', network, parent },
  'parent-down': { code: 'parent-down', network, parent },
  'parent-wireless': { code: 'parent-wireless', network, parent },
  'macvlan-host-isolation': { code: 'macvlan-host-isolation', network, parent, containers },
  'network-missing': { code: 'network-missing', container, network, running: false },
  'made-on-missing': { code: 'made-on-missing', container, network },
  'ghost-endpoint': { code: 'ghost-endpoint', container, network, why: 'no-endpoint' },
  'provider-missing': { code: 'provider-missing', container, provider: 'c-five' },
  'default-bridge-no-names': { code: 'default-bridge-no-names', network, containers },
  'network-unused': { code: 'network-unused', network },
  'only-stopped-members': { code: 'only-stopped-members', network, containers },
  'alone-on-network': { code: 'alone-on-network', network, container },
  unhealthy: { code: 'unhealthy', container },
  'compose-drift': {
    code: 'compose-drift',
    container,
    project: 'p-one',
    service: 's-one',
    network,
    how: 'left',
  },
  'overlay-unencrypted': { code: 'overlay-unencrypted', network, nodes: ['node-one', 'node-two'] },
};

describe.each(Object.values(everyFinding))('$code', (facts) => {
  const finding: Finding = {
    ...facts,
    key: 'key',
    severity: 'note',
    subject: { kind: 'network', id: 'id', name: network },
    also: [],
    evidence: [],
    remedy: {},
  };
  const { message, remedy } = describeFinding(finding);

  it('is told in a whole sentence, and says what to do', () => {
    expect(message).toMatch(/^\S.*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(findingTitles[facts.code]).toMatch(/^[A-Z]/);
  });

  it('names everything that it is about', () => {
    const { code: _, ...rest } = facts;
    const told = Object.entries(rest)
      .filter(([name]) => name !== 'how' && name !== 'why')
      .flatMap(([, value]) => value)
      .filter((value) => typeof value === 'string' || typeof value === 'number');
    for (const value of told) expect(`${message} ${remedy}`).toContain(String(value));
  });
});

it('says one as one', () => {
  const said = (facts: FindingFacts) =>
    describeFinding({
      ...facts,
      key: 'key',
      severity: 'note',
      subject: { kind: 'network', id: 'id', name: network },
      also: [],
      evidence: [],
      remedy: {},
    }).message;
  expect(said({ ...everyFinding['pool-nearly-full'], free: 1 })).toContain('one free address left');
  expect(said({ ...everyFinding['only-stopped-members'], containers: ['c-one'] })).toContain(
    'c-one is stopped',
  );
  expect(said({ ...everyFinding['host-port-clash'], containers: ['c-one'] })).toContain('c-one shares');
});
