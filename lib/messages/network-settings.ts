import type { DriverOptionKey } from '@/lib/domain/driver-options';

/** The words of a field for a driver's option. `values` says what each choice does. */
type SettingWords = {
  label: string;
  hint: string;
  placeholder?: string;
  values?: Readonly<Record<string, string>>;
};

const gatewayModes = {
  nat: 'nat: out by the host’s address, in by published ports',
  routed: 'routed: no translation, published ports are opened on the containers’ own addresses',
  'nat-unprotected': 'nat-unprotected: as nat, but every port is reachable from outside that is routed here',
  isolated: 'isolated: not even the host has an address on it',
};

/** The words of all driver options that the form has fields for. */
export const networkSettings: Readonly<Record<DriverOptionKey, SettingWords>> = {
  icc: {
    label: 'Containers can reach each other',
    hint: 'Off: they are kept apart though they share a subnet.',
  },
  masquerade: {
    label: 'Reach the outside (NAT)',
    hint: 'Off: nobody outside knows the way back to them.',
  },
  encrypted: {
    label: 'Encrypted',
    hint: 'What crosses between hosts is enciphered (IPsec). Slower, and hosts must let ESP through.',
  },
  ipvlanFlag: {
    label: 'Isolation',
    hint: 'How containers on the same parent reach each other.',
    values: {
      bridge: 'bridge: directly',
      private: 'private: never',
      vepa: 'vepa: through the switch outside',
    },
  },
  gatewayModeIPv4: {
    label: 'Gateway mode',
    hint: 'How IPv4 leaves and enters.',
    values: gatewayModes,
  },
  gatewayModeIPv6: {
    label: 'IPv6 gateway mode',
    hint: 'How IPv6 leaves and enters.',
    values: gatewayModes,
  },
  bridgeName: {
    label: 'Bridge interface name',
    hint: 'Empty: Docker makes up br-….',
    placeholder: 'br-shop',
  },
  mtu: { label: 'MTU', hint: 'Empty: 1500.', placeholder: '1500' },
  hostBinding: {
    label: 'Host address for published ports',
    hint: 'Where ports are published that name no address. Empty: on all.',
    placeholder: '127.0.0.1',
  },
  sourceIPv4: {
    label: 'Source address',
    hint: 'The host’s address that containers go out by. Empty: the kernel chooses.',
    placeholder: '192.0.2.10',
  },
  sourceIPv6: {
    label: 'IPv6 source address',
    hint: 'The host’s address that containers go out by. Empty: the kernel chooses.',
    placeholder: '2001:db8::10',
  },
  inhibitIPv4: {
    label: 'No host address on the bridge',
    hint: 'The gateway’s address is given to no interface: something else must be the gateway.',
  },
  interfacePrefix: {
    label: 'Interface prefix in containers',
    hint: 'Empty: eth, as in eth0.',
    placeholder: 'eth',
  },
  trustedInterfaces: {
    label: 'Trusted host interfaces',
    hint: 'May reach containers directly, by their own addresses. Colons between names.',
    placeholder: 'wg0:eth1',
  },
  announcements: {
    label: 'Address announcements',
    hint: 'How often a new address is told to the neighbours, 0 to 3 times. Empty: 3.',
    placeholder: '3',
  },
  announceEvery: {
    label: 'Between announcements',
    hint: 'Milliseconds, 100 to 2000. Empty: 1000.',
    placeholder: '1000',
  },
  vxlanIds: {
    label: 'VXLAN IDs',
    hint: 'One for each subnet, commas between them. Empty: Docker chooses.',
    placeholder: '4100',
  },
};
