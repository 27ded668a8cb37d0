import { describe, expect, it } from 'vitest';
import { createWarnings } from './create-warnings';
import type { NetworkSpecInput } from './network-spec';
import type { SpecContext } from './spec-context';
import { aMacvlan, aNetwork, aNetworkSpec, anInterface, systemNetworks } from './testing/factories';
import { validateNetworkSpec } from './validate-network-spec';

const context = (over: Partial<SpecContext> = {}): SpecContext => ({
  networks: systemNetworks(),
  host: { available: true, interfaces: [anInterface()], routes: [] },
  engineVersion: '29.1.0',
  apiVersion: '1.52',
  swarm: { state: 'active', role: 'manager' },
  drivers: undefined,
  ...over,
});
const reasons = (over: Partial<NetworkSpecInput>, around: Partial<SpecContext> = {}) =>
  validateNetworkSpec(aNetworkSpec(over), context(around));
const codes = (over: Partial<NetworkSpecInput>, around: Partial<SpecContext> = {}) =>
  reasons(over, around).map(({ code }) => code);
const warnings = (over: Partial<NetworkSpecInput>, around: Partial<SpecContext> = {}) =>
  createWarnings(aNetworkSpec(over), context(around)).map(({ code }) => code);
const withNetworks = (...networks: SpecContext['networks']) => ({
  networks: [...systemNetworks(), ...networks],
});
const docker20 = { engineVersion: '20.10.24', apiVersion: '1.41' };
const inBridge = (name: string, value: string) => ({
  options: { [`com.docker.network.bridge.${name}`]: value },
});

describe('an ipvlan', () => {
  const ipvlan = {
    driver: 'ipvlan',
    parent: 'eth0',
    subnets: [{ subnet: '192.168.1.0/24', gateway: '192.168.1.1' }],
  };

  it('rides on a parent that no other of either kind rides on, on every engine', () => {
    expect(codes(ipvlan)).toEqual([]);
    for (const rider of [aMacvlan(), aMacvlan({ driver: 'ipvlan' })]) {
      const elsewhere = { ...rider, subnets: [] };
      expect(codes(ipvlan, withNetworks(elsewhere))).toEqual(['parent-taken']);
    }
  });

  it('knows its own modes, l3s from Docker 23 on', () => {
    expect(codes({ ...ipvlan, mode: 'bridge' })).toEqual(['mode-unknown']);
    expect(codes({ ...ipvlan, mode: 'l3s' })).toEqual([]);
    expect(reasons({ ...ipvlan, mode: 'l3s' }, docker20)).toMatchObject([
      { code: 'mode-unknown', known: ['l2', 'l3'] },
    ]);
  });

  it('may ride on Wi-Fi without a warning, for it has the parent’s own MAC', () => {
    const host = { available: true as const, interfaces: [anInterface({ kind: 'wireless' })], routes: [] };
    expect(warnings(ipvlan, { host })).not.toContain('parent-wireless');
    expect(warnings({ ...ipvlan, driver: 'macvlan' }, { host })).toContain('parent-wireless');
  });

  it('says what its modes ask of the router', () => {
    const routed = { ...ipvlan, mode: 'l3', subnets: [{ subnet: '10.9.0.0/24' }] };
    expect(warnings(routed)).toEqual(['ipvlan-host-isolation', 'ipvlan-needs-routes']);
    expect(warnings({ ...ipvlan, mode: 'l3' })).toEqual(['ipvlan-host-isolation', 'ipvlan-routed-lan']);
    expect(warnings(ipvlan)).toEqual(['ipvlan-host-isolation', 'subnet-is-parents-lan']);
  });
});

describe('an overlay', () => {
  const overlay = { driver: 'overlay', subnets: [{ subnet: '10.9.0.0/24' }] };
  const mesh = aNetwork({
    name: 'mesh',
    driver: 'overlay',
    scope: 'swarm',
    subnets: [{ subnet: '10.8.0.0/24', auxAddresses: {} }],
    options: { 'com.docker.network.driver.overlay.vxlanid_list': '4100,4101' },
  });

  it('may have several subnets', () => {
    expect(codes({ ...overlay, subnets: [...overlay.subnets, { subnet: '10.10.0.0/24' }] })).toEqual([]);
  });

  it('may not share subnets or ids with another: the Swarm takes both, and neither ever works', () => {
    expect(codes({ ...overlay, subnets: [{ subnet: '10.8.0.0/25' }] }, withNetworks(mesh))).toEqual([
      'overlaps-network',
    ]);
    const options = { 'com.docker.network.driver.overlay.vxlanid_list': '4200,4101' };
    expect(reasons({ ...overlay, options }, withNetworks(mesh))).toMatchObject([
      { code: 'vxlan-taken', id: '4101', network: 'mesh' },
    ]);
  });

  it('has IPv4 and nothing else', () => {
    expect(codes({ ...overlay, enableIPv6: true })).toContain('swarm-is-ipv4');
    expect(codes({ ...overlay, enableIPv4: false, enableIPv6: true, subnets: [] })).toEqual([
      'swarm-is-ipv4',
      'swarm-is-ipv4',
    ]);
  });

  it.each(['false', '0', 'no'])('is encrypted by the option %j too, so it is refused', (encrypted) => {
    expect(codes({ ...overlay, options: { encrypted } })).toEqual(['encrypted-regardless']);
    expect(codes({ ...overlay, options: { encrypted: '' } })).toEqual([]);
  });

  it('is one Swarm’s only ingress, and not attachable as such', () => {
    const ingress = aNetwork({ name: 'ingress', driver: 'overlay', ingress: true, subnets: [] });
    expect(codes({ ...overlay, name: 'ingress', ingress: true, attachable: true }, withNetworks())).toEqual([
      'ingress-not-attachable',
    ]);
    expect(codes({ ...overlay, ingress: true }, withNetworks(ingress))).toEqual(['ingress-exists']);
    expect(codes({ ingress: true })).toEqual(['ingress-needs-overlay']);
  });

  it('warns where its containers would look for the host’s LAN on it', () => {
    expect(warnings({ ...overlay, subnets: [{ subnet: '192.168.0.0/16' }] })).toContain('overlay-hides-host');
    expect(codes({ ...overlay, subnets: [{ subnet: '192.168.0.0/16' }] })).toEqual([]);
  });
});

