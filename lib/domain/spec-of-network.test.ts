import { describe, expect, it } from 'vitest';
import { engineOptions } from './engine-options';
import { specOfNetwork } from './spec-of-network';
import { aNetworkDetail } from './testing/detail-factories';
import { aMacvlan, aNetwork } from './testing/factories';

describe('specOfNetwork', () => {
  it.each([
    ['a bridge', aNetwork({ options: { 'com.docker.network.bridge.enable_icc': 'false' } })],
    ['a macvlan', aMacvlan({ options: { parent: 'eth0', macvlan_mode: 'private' } })],
    ['a macvlan on a VLAN', aMacvlan({ options: { parent: 'eth0.10' } })],
    ['an internal macvlan without parent', aMacvlan({ options: {}, internal: true })],
    [
      'an ipvlan',
      aNetwork({ driver: 'ipvlan', options: { parent: 'eth1', ipvlan_mode: 'l3', ipvlan_flag: 'vepa' } }),
    ],
  ])('gives the engine the same options again for %s', (_, network) => {
    expect(engineOptions(specOfNetwork(network))).toEqual(network.options);
  });

  it('keeps subnets, gateways, ranges and exclusions', () => {
    const subnets = [
      {
        subnet: '10.0.0.0/24',
        gateway: '10.0.0.254',
        ipRange: '10.0.0.128/25',
        auxAddresses: { nas: '10.0.0.5' },
      },
      { subnet: 'fd00::/64', auxAddresses: {} },
    ];
    expect(specOfNetwork(aNetwork({ subnets, enableIPv6: true }))).toMatchObject({
      subnets,
      enableIPv6: true,
    });
  });

  it('names the VLAN apart from its parent, for its interface may be gone with the network', () => {
    expect(specOfNetwork(aMacvlan({ options: { parent: 'eth0.10' } }))).toMatchObject({
      parent: 'eth0',
      vlanId: 10,
    });
  });

  it('leaves the VXLAN id to the driver, for it may be given to another by then', () => {
    const options = { 'com.docker.network.driver.overlay.vxlanid_list': '4097', encrypted: '' };
    expect(specOfNetwork(aNetwork({ driver: 'overlay', options })).options).toEqual({ encrypted: '' });
  });

  it('takes the IPAM driver from the inspection, and leaves the default one out', () => {
    const network = aNetwork();
    expect(specOfNetwork(network, aNetworkDetail(network, { ipamDriver: 'dhcp' })).ipamDriver).toBe('dhcp');
    expect(specOfNetwork(network, aNetworkDetail(network))).not.toHaveProperty('ipamDriver');
  });
});
