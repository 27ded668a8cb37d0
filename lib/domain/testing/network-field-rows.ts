import type { DriverOptionKey } from '../driver-options';
import type { Since } from '../engine-knows';
import type { NetworkSpecInput } from '../network-spec';

/**
 * One field of the engine's network create, or one option of a driver: where it is in the form, and a network that says it. Each is made
 * on a real engine through the HTTP API and again by the docker command that was shown, and the two are compared
 * (e2e/contract/network-fields.test.ts). docs/network-fields.md is written from these rows.
 */
export type NetworkFieldRow = {
  /** As the engine calls it. */
  field: string;
  /** Of a driver's option that the form has a field for. */
  key?: DriverOptionKey;
  form: string;
  since?: Since;
  spec: Omit<NetworkSpecInput, 'name'>;
  /** Why Portolan does not make it, by the reason's code. */
  refused?: string;
  /** What a kernel may lack for it: then the engine's refusal is shown as it is, and is the same for both ways. */
  kernel?: string;
  /** What the docker CLI makes before. */
  before?: readonly string[];
  note?: string;
};

const bridge = { driver: 'bridge', subnets: [{ subnet: '10.200.0.0/24' }] };
const lan = {
  driver: 'macvlan',
  parent: 'eth0',
  subnets: [{ subnet: '10.250.0.0/24', gateway: '10.250.0.1' }],
};
const ipvlan = { ...lan, driver: 'ipvlan' };
const overlay = { driver: 'overlay', subnets: [{ subnet: '10.201.0.0/24' }] };
const withOption = (option: string, value: string) => ({ ...bridge, options: { [option]: value } });
const inBridge = (name: string) => `com.docker.network.bridge.${name}`;
const template = ['network', 'create', '--config-only', '--subnet', '10.203.0.0/24', 'tmpl'];
const more = 'More';
const behaviour = 'Behaviour';

