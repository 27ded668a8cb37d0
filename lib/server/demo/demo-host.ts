import type { HostInterface, HostInterfaces } from '@/lib/domain/host-interface';

const usable = { macvlan: true, ipvlan: true };

const interfaces: HostInterface[] = [
  {
    name: 'eth0',
    kind: 'ethernet',
    state: 'up',
    mac: '52:54:00:1c:9a:20',
    addresses: ['10.250.0.2/24', 'fd42:6c61:6e::2/64'],
    mtu: 1500,
    defaultRoute: true,
    suggestion: { subnet: '10.250.0.0/24', gateway: '10.250.0.1' },
    usableFor: usable,
  },
  {
    name: 'eth1',
    kind: 'ethernet',
    state: 'up',
    mac: '52:54:00:1c:9a:21',
    addresses: ['10.40.0.2/24'],
    mtu: 9000,
    defaultRoute: false,
    suggestion: { subnet: '10.40.0.0/24' },
    usableFor: usable,
  },
  {
    name: 'wlan0',
    kind: 'wireless',
    state: 'down',
    mac: '52:54:00:1c:9a:30',
    addresses: [],
    mtu: 1500,
    defaultRoute: false,
    usableFor: usable,
    reason: 'wireless',
  },
];

/** The host that the demo's engine runs on. It is a story: no interface of the real machine is in it. */
export const demoHost: Extract<HostInterfaces, { available: true }> = {
  available: true,
  interfaces,
  routes: [
    { destination: '0.0.0.0/0', gateway: '10.250.0.1', interface: 'eth0' },
    { destination: '10.250.0.0/24', interface: 'eth0' },
    { destination: '10.40.0.0/24', interface: 'eth1' },
  ],
};
