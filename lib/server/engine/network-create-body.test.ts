import { expect, it } from 'vitest';
import { aNetworkSpec } from '@/lib/domain/testing/factories';
import { endpointConfigBody } from './endpoint-config-body';
import { networkCreateBody } from './network-create-body';

it('puts the form’s parent, VLAN and mode into the driver’s options', () => {
  const spec = aNetworkSpec({ driver: 'macvlan', parent: 'eth0', vlanId: 10, mode: 'bridge' });
  expect(networkCreateBody(spec, '1.41')).toMatchObject({
    Driver: 'macvlan',
    Options: { parent: 'eth0.10', macvlan_mode: 'bridge' },
  });
});

it('asks engines to refuse a name in use, where they have to be asked', () => {
  expect(networkCreateBody(aNetworkSpec(), '1.43')).toHaveProperty('CheckDuplicate', true);
  expect(networkCreateBody(aNetworkSpec(), '1.44')).not.toHaveProperty('CheckDuplicate');
});

it('says a gateway, a range and exclusions only where there are some', () => {
  const subnets = [
    { subnet: '10.0.0.0/24' },
    { subnet: '10.1.0.0/24', gateway: '10.1.0.1', ipRange: '10.1.0.64/26' },
  ];
  expect(networkCreateBody(aNetworkSpec({ subnets }), '1.41')).toMatchObject({
    IPAM: {
      Config: [
        { Subnet: '10.0.0.0/24' },
        { Subnet: '10.1.0.0/24', Gateway: '10.1.0.1', IPRange: '10.1.0.64/26' },
      ],
    },
  });
});

it('leaves everything to the engine for an endpoint of which nothing is asked', () => {
  expect(endpointConfigBody({ aliases: [] }, '1.55')).toEqual({});
});

it('asks for the addresses, the aliases and the MAC of an endpoint', () => {
  const config = { ipv4: '10.0.0.9', ipv6: 'fd00::9', mac: '02:42:0a:00:00:09', aliases: ['db'] };
  expect(endpointConfigBody(config, '1.41')).toEqual({
    IPAMConfig: { IPv4Address: '10.0.0.9', IPv6Address: 'fd00::9' },
    Aliases: ['db'],
    MacAddress: '02:42:0a:00:00:09',
  });
});

it('asks for a gateway priority only where the engine knows it', () => {
  const config = { aliases: [], gatewayPriority: 100 };
  expect(endpointConfigBody(config, '1.47')).toEqual({});
  expect(endpointConfigBody(config, '1.48')).toEqual({ GwPriority: 100 });
});
