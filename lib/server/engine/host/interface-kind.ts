import type { HostInterface, InterfaceKind } from '@/lib/domain/host-interface';
import type { SysInterface } from './sys-class-net';

const ARPHRD_ETHER = 1;
const ARPHRD_LOOPBACK = 772;
const IFF_UP = 0x1;

const kindOfDevtype: Readonly<Record<string, InterfaceKind>> = {
  bridge: 'bridge',
  vlan: 'vlan',
  wlan: 'wireless',
  bond: 'bond',
  macvlan: 'macvlan',
  macvtap: 'macvlan',
  vxlan: 'tunnel',
  geneve: 'tunnel',
  gre: 'tunnel',
  wireguard: 'tunnel',
  ppp: 'tunnel',
};

/** What kind of interface it is. Of what rides on another, macvlan and ipvlan are not told apart. A veth gives itself no name; it is known by a peer that is not itself. */
export function kindOf(one: SysInterface): InterfaceKind {
  if (one.type === ARPHRD_LOOPBACK) return 'loopback';
  if (one.wireless) return 'wireless';
  if (one.bonding) return 'bond';
  if (one.bridge) return 'bridge';
  const named = kindOfDevtype[one.devtype ?? ''];
  if (named !== undefined) return named;
  if (one.tun || one.type !== ARPHRD_ETHER) return 'tunnel';
  if (!one.virtual) return 'ethernet';
  if (one.lower !== undefined) return 'macvlan';
  return one.iflink !== one.ifindex || one.name.startsWith('veth') ? 'veth' : 'other';
}

/** Whether it works now. Drivers that do not report their link are `unknown` while they are up. */
export function stateOf(one: SysInterface): HostInterface['state'] {
  if (!isAdministrativelyUp(one)) return 'down';
  if (one.operstate === 'up') return 'up';
  return one.operstate === 'unknown' ? 'unknown' : 'down';
}

export function isAdministrativelyUp(one: SysInterface): boolean {
  return (one.flags & IFF_UP) !== 0;
}

/** macvlan and ipvlan ride on Ethernet alone. */
export function isEthernet(one: SysInterface): boolean {
  return one.type === ARPHRD_ETHER;
}
