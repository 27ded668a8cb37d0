import { describe, expect, it } from 'vitest';
import type { HostInterfaces } from './host-interface';
import type { Network } from './network';
import type { NetworkSpecInput } from './network-spec';
import { isInputReason } from './reason';
import type { SpecContext } from './spec-context';
import { aMacvlan, aNetwork, aNetworkSpec, anInterface, systemNetworks } from './testing/factories';
import { validateNetworkSpec } from './validate-network-spec';

const host: HostInterfaces = {
  available: true,
  interfaces: [
    anInterface(),
    anInterface({ name: 'wlan0', kind: 'wireless', addresses: ['192.168.7.5/24'], defaultRoute: false }),
    anInterface({
      name: 'docker0',
      kind: 'bridge',
      addresses: ['172.17.0.1/16'],
      usableFor: { macvlan: false, ipvlan: false },
      reason: 'docker-own',
    }),
    anInterface({
      name: 'lo',
      kind: 'loopback',
      addresses: ['127.0.0.1/8', '::1/128'],
      usableFor: { macvlan: false, ipvlan: false },
      reason: 'loopback',
    }),
  ],
  routes: [
    { destination: '0.0.0.0/0', gateway: '192.168.1.1', interface: 'eth0' },
    { destination: '192.168.1.0/24', interface: 'eth0' },
    { destination: '192.168.7.0/24', interface: 'wlan0' },
    { destination: '172.17.0.0/16', interface: 'docker0' },
    { destination: '10.8.0.0/16', gateway: '192.168.1.9', interface: 'eth0' },
  ],
};

function context(over: Partial<SpecContext> = {}): SpecContext {
  return {
    networks: systemNetworks(),
    host,
    engineVersion: '29.1.0',
    apiVersion: '1.52',
    swarm: { state: 'inactive' },
    drivers: undefined,
    ...over,
  };
}

const reasons = (over: Partial<NetworkSpecInput>, around: Partial<SpecContext> = {}) =>
  validateNetworkSpec(aNetworkSpec(over), context(around));
const withNetworks = (...networks: Network[]) => ({ networks: [...systemNetworks(), ...networks] });
const oneSubnet = (subnet: string, more: object = {}) => ({ subnets: [{ subnet, ...more }] });

describe('the name', () => {
  it('is free for a plain bridge with nothing else said', () => {
    expect(reasons({})).toEqual([]);
  });

  it.each(['', '  '])('must be there: %j', (name) => {
    expect(reasons({ name })).toEqual([{ code: 'name-empty', field: 'name' }]);
  });

  it.each(['-shop', '.shop', 'shop/back', 'my shop', 'läden', "shop'"])('may not be %j', (name) => {
    expect(reasons({ name })).toEqual([{ code: 'name-invalid', field: 'name', name }]);
  });

  it.each(['bridge', 'host', 'none', 'default', 'ingress', 'docker_gwbridge', 'container'])(
    'may not be %s, which means something already',
    (name) => {
      expect(reasons({ name })).toEqual([{ code: 'name-reserved', field: 'name', name }]);
    },
  );

  it('may not be in use, byte for byte', () => {
    const around = withNetworks(aMacvlan({ name: 'shop', id: 'net-shop', subnets: [] }));
    expect(reasons({ name: 'shop' }, around)).toEqual([
      { code: 'name-in-use', field: 'name', name: 'shop', driver: 'macvlan' },
    ]);
    expect(reasons({ name: 'Shop' }, around)).toEqual([]);
  });
});

