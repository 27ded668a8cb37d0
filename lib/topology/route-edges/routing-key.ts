import type { Chart, Leaf, Rect } from '../chart';
import { type WantedGuest, wantedUplinks } from './wanted-edges';

/**
 * @returns a text that is equal for two placed charts whose routes have the same lines: where the obstacles are, and what
 * is to be joined. Most changes are of a status or an address, and need no routing.
 */
export function routingKey(chart: Pick<Chart, 'cards' | 'host'>, guests: readonly WantedGuest[]): string {
  const { host } = chart;
  const cards = chart.cards.map(({ id, rect, columns }) => `${id} ${textOf(rect)} ${columns}`);
  const ways = host.interfaces.map(({ name, rect }) => `${name} ${textOf(rect)}`);
  const uplinks = wantedUplinks(chart).map(({ card, bus, from }) => `${card.id} ${bus} ${from ?? ''}`);
  const edges = guests.map(
    ({ home, guest }) => `${home.leaf.key} ${home.leaf.slot} ${guest.leaf.key} ${guest.leaf.slot}`,
  );
  const riders = [...host.members, ...chart.cards.flatMap(({ leaves }) => leaves)]
    .filter(isRider)
    .map(riderText);
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

function isRider({ kind }: Leaf): boolean {
  return kind === 'rider';
}

function riderText({ key, slot, ridesOn }: Leaf): string {
  return `${key} ${slot} ${ridesOn ?? ''}`;
}

function textOf({ x, y, width, height }: Rect): string {
  return `${x},${y},${width},${height}`;
}
