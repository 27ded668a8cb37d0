import { describe, expect, it } from 'vitest';
import { kindOf, stateOf } from './interface-kind';
import { parentUse } from './parent-use';
import type { SysInterface } from './sys-class-net';

const UP = 0x1003;

/** A network card named eth0 that is up. */
function aSysInterface(over: Partial<SysInterface> = {}): SysInterface {
  return {
    name: 'eth0',
    type: 1,
    mtu: 1500,
    operstate: 'up',
    flags: UP,
    ifindex: 2,
    iflink: 2,
    virtual: false,
    wireless: false,
    bonding: false,
    bridge: false,
    tun: false,
    ...over,
  };
}

describe('kindOf', () => {
  it.each<[string, Partial<SysInterface>]>([
    ['ethernet', {}],
    ['loopback', { name: 'lo', type: 772, virtual: true }],
    ['wireless', { name: 'wlan0', wireless: true, devtype: 'wlan' }],
    ['bond', { name: 'bond0', bonding: true, virtual: true }],
    ['bridge', { name: 'br0', bridge: true, virtual: true }],
    ['vlan', { name: 'eth0.10', devtype: 'vlan', iflink: 3, virtual: true }],
    ['macvlan', { name: 'mv0', devtype: 'macvlan', iflink: 3, virtual: true }],
    ['macvlan', { name: 'mv0', iflink: 3, lower: 'eth1', virtual: true }],
    ['veth', { iflink: 7, virtual: true }],
    ['veth', { name: 'vethab12', virtual: true }],
    ['tunnel', { name: 'tun0', type: 65534, tun: true, virtual: true }],
    ['tunnel', { name: 'wg0', type: 65534, devtype: 'wireguard', virtual: true }],
    ['other', { name: 'dummy0', virtual: true }],
  ])('tells a %s by %o', (kind, over) => {
    expect(kindOf(aSysInterface(over))).toBe(kind);
  });
});

describe('stateOf', () => {
  it.each<[string, Partial<SysInterface>]>([
    ['up', {}],
    ['down', { flags: 0x1002, operstate: 'down' }],
    ['down', { operstate: 'lowerlayerdown' }],
    ['unknown', { operstate: 'unknown' }],
    ['down', { flags: 0x1002, operstate: 'unknown' }],
  ])('is %s with %o', (state, over) => {
    expect(stateOf(aSysInterface(over))).toBe(state);
  });
});

describe('parentUse', () => {
  const plain = { engineBridges: new Set(['br-0123456789ab']), spokenThrough: true, peerHere: false };

  it('lets networks ride on a network card', () => {
    expect(parentUse(aSysInterface(), plain)).toEqual({ usableFor: { macvlan: true, ipvlan: true } });
  });

  it('lets networks ride on a veth that the host speaks through, as in a container or a lab', () => {
    const veth = aSysInterface({ iflink: 7, virtual: true });
    expect(parentUse(veth, plain)).toEqual({ usableFor: { macvlan: true, ipvlan: true } });
  });

  it.each<[string, Partial<SysInterface>]>([
    ['loopback', { name: 'lo', type: 772 }],
    ['docker-own', { name: 'br-0123456789ab', bridge: true }],
    ['docker-own', { name: 'veth12', iflink: 7, virtual: true, master: 'br-0123456789ab' }],
    ['docker-own', { name: 'docker0', bridge: true }],
    ['docker-own', { name: 'dm-0123456789ab', virtual: true }],
    ['bridge-port', { master: 'br0' }],
    ['not-ethernet', { name: 'wg0', type: 65534, devtype: 'wireguard' }],
  ])('refuses as %s what has %o', (reason, over) => {
    expect(parentUse(aSysInterface(over), plain)).toEqual({
      usableFor: { macvlan: false, ipvlan: false },
      reason,
    });
  });

  it('refuses the host’s end of a container’s cable', () => {
    const end = aSysInterface({ name: 'veth1', iflink: 7, virtual: true, master: 'br0' });
    expect(parentUse(end, { ...plain, spokenThrough: false }).reason).toBe('container-side');
  });

  it('takes a cable with both ends here for one of the host’s own', () => {
    const end = aSysInterface({ iflink: 7, virtual: true });
    expect(parentUse(end, { ...plain, spokenThrough: false, peerHere: true }).reason).toBeUndefined();
  });

  it.each<[string, Partial<SysInterface>]>([
    ['wireless', { wireless: true }],
    ['down', { flags: 0x1002, operstate: 'down' }],
    ['no-carrier', { operstate: 'down' }],
  ])('allows what is %s, and says so', (reason, over) => {
    expect(parentUse(aSysInterface(over), plain)).toEqual({
      usableFor: { macvlan: true, ipvlan: true },
      reason,
    });
  });
});