describe('the driver', () => {
  it.each(['host', 'null', 'none'])('%s is there once on every engine', (driver) => {
    expect(reasons({ driver })).toEqual([{ code: 'driver-single', field: 'driver', driver }]);
  });

  it.each(['weave', ''])('%j is asked only of an engine that lists it', (driver) => {
    const known = ['bridge', 'macvlan', 'ipvlan', 'overlay'];
    expect(reasons({ driver })).toEqual([{ code: 'driver-missing', field: 'driver', driver, known }]);
    expect(reasons({ driver }, { drivers: ['bridge', 'host', 'null', 'weave', ''] })).toEqual([]);
  });

  it.each([
    [{ state: 'inactive' }, 'none'],
    [{ state: 'active', role: 'worker' }, 'worker'],
    [{ state: 'locked' }, 'not-ready'],
  ] as const)('overlay needs an engine that manages a Swarm: %j', (swarm, state) => {
    expect(reasons({ driver: 'overlay' }, { swarm })).toEqual([
      { code: 'swarm-needed', field: 'driver', state },
    ]);
    expect(reasons({ driver: 'overlay' }, { swarm: { state: 'active', role: 'manager' } })).toEqual([]);
  });
});

describe('a subnet', () => {
  it('may be of either family', () => {
    const subnets = [{ subnet: '10.5.0.0/24' }, { subnet: 'fd00:5::/64' }];
    expect(reasons({ subnets, enableIPv6: true })).toEqual([]);
  });

  it.each(['', '10.5.0.0', '10.5/24', '10.5.0.0/33'])('must be CIDR, not %j', (value) => {
    expect(reasons(oneSubnet(value))).toEqual([{ code: 'cidr-invalid', field: 'subnets.0.subnet', value }]);
  });

  it.each([
    ['10.5.0.7/24', '10.5.0.0/24', false],
    ['fd00:5::7/64', 'fd00:5::/64', true],
  ])('may have no host bits: %s is %s', (value, suggestion, enableIPv6) => {
    expect(reasons({ ...oneSubnet(value), enableIPv6 })).toEqual([
      { code: 'cidr-host-bits', field: 'subnets.0.subnet', value, suggestion },
    ]);
  });

  it.each([
    ['10.5.0.0/31', false],
    ['10.5.0.0/32', false],
    ['fd00:5::/127', true],
  ])('must have room for a container: %s has none', (value, enableIPv6) => {
    expect(reasons({ ...oneSubnet(value), enableIPv6 })).toEqual([
      { code: 'cidr-too-small', field: 'subnets.0.subnet', value },
    ]);
  });

  it.each([
    ['127.5.0.0/24', 'loopback', false],
    ['224.1.0.0/24', 'multicast', false],
    ['0.0.0.0/24', 'reserved', false],
    ['0.0.0.0/0', 'reserved', false],
    ['ff02::/64', 'multicast', true],
    ['::/64', 'loopback', true],
  ])('may not be %s, whose addresses no container can have (%s)', (value, why, enableIPv6) => {
    expect(reasons({ ...oneSubnet(value), enableIPv6 })).toContainEqual({
      code: 'subnet-not-usable',
      field: 'subnets.0.subnet',
      value,
      why,
    });
  });

  it('of IPv6 needs IPv6 to be enabled', () => {
    expect(reasons(oneSubnet('fd00:5::/64'))).toEqual([
      { code: 'family-not-enabled', field: 'subnets.0.subnet', value: 'fd00:5::/64' },
    ]);
  });

  it('of IPv6 must be given to engines that have none to pick from', () => {
    const asked = { enableIPv6: true };
    expect(reasons(asked, { engineVersion: '26.1.5' })).toEqual([
      { code: 'ipv6-needs-subnet', field: 'enableIPv6' },
    ]);
    expect(reasons(asked, { engineVersion: '27.0.1' })).toEqual([]);
    expect(reasons(asked, { engineVersion: '5.4.2' }), 'Podman').toEqual([]);
  });

  it('may not overlap another of the same network', () => {
    const subnets = [{ subnet: '10.5.0.0/16' }, { subnet: '10.5.9.0/24' }];
    const spec = { driver: 'macvlan', parent: 'eth0', subnets };
    expect(reasons(spec)).toEqual([
      { code: 'overlaps-own', field: 'subnets.1.subnet', value: '10.5.9.0/24', other: '10.5.0.0/16' },
    ]);
  });

  it('may be the second of its family for macvlan, not for bridge', () => {
    const subnets = [{ subnet: '10.5.0.0/24' }, { subnet: '10.6.0.0/24' }];
    expect(reasons({ subnets })).toEqual([
      { code: 'family-twice', field: 'subnets.1.subnet', value: '10.6.0.0/24', driver: 'bridge' },
    ]);
    expect(reasons({ driver: 'macvlan', parent: 'eth0', subnets })).toEqual([]);
  });
});

