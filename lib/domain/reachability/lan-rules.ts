import type { Network } from '../network';
import type { Broken } from './candidate';
import type { Declared } from './declared';
import type { Hop } from './hop';
import { noRemedy } from './remedies';

/** True for the drivers that give a container an address beside the host's own on an interface of it. */
export function isOnLan({ driver }: Network): boolean {
  return driver === 'macvlan' || driver === 'ipvlan';
}

/** The host's interface on which the network rides. */
export function lanHop({ parent }: Network): Hop {
  return { kind: 'host', ...(parent !== undefined && { interface: parent }) };
}

/** The mode that keeps the members of a macvlan or ipvlan network apart; undefined where they reach each other. */
export function siblingsApart({ driver, options }: Network): string | undefined {
  const mode = driver === 'macvlan' ? options.macvlan_mode : options.ipvlan_flag;
  const isApart = mode === 'private' || mode === 'vepa' || (driver === 'macvlan' && mode === 'passthru');
  return isApart ? mode : undefined;
}

/** The name of the interface that Docker makes where it was given none: nothing beyond the network is on it. */
const dummy = /^d[mi]-/;

/** True where the network ends at its own host: it was made internal, or without a parent. */
export function isWithoutLan({ internal, parent }: Network): boolean {
  return internal || parent === undefined || parent === '' || dummy.test(parent);
}

/** True where the kernel routes instead of bridging: nobody on the LAN knows the way to its addresses by itself. */
function isRouting({ driver, options }: Network): boolean {
  return driver === 'ipvlan' && (options.ipvlan_mode === 'l3' || options.ipvlan_mode === 'l3s');
}

/** What is wrong with the interface that the network rides on, where the host's interfaces are known. */
export function brokenParent(network: Network, at: Hop, { host }: Declared): Broken | undefined {
  const { parent, name } = network;
  if (!host.available || parent === undefined || parent === '' || dummy.test(parent)) return undefined;
  const found = host.interfaces.find((one) => one.name === parent);
  if (found !== undefined && found.state !== 'down') return undefined;
  const how = found === undefined ? 'missing' : 'down';
  return { at, obstacle: { code: 'parent-gone', network: name, parent, how }, remedy: noRemedy };
}

/** What keeps the members of a network from the LAN beyond its parent. */
export function brokenLan(
  network: Network,
  place: { hop: Hop; host: Hop; container: string; declared: Declared },
): Broken | undefined {
  const { name, driver } = network;
  if (isWithoutLan(network)) {
    const obstacle = { code: 'no-way-out', container: place.container, network: name, driver } as const;
    return { at: place.hop, obstacle, remedy: noRemedy };
  }
  const gone = brokenParent(network, place.host, place.declared);
  if (gone !== undefined || !isRouting(network)) return gone;
  const subnet = network.subnets[0]?.subnet;
  return {
    at: place.host,
    obstacle: {
      code: 'no-way-back',
      network: name,
      why: 'ipvlan-l3',
      ...(subnet !== undefined && { subnet }),
    },
    remedy: noRemedy,
  };
}
