import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, aRunningContainer, withSubnet } from '../testing/make';
import { testEngine } from '../testing/test-engine';
import type { NetworkWish } from './create-network';
import { pruneNetworks, removeNetwork } from './remove-network';

it('begins with the three networks that every engine has', () => {
  const { engine } = testEngine();
  expect(engine.networks.all().map(({ name }) => name)).toEqual(['bridge', 'none', 'host']);
});

it('chooses Docker’s own subnets in Docker’s order, and those given back only after all others', () => {
  const { engine } = testEngine();
  const subnets = (name: string) => aNetwork(engine, name).subnets.map(({ subnet }) => subnet);
  expect([...subnets('a'), ...subnets('b')]).toEqual(['172.18.0.0/16', '172.19.0.0/16']);
  removeNetwork(engine, 'a');
  expect(subnets('c')).toEqual(['172.20.0.0/16']);
  for (let index = 0; index < 27; index += 1) subnets(`n${index}`);
  expect(subnets('again')).toEqual(['172.18.0.0/16']);
});

it('has no more of its own subnets than Docker', () => {
  const { engine } = testEngine();
  for (let index = 0; index < 30; index += 1) aNetwork(engine, `n${index}`);
  expect(() => aNetwork(engine, 'one-too-many')).toThrow(/non-overlapping IPv4 address pool/);
});

describe('refuses, in Docker’s words and with its status', () => {
  const taken = { ...withSubnet('172.30.0.0/16') };
  const parent = { driver: 'macvlan', options: { parent: 'eth0' } };
  const refusals: [string, string, Partial<NetworkWish>, number, RegExp][] = [
    ['a name in use', 'sea', {}, 409, /^network with name sea already exists$/],
    ['a predefined name', 'bridge', {}, 403, /not permitted on predefined bridge network/],
    ['a subnet that overlaps', 'x', withSubnet('172.30.9.0/24'), 403, /^Pool overlaps with other one/],
    ['what is no subnet', 'x', withSubnet('172.30.1.0'), 500, /^Invalid subnet 172.30.1.0 : invalid CIDR/],
    [
      'a gateway outside',
      'x',
      { subnets: [{ subnet: '10.9.0.0/24', gateway: '10.8.0.1', auxAddresses: {} }] },
      500,
      /^failed to allocate gateway \(10.8.0.1\): Requested address is out of range$/,
    ],
    ['IPv6 without a subnet', 'x', { enableIPv6: true }, 404, /non-overlapping IPv6 address pool/],
    ['a second host network', 'x', { driver: 'host' }, 403, /only one instance of "host" network/],
    ['a driver that is not there', 'x', { driver: 'weave' }, 404, /^plugin "weave" not found$/],
    [
      'a parent in use',
      'x',
      { ...parent, ...withSubnet('10.9.0.0/24') },
      500,
      /^network dm-\w{12} is already using parent interface eth0$/,
    ],
    [
      'a parent that is not there',
      'x',
      { driver: 'macvlan', options: { parent: 'nope0' } },
      500,
      /^invalid subinterface vlan name nope0/,
    ],
    ['an overlay without a Swarm', 'x', { driver: 'overlay' }, 500, /not a swarm manager/],
    [
      'a template that is not there',
      'x',
      { configFrom: 'nope' },
      404,
      /^configuration network "nope" does not exist$/,
    ],
  ];
  it.each(refusals)('%s', (_, name, more, status, words) => {
    const { engine } = testEngine();
    aNetwork(engine, 'sea', taken);
    aNetwork(engine, 'lan', { ...parent, ...withSubnet('10.250.0.0/24') });
    const before = engine.networks.size;
    expect(() => aNetwork(engine, name, more)).toThrow(
      expect.objectContaining({ status, message: expect.stringMatching(words) }),
    );
    expect(engine.networks.size).toBe(before);
  });

  it('to remove one that is in use', () => {
    const { engine } = testEngine();
    const { id } = aNetwork(engine, 'sea');
    aRunningContainer(engine, 'quay', { networkMode: 'sea' });
    expect(() => removeNetwork(engine, 'sea')).toThrow(
      expect.objectContaining({
        status: 403,
        message: `error while removing network: network sea id ${id} has active endpoints`,
      }),
    );
  });
});

it('gives a subnet back that was taken for a network which was then refused', () => {
  const { engine } = testEngine();
  const bad = { subnets: [{ subnet: '10.9.0.0/24', gateway: '10.8.0.1', auxAddresses: {} }] };
  expect(() => aNetwork(engine, 'x', bad)).toThrow();
  expect(aNetwork(engine, 'y', withSubnet('10.9.0.0/24')).name).toBe('y');
});

it('removes a network from under a container that was never started, and prunes it as well', () => {
  const { engine, heard } = testEngine();
  aNetwork(engine, 'doomed');
  aNetwork(engine, 'used');
  aContainer(engine, 'orphan', { networkMode: 'doomed' });
  aRunningContainer(engine, 'quay', { networkMode: 'used' });
  heard();
  expect(pruneNetworks(engine, () => true)).toEqual(['doomed']);
  expect(heard()).toEqual(['network destroy', 'network prune']);
});

describe('a template', () => {
  const template = { configOnly: true, ...withSubnet('10.7.0.0/24'), labels: { of: 'template' } };

  it('holds settings and labels for what is made of it', () => {
    const { engine } = testEngine();
    expect(aNetwork(engine, 'tmpl', template).driver).toBe('null');
    const made = aNetwork(engine, 'made', { configFrom: 'tmpl', internal: true });
    expect(made).toMatchObject({
      labels: { of: 'template' },
      internal: true,
      subnets: [{ subnet: '10.7.0.0/24' }],
    });
  });

  it.each([
    ['of how a network is used', { ...template, internal: true }, /can only contain network specific fields/],
    [
      'beside what a template says',
      { configFrom: 'tmpl', labels: { a: 'b' } },
      /user specified configurations/,
    ],
    [
      'of the driver beside it',
      { configFrom: 'tmpl', options: { a: 'b' } },
      /network driver options are not supported/,
    ],
    ['for a Swarm that there is not', { scope: 'swarm' }, /when swarm is not active/],
  ])('takes nothing %s, in Docker’s words', (_, wish, words) => {
    const { engine } = testEngine();
    aNetwork(engine, 'tmpl', template);
    expect(() => aNetwork(engine, 'x', wish)).toThrow(words);
  });
});
