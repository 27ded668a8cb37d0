import type { Card, Chart, Leaf, Rect } from '../chart';
import { type WantedGuest, wantedUplinks } from './wanted-edges';

/**
 * @returns a text that is equal for two placed charts whose routes have the same lines: where the obstacles are, and what
 * is to be joined. Most changes are of a status or an address, and need no routing.
 */
export function routingKeyOf(chart: Pick<Chart, 'cards' | 'host'>, guests: readonly WantedGuest[]): string {
  const { host } = chart;
  const cards = chart.cards.map(cardText);
  const ways = host.interfaces.map(({ name, rect }) => `${name} ${textOf(rect)}`);
  const uplinks = wantedUplinks(chart).map(({ card, bus, from }) => `${card.id} ${bus} ${from ?? ''}`);
  const edges = guests.map(
    ({ home, guest }) => `${home.leaf.key} ${home.leaf.slot} ${guest.leaf.key} ${guest.leaf.slot}`,
  );
  const riders = host.members.filter(isRider).map(riderText);
  return [
    textOf(host.rect),
    textOf(host.nat),
    ...ways,
    '',
    ...cards,
    '',
    ...uplinks,
    '',
    ...edges,
    '',
    ...riders,
  ].join('\n');
}

const cardTexts = new WeakMap<Card, string>();

/** Where a card is and which riders have a bracket in it; made once for a card, for most are as they were. */
function cardText(card: Card): string {
  const known = cardTexts.get(card);
  if (known !== undefined) return known;
  const { id, rect, columns, leaves } = card;
  const text = [`${id} ${textOf(rect)} ${columns}`, ...leaves.filter(isRider).map(riderText)].join('\n');
  cardTexts.set(card, text);
  return text;
}

function isRider({ kind }: Leaf): boolean {
  return kind === 'rider';
}

function riderText({ key, slot, ridesOn }: Leaf): string {
  return `${key} ${slot} ${ridesOn ?? ''}`;
}

function textOf({ x, y, width, height }: Rect): string {
  return `${x},${y},${width},${height}`;
}