describe('gateway, range and exclusions', () => {
  const field = 'subnets.0.gateway';
  const subnet = '10.5.0.0/24';

  it('may be anywhere inside', () => {
    const more = {
      gateway: '10.5.0.254',
      ipRange: '10.5.0.128/26',
      auxAddresses: { nas: '10.5.0.9', printer: '10.5.0.1' },
    };
    expect(reasons(oneSubnet(subnet, more))).toEqual([]);
  });

  it('may be left empty', () => {
    expect(reasons(oneSubnet(subnet, { gateway: '', ipRange: '' }))).toEqual([]);
  });

  it.each([
    ['10.5.0', { code: 'gateway-invalid', field, value: '10.5.0' }],
    ['10.6.0.1', { code: 'outside-subnet', field, value: '10.6.0.1', subnet }],
    ['fd00::1', { code: 'outside-subnet', field, value: 'fd00::1', subnet }],
    ['10.5.0.0', { code: 'is-network-address', field, value: '10.5.0.0', subnet }],
    ['10.5.0.255', { code: 'is-broadcast-address', field, value: '10.5.0.255', subnet }],
  ])('refuses the gateway %s', (gateway, reason) => {
    expect(reasons(oneSubnet(subnet, { gateway }))).toEqual([reason]);
  });

  it("refuses IPv6's network address as gateway, and has no broadcast address to refuse", () => {
    const asked = (gateway: string) =>
      reasons({ ...oneSubnet('fd00:5::/64', { gateway }), enableIPv6: true });
    expect(asked('fd00:5::')).toMatchObject([{ code: 'is-network-address' }]);
    expect(asked('fd00:5::ffff:ffff:ffff:ffff')).toEqual([]);
  });

  it.each([
    ['10.5.0.128', { code: 'range-invalid', field: 'subnets.0.ipRange', value: '10.5.0.128' }],
    [
      '10.5.0.129/25',
      {
        code: 'cidr-host-bits',
        field: 'subnets.0.ipRange',
        value: '10.5.0.129/25',
        suggestion: '10.5.0.128/25',
      },
    ],
    ['10.5.0.0/16', { code: 'outside-subnet', field: 'subnets.0.ipRange', value: '10.5.0.0/16', subnet }],
    ['10.9.0.0/25', { code: 'outside-subnet', field: 'subnets.0.ipRange', value: '10.9.0.0/25', subnet }],
  ])('refuses the range %s', (ipRange, reason) => {
    expect(reasons(oneSubnet(subnet, { ipRange }))).toEqual([reason]);
  });

  it.each([
    ['nas', 'soon', { code: 'exclusion-invalid', name: 'nas', value: 'soon' }],
    ['', '10.5.0.9', { code: 'exclusion-invalid', name: '', value: '10.5.0.9' }],
    ['a=b', '10.5.0.9', { code: 'exclusion-invalid', name: 'a=b', value: '10.5.0.9' }],
    ['nas', '10.6.0.9', { code: 'outside-subnet', value: '10.6.0.9', subnet }],
    ['nas', '10.5.0.255', { code: 'is-broadcast-address', value: '10.5.0.255', subnet }],
    ['nas', '10.5.0.254', { code: 'exclusion-is-gateway', name: 'nas', value: '10.5.0.254' }],
  ])('refuses the exclusion %j of %s', (name, value, reason) => {
    const more = { gateway: '10.5.0.254', auxAddresses: { [name]: value } };
    expect(reasons(oneSubnet(subnet, more))).toEqual([
      { field: `subnets.0.auxAddresses.${name}`, ...reason },
    ]);
  });

  it('refuses one address excluded twice, at the second', () => {
    const more = { gateway: '10.5.0.1', auxAddresses: { nas: '10.5.0.9', printer: '10.5.0.9' } };
    expect(reasons(oneSubnet(subnet, more))).toEqual([
      {
        code: 'exclusion-twice',
        field: 'subnets.0.auxAddresses.printer',
        name: 'printer',
        value: '10.5.0.9',
      },
    ]);
  });

  it.each([
    [undefined, '10.5.0.1'],
    ['10.5.0.128/25', '10.5.0.128'],
  ])(
    'refuses to exclude the gateway that the engine takes by itself: with range %s, %s',
    (ipRange, value) => {
      expect(reasons(oneSubnet(subnet, { ipRange, auxAddresses: { nas: value } }))).toMatchObject([
        { code: 'exclusion-is-gateway', value },
      ]);
    },
  );
});

