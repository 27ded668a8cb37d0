import { describe, expect, test } from 'vitest';
import { aMacvlan, aNetwork } from '@/lib/domain/testing/factories';
import { flagsOf, flagsThatFit, vlanOf } from './card-flags';

const wordsOf = (network: Parameters<typeof flagsOf>[0]) => flagsOf(network).map((flag) => flag.word);

test('a plain bridge has no flags', () => {
  expect(wordsOf(aNetwork())).toEqual([]);
});

test('an internal network says so first', () => {
  expect(wordsOf(aNetwork({ internal: true, enableIPv6: true }))).toEqual(['internal', 'IPv6']);
});

test('the default bridge has no DNS by name', () => {
  expect(wordsOf(aNetwork({ name: 'bridge' }))).toEqual(['no DNS by name']);
});

test('a macvlan on a tagged parent shows its VLAN and mode', () => {
  const network = aMacvlan({ parent: 'eth0.10', options: { parent: 'eth0.10', macvlan_mode: 'private' } });
  expect(wordsOf(network)).toEqual(['VLAN 10', 'private']);
});

test('an overlay is encrypted by an empty option', () => {
  expect(wordsOf(aNetwork({ driver: 'overlay', options: { encrypted: '' } }))).toEqual(['encrypted']);
});

test('ICC off and masquerade off are told', () => {
  const options = {
    'com.docker.network.bridge.enable_icc': 'false',
    'com.docker.network.bridge.enable_ip_masquerade': 'false',
  };
  expect(wordsOf(aNetwork({ options }))).toEqual(['ICC off', 'no masquerade']);
});

describe('a parent’s VLAN', () => {
  test.each([
    ['eth0', undefined],
    ['eth0.10', 10],
    ['bond0.4094', 4094],
    [undefined, undefined],
  ])('%s: %s', (parent, id) => {
    expect(vlanOf(parent)).toBe(id);
  });
});

test('what does not fit is kept aside, not lost', () => {
  const flags = ['internal', 'attachable', 'IPv6'].map((word) => ({ word, meaning: '' }));
  const { shown, hidden } = flagsThatFit(flags, 12);
  expect(shown.map((flag) => flag.word)).toEqual(['internal']);
  expect(hidden.map((flag) => flag.word)).toEqual(['attachable', 'IPv6']);
});
