import type { Since } from './engine-knows';

/** What an option's value is. `byDefault` is what the driver does where the option is not given. */
export type OptionKind =
  | { is: 'switch'; byDefault: boolean }
  /** On by being there, whatever its value. */
  | { is: 'presence' }
  | { is: 'choice'; values: readonly { value: string; since?: Since }[]; byDefault: string }
  | { is: 'number'; least: number; most: number }
  | { is: 'address'; family: 4 | 6 }
  /** A name that an interface of the host is given. */
  | { is: 'interface' }
  /** What the interfaces inside the containers are called, before their number. */
  | { is: 'interface-prefix' }
  /** Names of interfaces of the host with colons between them. */
  | { is: 'interfaces' }
  /** VXLAN ids with commas between them. */
  | { is: 'vxlan-ids' };

/** An option of a driver that the form has a field for. `since` is absent where Docker 20.10 knows it. */
export type DriverOption = {
  key: string;
  /** As the engine calls it. */
  option: string;
  drivers: readonly string[];
  kind: OptionKind;
  since?: Since;
};

/** moby#42542, which brought the mode l3s as well. */
export const docker23 = { docker: '23.0' } as const;
const docker27 = { docker: '27.0' } as const;
const docker28 = { docker: '28.0' } as const;
const gatewayModes = {
  is: 'choice',
  byDefault: 'nat',
  values: [
    { value: 'nat' },
    { value: 'routed' },
    { value: 'nat-unprotected', since: docker28 },
    { value: 'isolated', since: docker28 },
  ],
} as const satisfies OptionKind;

/**
 * Every driver option with a field of its own, in the order in which the form shows them. What is not here is typed as name and value.
 * Source: moby/moby, tried on 20.10.24 and 28.5.2 by giving values that a driver which knows the option refuses.
 */
export const driverOptions = [
  {
    key: 'icc',
    option: 'com.docker.network.bridge.enable_icc',
    drivers: ['bridge'],
    kind: { is: 'switch', byDefault: true },
  },
  {
    key: 'masquerade',
    option: 'com.docker.network.bridge.enable_ip_masquerade',
    drivers: ['bridge'],
    kind: { is: 'switch', byDefault: true },
  },
  { key: 'encrypted', option: 'encrypted', drivers: ['overlay'], kind: { is: 'presence' } },
  {
    key: 'ipvlanFlag',
    option: 'ipvlan_flag',
    drivers: ['ipvlan'],
    since: docker23,
    kind: {
      is: 'choice',
      byDefault: 'bridge',
      values: [{ value: 'bridge' }, { value: 'private' }, { value: 'vepa' }],
    },
  },
  {
    key: 'gatewayModeIPv4',
    option: 'com.docker.network.bridge.gateway_mode_ipv4',
    drivers: ['bridge'],
    kind: gatewayModes,
    since: docker27,
  },
  {
    key: 'gatewayModeIPv6',
    option: 'com.docker.network.bridge.gateway_mode_ipv6',
    drivers: ['bridge'],
    kind: gatewayModes,
    since: docker27,
  },
  {
    key: 'bridgeName',
    option: 'com.docker.network.bridge.name',
    drivers: ['bridge'],
    kind: { is: 'interface' },
  },
  {
    key: 'mtu',
    option: 'com.docker.network.driver.mtu',
    drivers: ['bridge', 'overlay'],
    kind: { is: 'number', least: 68, most: 65_535 },
  },
  {
    key: 'hostBinding',
    option: 'com.docker.network.bridge.host_binding_ipv4',
    drivers: ['bridge'],
    kind: { is: 'address', family: 4 },
  },
  {
    key: 'sourceIPv4',
    option: 'com.docker.network.host_ipv4',
    drivers: ['bridge'],
    kind: { is: 'address', family: 4 },
  },
  {
    key: 'sourceIPv6',
    option: 'com.docker.network.host_ipv6',
    drivers: ['bridge'],
    kind: { is: 'address', family: 6 },
    // moby#46724.
    since: { docker: '25.0' },
  },
  {
    key: 'inhibitIPv4',
    option: 'com.docker.network.bridge.inhibit_ipv4',
    drivers: ['bridge'],
    kind: { is: 'switch', byDefault: false },
  },
  {
    key: 'interfacePrefix',
    option: 'com.docker.network.container_iface_prefix',
    drivers: ['bridge'],
    kind: { is: 'interface-prefix' },
  },
  {
    key: 'trustedInterfaces',
    option: 'com.docker.network.bridge.trusted_host_interfaces',
    drivers: ['bridge'],
    kind: { is: 'interfaces' },
    since: { docker: '28.2' },
  },
  {
    key: 'announcements',
    option: 'com.docker.network.advertise_addr_nmsgs',
    drivers: ['bridge', 'macvlan', 'ipvlan'],
    kind: { is: 'number', least: 0, most: 3 },
    since: docker28,
  },
  {
    key: 'announceEvery',
    option: 'com.docker.network.advertise_addr_ms',
    drivers: ['bridge', 'macvlan', 'ipvlan'],
    kind: { is: 'number', least: 100, most: 2_000 },
    since: docker28,
  },
  {
    key: 'vxlanIds',
    option: 'com.docker.network.driver.overlay.vxlanid_list',
    drivers: ['overlay'],
    kind: { is: 'vxlan-ids' },
  },
] as const satisfies readonly DriverOption[];

export type DriverOptionKey = (typeof driverOptions)[number]['key'];

/** @returns the options that a driver has fields for; none of a plugin's. */
export function optionsOf(driver: string): (DriverOption & { key: DriverOptionKey })[] {
  const all: readonly (DriverOption & { key: DriverOptionKey })[] = driverOptions;
  return all.filter((one) => one.drivers.includes(driver));
}

/** @returns what stands behind an option's name, for the drivers that know it. */
export function findDriverOption(option: string): (DriverOption & { key: DriverOptionKey }) | undefined {
  const all: readonly (DriverOption & { key: DriverOptionKey })[] = driverOptions;
  return all.find((one) => one.option === option);
}