/** The fields of `POST /networks/create`. */
export const bodyRows: readonly NetworkFieldRow[] = [
  { field: 'Name', form: 'Name', spec: bridge },
  { field: 'Driver: bridge', form: 'Driver', spec: bridge },
  { field: 'Driver: macvlan', form: 'Driver', spec: lan },
  {
    field: 'Driver: ipvlan',
    form: 'Driver',
    spec: ipvlan,
    note: 'a container can join where the kernel has ipvlan',
  },
  {
    field: 'Driver: overlay',
    form: 'Driver',
    spec: overlay,
    note: 'in a Swarm; else the form offers to enable one',
  },
  {
    field: 'Driver: host',
    form: 'Driver',
    spec: { driver: 'host' },
    refused: 'driver-single',
    note: 'leads to running a container on it',
  },
  {
    field: 'Driver: null',
    form: 'Driver',
    spec: { driver: 'null' },
    refused: 'driver-single',
    note: 'leads to running a container on it',
  },
  {
    field: 'Driver: one that there is not',
    form: 'Driver',
    spec: { driver: 'weave' },
    refused: 'driver-missing',
    note: 'plugins that the engine lists are offered',
  },
  {
    field: 'Scope',
    form: `${behaviour}: On every node of the Swarm`,
    spec: { driver: 'bridge', scope: 'swarm' },
  },
  { field: 'Internal', form: `${behaviour}: Internal`, spec: { ...bridge, internal: true } },
  { field: 'Attachable', form: `${behaviour}: Attachable`, spec: { ...overlay, attachable: true } },
  {
    field: 'Ingress',
    form: `${behaviour}: Ingress`,
    spec: { ...overlay, ingress: true },
    before: ['network', 'rm', '--force', 'ingress'],
  },
  {
    field: 'ConfigOnly',
    form: `${more}: Kind`,
    spec: { ...bridge, configOnly: true, labels: { of: 'template' } },
  },
  {
    field: 'ConfigFrom',
    form: `${more}: Template`,
    spec: { driver: 'bridge', configFrom: 'tmpl', internal: true },
    before: template,
  },
  {
    field: 'EnableIPv4',
    form: `${behaviour}: Enable IPv4`,
    since: { api: '1.48' },
    spec: { driver: 'bridge', enableIPv4: false, enableIPv6: true, subnets: [{ subnet: 'fd00:200::/64' }] },
  },
  {
    field: 'EnableIPv6',
    form: `${behaviour}: Enable IPv6`,
    spec: {
      ...bridge,
      enableIPv6: true,
      subnets: [...bridge.subnets, { subnet: 'fd00:200::/64', gateway: 'fd00:200::1' }],
    },
  },
  {
    field: 'EnableIPv6 of an overlay',
    form: `${behaviour}: Enable IPv6`,
    spec: { ...overlay, enableIPv6: true, subnets: [...overlay.subnets, { subnet: 'fd00:201::/64' }] },
    refused: 'swarm-is-ipv4',
    note: 'the engine takes it, and no container can join',
  },
  {
    field: 'IPAM.Driver',
    form: `${more}: IPAM driver`,
    spec: { ...bridge, ipamDriver: 'null' },
    refused: 'ipam-hands-out-nothing',
    note: 'default is Docker’s own; null no driver can use; a plugin’s name is passed on',
  },
  {
    field: 'IPAM.Options',
    form: `${more}: IPAM options`,
    spec: { ...bridge, ipamOptions: { 'com.example.pool': 'a b' } },
  },
  { field: 'IPAM.Config: one subnet', form: 'Subnet', spec: bridge },
  {
    field: 'IPAM.Config: several subnets of each family',
    form: 'Add a subnet',
    spec: {
      ...lan,
      enableIPv6: true,
      subnets: [
        { subnet: '10.250.0.0/24', gateway: '10.250.0.1' },
        { subnet: '10.251.0.0/24', gateway: '10.251.0.1' },
        { subnet: 'fd00:250::/64', gateway: 'fd00:250::1' },
        { subnet: 'fd00:251::/64', gateway: 'fd00:251::1' },
      ],
    },
  },
  {
    field: 'IPAM.Config: several subnets of an overlay',
    form: 'Add a subnet',
    spec: { ...overlay, subnets: [...overlay.subnets, { subnet: '10.202.0.0/24' }] },
  },
  {
    field: 'IPAM.Config: a second subnet of a bridge',
    form: 'Add a subnet',
    spec: { ...bridge, subnets: [...bridge.subnets, { subnet: '10.204.0.0/24' }] },
    refused: 'family-twice',
  },
  {
    field: 'IPAM.Config.Gateway',
    form: 'Gateway',
    spec: { ...bridge, subnets: [{ subnet: '10.200.0.0/24', gateway: '10.200.0.254' }] },
  },
  {
    field: 'IPAM.Config.IPRange',
    form: 'IP range',
    spec: {
      ...bridge,
      subnets: [{ subnet: '10.200.0.0/24', ipRange: '10.200.0.128/25', gateway: '10.200.0.1' }],
    },
  },
  {
    field: 'IPAM.Config.AuxiliaryAddresses',
    form: 'Excluded addresses',
    spec: {
      ...bridge,
      subnets: [{ subnet: '10.200.0.0/24', auxAddresses: { nas: '10.200.0.9', printer: '10.200.0.10' } }],
    },
  },
  {
    field: 'Options: any',
    form: `${more}: Driver options`,
    spec: withOption('com.example.mood', 'it’s "calm" $HOME'),
  },
  {
    field: 'Labels',
    form: `${more}: Labels`,
    spec: { ...bridge, labels: { note: `it's "quoted" $HOME`, empty: '' } },
  },
];

