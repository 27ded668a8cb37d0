import type { HostInterface } from '@/lib/domain/host-interface';
import { isAdministrativelyUp, isEthernet, kindOf, stateOf } from './interface-kind';
import type { SysInterface } from './sys-class-net';

/** What is known of the host besides the interface itself. */
export type HostFacts = {
  /** Names of the bridges that the engine made for its networks. */
  engineBridges: ReadonlySet<string>;
  /** Whether the interface has an address beyond its own link, or the default route: then the host itself speaks through it. */
  spokenThrough: boolean;
  /** Whether the other end of a veth is here as well, and not in a container. */
  peerHere: boolean;
};

const usable = { macvlan: true, ipvlan: true };
const unusable = { macvlan: false, ipvlan: false };

/** Whether macvlan and ipvlan networks can ride on it, and why not or what to know before. */
export function parentUse(
  one: SysInterface,
  { engineBridges, spokenThrough, peerHere }: HostFacts,
): Pick<HostInterface, 'usableFor' | 'reason'> {
  const kind = kindOf(one);
  if (kind === 'loopback') return { usableFor: unusable, reason: 'loopback' };
  if (engineBridges.has(one.name) || engineBridges.has(one.master ?? '') || isEnginesOwn(one.name)) {
    return { usableFor: unusable, reason: 'docker-own' };
  }
  // The host's end of a cable whose other end is in a container; one in use is up.
  const leadsAway = kind === 'veth' && !spokenThrough && !peerHere && isAdministrativelyUp(one);
  if (leadsAway) return { usableFor: unusable, reason: 'container-side' };
  if (one.master !== undefined) return { usableFor: unusable, reason: 'bridge-port' };
  if (!isEthernet(one)) return { usableFor: unusable, reason: 'not-ethernet' };
  if (kind === 'wireless') return { usableFor: usable, reason: 'wireless' };
  if (!isAdministrativelyUp(one)) return { usableFor: usable, reason: 'down' };
  if (stateOf(one) === 'down') return { usableFor: usable, reason: 'no-carrier' };
  return { usableFor: usable };
}

/** The dummy parents that Docker makes for macvlan and ipvlan networks without one, named after the network. */
function isEnginesOwn(name: string): boolean {
  return name === 'docker0' || name === 'docker_gwbridge' || /^d[mi]-[0-9a-f]{12}$/.test(name);
}