describe('overlap', () => {
  const at = { field: 'subnets.0.subnet' };

  it('with a network is refused, naming it and its subnet', () => {
    const around = withNetworks(aNetwork({ name: 'web' }));
    expect(reasons(oneSubnet('172.20.4.0/24'), around)).toEqual([
      { code: 'overlaps-network', ...at, value: '172.20.4.0/24', network: 'web', subnet: '172.20.0.0/16' },
    ]);
  });

  it('with the default bridge is told once, not again for its interface and route', () => {
    expect(reasons(oneSubnet('172.17.0.0/16'))).toEqual([
      {
        code: 'overlaps-network',
        ...at,
        value: '172.17.0.0/16',
        network: 'bridge',
        subnet: '172.17.0.0/16',
      },
    ]);
  });

  it('of IPv6 is refused as well', () => {
    const subnets = [{ subnet: 'fd00:5::/64', auxAddresses: {} }];
    const around = withNetworks(aNetwork({ name: 'six', subnets }));
    expect(reasons({ ...oneSubnet('fd00:5::/80'), enableIPv6: true }, around)).toMatchObject([
      { code: 'overlaps-network', network: 'six' },
    ]);
  });

  it('with an overlay is refused for a bridge, whatever the engine says, and nothing to a macvlan', () => {
    const subnets = [{ subnet: '10.0.0.0/24', auxAddresses: {} }];
    const around = withNetworks(aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm', subnets }));
    expect(reasons(oneSubnet('10.0.0.0/24'), around)).toMatchObject([{ code: 'overlaps-network' }]);
    expect(reasons({ driver: 'macvlan', parent: 'eth0', ...oneSubnet('10.0.0.0/24') }, around)).toEqual([]);
  });

  it('with a config-only network is nothing: it holds no addresses', () => {
    const around = withNetworks(aNetwork({ name: 'template', configOnly: true }));
    expect(reasons(oneSubnet('172.20.0.0/16'), around)).toEqual([]);
  });

  it("of a bridge with the host's LAN is refused, naming interface and address once", () => {
    expect(reasons(oneSubnet('192.168.0.0/22'))).toEqual([
      {
        code: 'overlaps-interface',
        ...at,
        value: '192.168.0.0/22',
        interface: 'eth0',
        address: '192.168.1.10/24',
      },
    ]);
  });

  it('of a bridge with what the host routes elsewhere is refused, naming the route', () => {
    expect(reasons(oneSubnet('10.8.3.0/24'))).toEqual([
      {
        code: 'overlaps-route',
        ...at,
        value: '10.8.3.0/24',
        interface: 'eth0',
        destination: '10.8.0.0/16',
      },
    ]);
  });

  it.each(['0.0.0.0/0', '0.0.0.0/1', '::/0', '2000::/3'])(
    'with the default route %s is nothing',
    (destination) => {
      const routes = [{ destination, interface: 'tun0' }];
      const subnets = [{ subnet: '10.5.0.0/24' }, { subnet: '2001:db8:5::/64' }];
      const around: Partial<SpecContext> = { host: { available: true, interfaces: [], routes } };
      expect(reasons({ subnets, enableIPv6: true }, around)).toEqual([]);
    },
  );

  it("of a macvlan with its parent's LAN is what it is for", () => {
    expect(reasons({ driver: 'macvlan', parent: 'eth0', ...oneSubnet('192.168.1.0/24') })).toEqual([]);
  });

  it("of a macvlan with its parent's LAN is what it is for, though another interface is on it too", () => {
    const shim = anInterface({ name: 'shim0', kind: 'macvlan', addresses: ['192.168.1.250/32'] });
    const around = { host: { ...host, interfaces: [...host.interfaces, shim] } };
    expect(reasons({ driver: 'macvlan', parent: 'eth0', ...oneSubnet('192.168.1.0/24') }, around)).toEqual(
      [],
    );
  });

  it('of a macvlan with the LAN of another interface is refused', () => {
    expect(reasons({ driver: 'macvlan', parent: 'eth0', ...oneSubnet('192.168.7.0/24') })).toMatchObject([
      { code: 'overlaps-interface', interface: 'wlan0' },
    ]);
  });

  it("of a VLAN with its parent's untagged LAN is refused", () => {
    const spec = { driver: 'macvlan', parent: 'eth0', vlanId: 10, ...oneSubnet('192.168.1.0/24') };
    expect(reasons(spec)).toMatchObject([{ code: 'overlaps-interface', interface: 'eth0' }]);
  });
});

describe('the parent of a macvlan', () => {
  const macvlan = (over: Partial<NetworkSpecInput> = {}) => ({ driver: 'macvlan', parent: 'eth0', ...over });

  it.each([undefined, ''])('must be there: %j', (parent) => {
    const spec = { driver: 'macvlan', ...(parent !== undefined && { parent }) };
    expect(reasons(spec)).toEqual([{ code: 'parent-missing', field: 'parent' }]);
  });

  it('may be left to the engine for an internal network', () => {
    expect(reasons({ driver: 'macvlan', internal: true })).toEqual([]);
  });

  it('may be given as the option that it becomes', () => {
    expect(reasons({ driver: 'macvlan', options: { parent: 'eth0' } })).toEqual([]);
  });

  it.each(['averylonginterface', 'eth 0', 'a/b', '..'])('may not be named %j', (parent) => {
    expect(reasons(macvlan({ parent }))).toEqual([{ code: 'parent-name-invalid', field: 'parent', parent }]);
  });

  it('must exist, and the ones that would do are named', () => {
    expect(reasons(macvlan({ parent: 'eth9' }))).toEqual([
      { code: 'parent-unknown', field: 'parent', parent: 'eth9', known: ['eth0', 'wlan0'] },
    ]);
  });

  it('is taken on trust where interfaces can not be read', () => {
    expect(reasons(macvlan({ parent: 'eth9' }), { host: { available: false, reason: 'remote' } })).toEqual(
      [],
    );
  });

  it('must be usable', () => {
    expect(reasons(macvlan({ parent: 'docker0' }))).toEqual([
      { code: 'parent-unusable', field: 'parent', parent: 'docker0', why: 'docker-own' },
    ]);
  });

  it('is never loopback, even where interfaces can not be read', () => {
    const around = { host: { available: false, reason: 'remote' } } as const;
    expect(reasons(macvlan({ parent: 'lo' }), around)).toMatchObject([
      { code: 'parent-unusable', why: 'loopback' },
    ]);
  });

  it('may be a VLAN of one that exists, by id or by name', () => {
    expect(reasons(macvlan({ vlanId: 10 }))).toEqual([]);
    expect(reasons(macvlan({ parent: 'eth0.10' }))).toEqual([]);
    expect(reasons(macvlan({ parent: 'eth0.10', vlanId: 10 }))).toEqual([]);
  });

  it('may not be a VLAN of one that does not, nor of one that is not usable', () => {
    expect(reasons(macvlan({ parent: 'eth9.10' }))).toMatchObject([{ code: 'parent-unknown' }]);
    expect(reasons(macvlan({ parent: 'docker0', vlanId: 10 }))).toMatchObject([{ code: 'parent-unusable' }]);
  });

  it.each([0, 4095, -1])('has no VLAN %d', (vlanId) => {
    expect(reasons(macvlan({ vlanId }))).toContainEqual({
      code: 'vlan-out-of-range',
      field: 'vlanId',
      value: vlanId,
    });
  });

  it('has no VLAN 5000 by name either', () => {
    expect(reasons(macvlan({ parent: 'eth0.5000' }))).toEqual([
      { code: 'vlan-out-of-range', field: 'parent', value: 5000 },
    ]);
  });

  it('may not name one VLAN and ask for another', () => {
    const around = { host: { available: false, reason: 'remote' } } as const;
    expect(reasons(macvlan({ parent: 'eth0.10', vlanId: 20 }), around)).toContainEqual({
      code: 'option-contradicts',
      field: 'vlanId',
      option: 'parent',
      value: 'eth0.10',
    });
  });

  it('takes one network only before Docker 27', () => {
    const around = withNetworks(aMacvlan({ name: 'lan' }));
    const taken = [{ code: 'parent-taken', field: 'parent', parent: 'eth0', network: 'lan' }];
    expect(reasons(macvlan(), { ...around, engineVersion: '26.1.5' })).toEqual(taken);
    expect(reasons(macvlan(), { ...around, engineVersion: '27.0.1' })).toEqual([]);
    expect(reasons(macvlan(), { ...around, engineVersion: '5.8.6' }), 'Podman').toEqual([]);
  });

  it('is free for another VLAN on every engine', () => {
    const around = { ...withNetworks(aMacvlan({ parent: 'eth0.10' })), engineVersion: '20.10.24' };
    expect(reasons(macvlan({ vlanId: 20 }), around)).toEqual([]);
    expect(reasons(macvlan({ vlanId: 10 }), around)).toMatchObject([{ code: 'parent-taken' }]);
  });

  it('is not shared where either network is passthru', () => {
    const theirs = withNetworks(aMacvlan({ options: { macvlan_mode: 'passthru' } }));
    expect(reasons(macvlan(), theirs)).toMatchObject([{ code: 'parent-taken' }]);
    const plain = withNetworks(aMacvlan());
    expect(reasons(macvlan({ mode: 'passthru' }), plain)).toMatchObject([{ code: 'parent-taken' }]);
  });

  it('is not shared with ipvlan on any engine', () => {
    const around = withNetworks(aMacvlan({ driver: 'ipvlan' }));
    expect(reasons(macvlan(), around)).toMatchObject([{ code: 'parent-taken' }]);
  });

  it('is not taken by a config-only network', () => {
    const around = { ...withNetworks(aMacvlan({ configOnly: true })), engineVersion: '20.10.24' };
    expect(reasons(macvlan(), around)).toEqual([]);
  });

  it.each(['bridge', 'private', 'vepa', 'passthru', ''])('takes the mode %j', (mode) => {
    expect(reasons(macvlan({ mode }))).toEqual([]);
  });

  it('knows no other mode', () => {
    const known = ['bridge', 'private', 'vepa', 'passthru'];
    expect(reasons(macvlan({ mode: 'l2' }))).toEqual([
      { code: 'mode-unknown', field: 'mode', mode: 'l2', known },
    ]);
  });
});

describe("a bridge's options", () => {
  const option = 'com.docker.network.bridge.name';
  const field = `options.${option}`;
  const named = (name: string) => ({ options: { [option]: name } });

  it('may name a new interface', () => {
    expect(reasons(named('br-shop'))).toEqual([]);
  });

  it('may not seize the default bridge, even where nothing is known of the host', () => {
    expect(reasons(named('docker0'))).toMatchObject([{ code: 'bridge-name-in-use', network: 'bridge' }]);
    const around = { networks: [], host: { available: false, reason: 'remote' } } as const;
    expect(reasons(named('docker0'), around)).toEqual([
      { code: 'bridge-name-exists', field, name: 'docker0' },
    ]);
  });

  it.each(['true', 'TRUE', '1', 't', 'T'])('may not make the network the default bridge with %j', (value) => {
    const options = { 'com.docker.network.bridge.default_bridge': value };
    expect(reasons({ options })).toMatchObject([{ code: 'bridge-name-exists', name: 'docker0' }]);
  });

  it('may say that the network is not the default bridge', () => {
    expect(reasons({ options: { 'com.docker.network.bridge.default_bridge': 'false' } })).toEqual([]);
  });

  it.each(['eth0', 'enp3s0', 'wlan0', 'bond0', 'br0', 'virbr0'])(
    'may not name %s where nobody knows what the host has',
    (name) => {
      const unread = { host: { available: false, reason: 'remote' } } as const;
      expect(reasons(named(name), unread)).toEqual([{ code: 'bridge-name-unverified', field, name }]);
      expect(reasons(named('br-shop'), unread)).toEqual([]);
    },
  );

  it('may not seize any interface of the host', () => {
    expect(reasons(named('eth0'))).toEqual([{ code: 'bridge-name-exists', field, name: 'eth0' }]);
  });

  it.each([
    aNetwork({ name: 'web', subnets: [], options: { [option]: 'br-web' } }),
    aNetwork({ name: 'web', subnets: [], id: 'web00000000000000' }),
  ])("may not seize another network's interface", (network) => {
    const name = network.options[option] ?? 'br-web000000000';
    expect(reasons(named(name), withNetworks(network))).toEqual([
      { code: 'bridge-name-in-use', field, name, network: 'web' },
    ]);
  });

  it.each(['averylonginterface', 'br shop', 'br/shop'])('may not name it %j', (name) => {
    expect(reasons(named(name))).toEqual([{ code: 'bridge-name-invalid', field, name }]);
  });

  it.each([
    ['parent', { parent: 'eth0' }, 'eth0'],
    ['vlanId', { vlanId: 10 }, '10'],
    ['mode', { mode: 'private' }, 'private'],
  ])('leave no place for a %s', (name, spec, value) => {
    expect(reasons(spec)).toEqual([{ code: 'option-contradicts', field: name, option: name, value }]);
  });
});

describe('options and labels', () => {
  const mtu = 'com.docker.network.driver.mtu';

  it.each(['67', '65536', '1500.5', 'big', '', '-1', '1e3'])('refuse the MTU %j', (value) => {
    expect(reasons({ options: { [mtu]: value } })).toEqual([
      { code: 'mtu-invalid', field: `options.${mtu}`, value },
    ]);
  });

  it.each(['68', '1500', '9000', '65535'])('take the MTU %s', (value) => {
    expect(reasons({ options: { [mtu]: value } })).toEqual([]);
  });

  it.each(['', 'two words', 'a=b'])('refuse the label %j', (label) => {
    expect(reasons({ labels: { [label]: 'x' } })).toEqual([
      { code: 'label-invalid', field: `labels.${label}`, label },
    ]);
  });

  it('may not say otherwise than the form', () => {
    const spec = { driver: 'macvlan', parent: 'eth0', mode: 'vepa' };
    expect(reasons({ ...spec, options: { parent: 'wlan0', macvlan_mode: 'private' } })).toEqual([
      { code: 'option-contradicts', field: 'options.parent', option: 'parent', value: 'wlan0' },
      {
        code: 'option-contradicts',
        field: 'options.macvlan_mode',
        option: 'macvlan_mode',
        value: 'private',
      },
    ]);
  });

  it('may say the same as the form', () => {
    const options = { parent: 'eth0.10', macvlan_mode: 'vepa' };
    expect(reasons({ driver: 'macvlan', parent: 'eth0', vlanId: 10, mode: 'vepa', options })).toEqual([]);
  });
});

describe('all that is wrong', () => {
  it('is told at once', () => {
    const found = reasons({ name: '', driver: 'macvlan', ...oneSubnet('10.5.0.7/24'), labels: { '': '' } });
    expect(found.map((reason) => reason.code)).toEqual([
      'name-empty',
      'cidr-host-bits',
      'parent-missing',
      'label-invalid',
    ]);
    expect(found.every(isInputReason)).toBe(true);
  });
});
