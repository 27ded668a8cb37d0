import type { Network } from '../../domain/network';
import type { Card, Chart, Leaf, Route } from '../chart';

/** An edge before it has a line: from a container's body to one of its guest slots. */
export type WantedGuest = { home: { card: Card; leaf: Leaf }; guest: { card: Card; leaf: Leaf } };

/** How a network reaches the outside. `from` names the interface it hangs from; absent for the NAT point. */
export type WantedUplink = {
  card: Card;
  network: Network;
  bus: string;
  style: Route['style'];
  from?: string;
};

type Placed = Pick<Chart, 'cards' | 'host'>;

/** @returns an edge for each guest slot whose body is on a card, in the order of their cards. */
export function wantedGuests({ cards }: Pick<Placed, 'cards'>): WantedGuest[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const wanted: WantedGuest[] = [];
  for (const card of cards) {
    for (const leaf of guestsOn(card)) {
      const home = byId.get(leaf.homeCardId ?? '');
      const body = home?.leaves.find((one) => one.kind === 'home' && one.containerId === leaf.containerId);
      if (home !== undefined && body !== undefined)
        wanted.push({ home: { card: home, leaf: body }, guest: { card, leaf } });
    }
  }
  return wanted;
}

const guests = new WeakMap<Card, readonly Leaf[]>();

/** Most cards are as they were, and most of their leaves are no guests. */
function guestsOn(card: Card): readonly Leaf[] {
  const known = guests.get(card);
  if (known) return known;
  const found = card.leaves.filter(({ kind }) => kind === 'guest');
  guests.set(card, found);
  return found;
}

/** @returns an uplink for each network that has a way out of the host; none for internal ones. */
export function wantedUplinks({ cards, host }: Placed): WantedUplink[] {
  const way = host.interfaces.find((box) => box.interface?.defaultRoute === true)?.name;
  return cards.flatMap((card) => {
    const uplink = card.network === undefined ? undefined : uplinkOf(card.network, way);
    return uplink === undefined || card.network === undefined
      ? []
      : [{ card, network: card.network, ...uplink }];
  });
}

/** Sources: Docker's drivers' own options, as the engine keeps them. */
function uplinkOf(
  network: Network,
  defaultRoute: string | undefined,
): Pick<WantedUplink, 'bus' | 'style' | 'from'> | undefined {
  if (network.internal || network.configOnly) return undefined;
  const byDefaultRoute = defaultRoute === undefined ? {} : { from: defaultRoute };
  switch (network.driver) {
    case 'bridge':
      return isMasqueraded(network)
        ? { bus: 'nat', style: 'nat' }
        : { bus: 'routed', style: 'direct', ...byDefaultRoute };
    case 'macvlan':
    case 'ipvlan':
      // Without a parent Docker makes a dummy one, which leads nowhere.
      return network.parent === undefined
        ? undefined
        : { bus: `parent:${network.parent}`, style: 'direct', from: network.parent };
    case 'overlay':
      return { bus: 'overlay', style: 'overlay', ...byDefaultRoute };
    default:
      return undefined;
  }
}

function isMasqueraded({ options }: Network): boolean {
  const mode = options['com.docker.network.bridge.gateway_mode_ipv4'];
  if (mode === 'routed') return false;
  return options['com.docker.network.bridge.enable_ip_masquerade'] !== 'false';
}
