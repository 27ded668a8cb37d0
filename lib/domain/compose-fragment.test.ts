import { describe, expect, it } from 'vitest';
import { composeFragment } from './compose-fragment';
import { aNetworkSpec } from './testing/factories';

describe('composeFragment', () => {
  it('declares a plain bridge', () => {
    expect(composeFragment(aNetworkSpec())).toBe(
      ['networks:', '  shop:', '    name: shop', '    driver: bridge', ''].join('\n'),
    );
  });

  it('declares everything', () => {
    const spec = aNetworkSpec({
      name: 'lan',
      driver: 'macvlan',
      parent: 'eth0',
      mode: 'bridge',
      internal: true,
      attachable: true,
      enableIPv6: true,
      subnets: [
        {
          subnet: '192.168.1.0/24',
          gateway: '192.168.1.1',
          ipRange: '192.168.1.192/27',
          auxAddresses: { nas: '192.168.1.200' },
        },
        { subnet: 'fd00:1::/64' },
      ],
      ipamDriver: 'default',
      options: { 'com.docker.network.driver.mtu': '1400' },
      labels: { team: 'shop floor', on: 'yes' },
    });
    expect(composeFragment(spec)).toBe(`networks:
  lan:
    name: lan
    driver: macvlan
    driver_opts:
      com.docker.network.driver.mtu: "1400"
      parent: eth0
      macvlan_mode: bridge
    enable_ipv6: true
    internal: true
    attachable: true
    ipam:
      driver: default
      config:
        - subnet: 192.168.1.0/24
          gateway: 192.168.1.1
          ip_range: 192.168.1.192/27
          aux_addresses:
            nas: 192.168.1.200
        - subnet: "fd00:1::/64"
    labels:
      team: "shop floor"
      "on": "yes"
`);
  });

  it('doubles the dollar that Compose would fill a variable in for', () => {
    expect(composeFragment(aNetworkSpec({ labels: { price: '$5' } }))).toContain('price: "$$5"');
  });

  it('keeps a name text that would read as a number', () => {
    expect(composeFragment(aNetworkSpec({ name: '007' }))).toContain('  "007":\n    name: "007"\n');
  });
});
