import type { Network } from '../network';

/** The mode that keeps the members of a macvlan or ipvlan network apart; undefined where they reach each other. */
export function siblingsApart({ driver, options }: Network): string | undefined {
  const mode = driver === 'macvlan' ? options.macvlan_mode : options.ipvlan_flag;
  return mode === 'private' || mode === 'vepa' || (driver === 'macvlan' && mode === 'passthru')
    ? mode
    : undefined;
}

/** The name of the interface that Docker makes where it was given none: nothing beyond the network is on it. */
const dummy = /^(dm|di)-/;

/** True where the network ends at its own host: it was made internal, or without a parent. */
export function isWithoutLan({ internal, parent }: Network): boolean {
  return internal || parent === undefined || parent === '' || dummy.test(parent);
}

/** True where the kernel routes instead of bridging: nobody on the LAN knows the way to its addresses by itself. */
export function isRouting({ driver, options }: Network): boolean {
  return driver === 'ipvlan' && (options.ipvlan_mode === 'l3' || options.ipvlan_mode === 'l3s');
}
