import { describe, expect, it } from 'vitest';
import { fieldOfPath } from './field-key';
import { emptyNetworkForm, type NetworkForm } from './network-form';

const both: NetworkForm = {
  ...emptyNetworkForm,
  enableIPv6: true,
  ipv4: { ...emptyNetworkForm.ipv4, subnet: '10.0.0.0/24' },
  ipv6: { ...emptyNetworkForm.ipv6, subnet: 'fd00::/64' },
};

describe('fieldOfPath', () => {
  it('finds the family of a subnet by its place in the request', () => {
    expect(fieldOfPath('subnets.0.gateway', both)).toBe('ipv4.gateway');
    expect(fieldOfPath('subnets.1.gateway', both)).toBe('ipv6.gateway');
  });

  it('finds further subnets by what they are told apart by', () => {
    const more = [{ ...emptyNetworkForm.ipv4, subnet: '10.1.0.0/24', id: 7 }];
    expect(fieldOfPath('subnets.2.subnet', { ...both, driver: 'macvlan', more })).toBe('more-7.subnet');
  });

  it('takes the first subnet for IPv6 where nothing was typed for IPv4', () => {
    expect(fieldOfPath('subnets.0.ipRange', { ...both, ipv4: emptyNetworkForm.ipv4 })).toBe('ipv6.ipRange');
  });

  it('puts any excluded address to the list of them', () => {
    expect(fieldOfPath('subnets.0.auxAddresses.my.router', both)).toBe('ipv4.excluded');
  });

  it('finds the input behind a driver’s option, dots and all', () => {
    expect(fieldOfPath('options.com.docker.network.bridge.name', both)).toBe('bridgeName');
    expect(fieldOfPath('options.macvlan_mode', { ...both, driver: 'macvlan' })).toBe('mode');
  });

  it('puts an option without an input of its own to the list of options', () => {
    expect(fieldOfPath('options.com.docker.network.bridge.default_bridge', both)).toBe('options');
    expect(fieldOfPath('options.encrypted', both)).toBe('options');
  });

  it('asks for the IPv6 subnet where IPv6 lacks one', () => {
    expect(fieldOfPath('enableIPv6', both)).toBe('ipv6.subnet');
  });

  it('puts what belongs to no input to the form', () => {
    expect(fieldOfPath(undefined, both)).toBe('form');
    expect(fieldOfPath('moodOfTheSea', both)).toBe('form');
  });
});
