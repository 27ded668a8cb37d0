import type { Network } from '../network';

/** What networks share who can see each other's frames: the parent of macvlan and ipvlan networks, else the network alone. */
export function segmentOf(network: Network): string {
  const rides = network.driver === 'macvlan' || network.driver === 'ipvlan';
  return rides && network.parent !== undefined ? `parent ${network.parent}` : `network ${network.id}`;
}