/** The options of the drivers. */
export const optionRows: readonly NetworkFieldRow[] = [
  { field: 'parent', form: 'Parent interface', spec: lan },
  {
    field: 'parent: a VLAN',
    form: 'VLAN ID',
    spec: { ...lan, vlanId: 10, subnets: [{ subnet: '10.205.0.0/24', gateway: '10.205.0.1' }] },
    kernel: 'VLAN interfaces',
  },
  ...(['bridge', 'private', 'vepa', 'passthru'] as const).map(
    (mode): NetworkFieldRow => ({ field: `macvlan_mode: ${mode}`, form: 'Mode', spec: { ...lan, mode } }),
  ),
  ...(['l2', 'l3', 'l3s'] as const).map(
    (mode): NetworkFieldRow => ({
      field: `ipvlan_mode: ${mode}`,
      form: 'Mode',
      ...(mode === 'l3s' && { since: { docker: '23.0' } }),
      spec: { ...ipvlan, mode, ...(mode !== 'l2' && { subnets: [{ subnet: '10.206.0.0/24' }] }) },
    }),
  ),
  {
    field: 'ipvlan_flag',
    key: 'ipvlanFlag',
    form: `${behaviour}: Isolation`,
    since: { docker: '23.0' },
    spec: { ...ipvlan, options: { ipvlan_flag: 'private' } },
  },
  {
    field: inBridge('enable_icc'),
    key: 'icc',
    form: `${behaviour}: Containers can reach each other`,
    spec: withOption(inBridge('enable_icc'), 'false'),
  },
  {
    field: inBridge('enable_ip_masquerade'),
    key: 'masquerade',
    form: `${behaviour}: Reach the outside (NAT)`,
    spec: withOption(inBridge('enable_ip_masquerade'), 'false'),
  },
  {
    field: inBridge('name'),
    key: 'bridgeName',
    form: `${more}: Bridge interface name`,
    spec: withOption(inBridge('name'), 'br-rows'),
  },
  {
    field: 'com.docker.network.driver.mtu',
    key: 'mtu',
    form: `${more}: MTU`,
    spec: withOption('com.docker.network.driver.mtu', '1400'),
  },
  {
    field: inBridge('host_binding_ipv4'),
    key: 'hostBinding',
    form: `${more}: Host address for published ports`,
    spec: withOption(inBridge('host_binding_ipv4'), '127.0.0.1'),
  },
  {
    field: 'com.docker.network.host_ipv4',
    key: 'sourceIPv4',
    form: `${more}: Source address`,
    spec: withOption('com.docker.network.host_ipv4', '10.250.0.2'),
  },
  {
    field: 'com.docker.network.host_ipv6',
    key: 'sourceIPv6',
    form: `${more}: IPv6 source address`,
    since: { docker: '25.0' },
    spec: withOption('com.docker.network.host_ipv6', 'fd00:9::2'),
  },
  {
    field: inBridge('inhibit_ipv4'),
    key: 'inhibitIPv4',
    form: `${more}: No host address on the bridge`,
    spec: withOption(inBridge('inhibit_ipv4'), 'true'),
  },
  {
    field: 'com.docker.network.container_iface_prefix',
    key: 'interfacePrefix',
    form: `${more}: Interface prefix in containers`,
    spec: withOption('com.docker.network.container_iface_prefix', 'web'),
  },
  ...(['nat', 'routed', 'nat-unprotected', 'isolated'] as const).map(
    (mode): NetworkFieldRow => ({
      field: `${inBridge('gateway_mode_ipv4')}: ${mode}`,
      key: 'gatewayModeIPv4',
      form: `${more}: Gateway mode`,
      since: { docker: mode === 'nat' || mode === 'routed' ? '27.0' : '28.0' },
      spec: { ...withOption(inBridge('gateway_mode_ipv4'), mode), internal: mode === 'isolated' },
    }),
  ),
  {
    field: inBridge('gateway_mode_ipv6'),
    key: 'gatewayModeIPv6',
    form: `${more}: IPv6 gateway mode`,
    since: { docker: '27.0' },
    spec: {
      ...withOption(inBridge('gateway_mode_ipv6'), 'routed'),
      enableIPv6: true,
      subnets: [...bridge.subnets, { subnet: 'fd00:200::/64', gateway: 'fd00:200::1' }],
    },
  },
  {
    field: inBridge('trusted_host_interfaces'),
    key: 'trustedInterfaces',
    form: `${more}: Trusted host interfaces`,
    since: { docker: '28.2' },
    spec: withOption(inBridge('trusted_host_interfaces'), 'eth0:lo'),
  },
  {
    field: 'com.docker.network.advertise_addr_nmsgs',
    key: 'announcements',
    form: `${more}: Address announcements`,
    since: { docker: '28.0' },
    spec: withOption('com.docker.network.advertise_addr_nmsgs', '2'),
  },
  {
    field: 'com.docker.network.advertise_addr_ms',
    key: 'announceEvery',
    form: `${more}: Between announcements`,
    since: { docker: '28.0' },
    spec: withOption('com.docker.network.advertise_addr_ms', '500'),
  },
  {
    field: inBridge('default_bridge'),
    form: `${more}: Driver options`,
    spec: withOption(inBridge('default_bridge'), 'true'),
    refused: 'bridge-name-exists',
    note: 'the engine takes it, and takes docker0 over',
  },
  {
    field: 'encrypted',
    key: 'encrypted',
    form: `${behaviour}: Encrypted`,
    spec: { ...overlay, options: { encrypted: 'true' } },
  },
  {
    field: 'encrypted: false',
    form: `${more}: Driver options`,
    spec: { ...overlay, options: { encrypted: 'false' } },
    refused: 'encrypted-regardless',
    note: 'the driver encrypts all the same',
  },
  {
    field: 'com.docker.network.driver.overlay.vxlanid_list',
    key: 'vxlanIds',
    form: `${more}: VXLAN IDs`,
    spec: { ...overlay, options: { 'com.docker.network.driver.overlay.vxlanid_list': '4200' } },
  },
  {
    field: 'com.docker.network.driver.mtu of an overlay',
    form: `${more}: MTU`,
    spec: { ...overlay, options: { 'com.docker.network.driver.mtu': '1400' } },
  },
];