describe('a plugin’s network', () => {
  it('is made where the engine lists the plugin, and warns that nothing is checked', () => {
    const around = { drivers: ['bridge', 'vendor/net:2'] };
    expect(codes({ driver: 'vendor/net:2' }, around)).toEqual([]);
    expect(warnings({ driver: 'vendor/net:2' }, around)).toContain('plugin-unchecked');
  });
});

describe('a network without IPv4', () => {
  const v6 = { enableIPv4: false, enableIPv6: true, subnets: [{ subnet: 'fd00:9::/64' }] };

  it('needs an API that can say so, and IPv6', () => {
    expect(codes(v6)).toEqual([]);
    expect(reasons(v6, docker20)).toEqual([
      { code: 'ipv4-off-needs-api', field: 'enableIPv4', needs: '1.48', has: '1.41' },
    ]);
    expect(codes({ enableIPv4: false })).toEqual(['no-family']);
  });

  it('takes no IPv4 subnet, and warns of none that Docker would pick', () => {
    expect(reasons({ ...v6, subnets: [{ subnet: '10.9.0.0/24' }] })).toMatchObject([
      { code: 'family-not-enabled', value: '10.9.0.0/24' },
    ]);
    expect(warnings(v6)).toEqual([]);
  });
});

describe('an option', () => {
  it.each([
    ['gateway_mode_ipv4', 'routed', '26.1.0', '27.0'],
    ['gateway_mode_ipv4', 'nat-unprotected', '27.5.1', '28.0'],
    ['trusted_host_interfaces', 'eth0', '28.1.1', '28.2'],
  ])('%s=%s is refused on an engine that would ignore it (%s)', (name, value, engineVersion, needs) => {
    expect(reasons(inBridge(name, value), { engineVersion })).toMatchObject([
      { code: 'option-needs-engine', needs },
    ]);
    expect(codes(inBridge(name, value))).toEqual([]);
  });

  it('is refused on Podman, which drops what it does not know', () => {
    expect(
      codes(inBridge('gateway_mode_ipv4', 'routed'), { engineVersion: '5.4.2', apiVersion: '1.41' }),
    ).toEqual(['option-needs-engine']);
  });

  it.each([
    ['enable_icc', 'yes'],
    ['host_binding_ipv4', 'fd00::1'],
    ['gateway_mode_ipv4', 'bridged'],
    ['trusted_host_interfaces', 'eth0:'],
  ])('%s may not be %j', (name, value) => {
    expect(codes(inBridge(name, value))).toEqual(['option-invalid']);
  });

  it('isolated is for internal networks', () => {
    expect(codes(inBridge('gateway_mode_ipv4', 'isolated'))).toEqual(['isolated-needs-internal']);
    expect(codes({ ...inBridge('gateway_mode_ipv4', 'isolated'), internal: true })).toEqual([]);
  });
});

describe('a template', () => {
  const template = aNetwork({
    name: 'tmpl',
    driver: 'null',
    configOnly: true,
    subnets: [{ subnet: '10.9.0.0/24', auxAddresses: {} }],
    options: { parent: 'eth0' },
  });

  it('takes no place: neither a parent nor addresses', () => {
    const lan = { driver: 'macvlan', configOnly: true, subnets: [{ subnet: '172.17.0.0/16' }] };
    expect(codes(lan)).toEqual([]);
    expect(warnings(lan)).toEqual(['template-is-no-network']);
  });

  it('holds nothing of how a network is used', () => {
    expect(reasons({ configOnly: true, internal: true, attachable: true })).toMatchObject([
      { code: 'template-holds-no', field: 'internal' },
      { code: 'template-holds-no', field: 'attachable' },
    ]);
  });

  it('is there for a network to be made of it, which says nothing of its own', () => {
    const made = { driver: 'macvlan', configFrom: 'tmpl' };
    expect(codes(made, withNetworks(template))).toEqual([]);
    expect(codes({ ...made, labels: { a: 'b' } }, withNetworks(template))).toEqual(['template-and-own']);
    expect(reasons(made, withNetworks())).toMatchObject([{ code: 'template-unknown', known: [] }]);
    expect(codes({ ...made, configOnly: true }, withNetworks(template))).toEqual(['template-of-template']);
  });

  it('is checked for room with what is made of it, and told at the template', () => {
    const taken = aMacvlan({
      name: 'lan',
      driver: 'ipvlan',
      subnets: [{ subnet: '10.9.0.0/25', auxAddresses: {} }],
    });
    expect(reasons({ driver: 'ipvlan', configFrom: 'tmpl' }, withNetworks(template, taken))).toMatchObject([
      { code: 'overlaps-network', field: 'configFrom' },
      { code: 'parent-taken', field: 'configFrom' },
    ]);
  });
});

it('left to each node of a Swarm needs a template for what it would be told here', () => {
  expect(warnings({ scope: 'swarm', subnets: [{ subnet: '10.9.0.0/24' }] })).toContain(
    'swarm-scope-needs-template',
  );
  expect(codes({ scope: 'swarm' }, { swarm: { state: 'inactive' } })).toEqual(['swarm-needed']);
});
