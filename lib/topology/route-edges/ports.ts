import type { Card, HostBand, Leaf, Point, Rect } from '../chart';
import { leafWidth, measures } from '../measures';
import type { Channels, Line } from './channels';
import type { Port } from './find-path';
import type { WantedUplink } from './wanted-edges';

/** How far from a card's corner its uplink ends: clear of the interfaces' own positions above. */
const topInset = 40;

/** The middles of the gaps between a card's columns of leaves. */
function gapXs(card: Card): number[] {
  const step = leafWidth(card.columns) + measures.leafGap;
  const first = card.rect.x + measures.cardPadding + step - measures.leafGap / 2;
  return Array.from({ length: card.columns - 1 }, (_, index) => first + index * step);
}

/** Lines down the gaps between a card's columns, out of its bottom: the way for leaves that aren't at its edge. */
export function innerLines(card: Card, channels: Channels): Line[] {
  const bottom = channels.beside.get(card.id)?.bottom;
  if (bottom === undefined || card.columns < 2) return [];
  const from = card.rect.y + measures.cardHeader + measures.leafHeight / 2;
  return gapXs(card).map((at) => ({ vertical: true, at, from, to: bottom }));
}

/** @returns where an edge may leave a leaf: at its outer side into the gutter, at inner sides into the gap. */
export function leafPorts(card: Card, leaf: Leaf, channels: Channels): Port[] {
  const column = leaf.slot % card.columns;
  const sides = channels.beside.get(card.id) ?? {};
  const gaps = gapXs(card);
  const left = column === 0 ? sides.left : gaps[column - 1];
  const right = column === card.columns - 1 ? sides.right : gaps[column];
  const x = card.rect.x + leaf.rect.x;
  const y = card.rect.y + leaf.rect.y + leaf.rect.height / 2;
  return [
    ...(left === undefined ? [] : [{ point: { x, y }, stop: { x: left, y } }]),
    ...(right === undefined ? [] : [{ point: { x: x + leaf.rect.width, y }, stop: { x: right, y } }]),
  ];
}

/** @returns where an uplink may end: near either end of the card's top edge. */
export function topPorts(card: Card, channels: Channels): Port[] {
  const top = channels.beside.get(card.id)?.top;
  if (top === undefined) return [];
  const { x, y, width } = card.rect;
  return [x + topInset, x + width - topInset].map((at) => ({
    point: { x: at, y },
    stop: { x: at, y: top },
  }));
}

/** The host band's id among the obstacles; no network can have it, for Docker's ids are hexadecimal. */
export const hostObstacle = 'host band';

/** Buses that leave one interface do so side by side; what hangs from it by name in its middle. */
const alongBox = { overlay: 0.75, routed: 0.25 } as const;

/** Interfaces stacked on each other are left over their right sides, each row's way beside the one below it: so far at most. */
const leadStep = 3;
/** Room that is left before the next interface. */
const leadRoom = measures.chipGap - 2;

/**
 * @returns where a bus leaves the host: under its interface, else under the NAT point. `lead` is the way there within the
 * band, for interfaces that aren't in the lowest row.
 */
export function hostPort(
  host: HostBand,
  uplink: Pick<WantedUplink, 'bus' | 'from'>,
  channels: Channels,
): { port: Port; lead: Point[] } {
  const box = host.interfaces.find(({ name }) => name === uplink.from);
  const rect = absolute(box?.rect ?? host.nat, host.rect);
  const bottom = host.rect.y + host.rect.height;
  const stop = channels.beside.get(hostObstacle)?.bottom ?? bottom;
  const row = rowOf(rect, bottom);
  const inLowestRow = row === 0;
  const rows = Math.max(...host.interfaces.map((one) => rowOf(absolute(one.rect, host.rect), bottom)), 1);
  const share = uplink.bus === 'overlay' ? alongBox.overlay : uplink.bus === 'routed' ? alongBox.routed : 0.5;
  const x = inLowestRow
    ? Math.round(rect.x + rect.width * share)
    : rect.x + rect.width + row * Math.min(leadStep, leadRoom / rows);
  const middle = rect.y + rect.height / 2;
  return {
    port: { point: { x, y: bottom }, stop: { x, y: stop } },
    lead: inLowestRow
      ? []
      : [
          { x: rect.x + rect.width, y: middle },
          { x, y: middle },
        ],
  };
}

/** The lowest is 0. */
function rowOf(rect: Rect, bottom: number): number {
  return Math.round((bottom - rect.y - rect.height) / (measures.interfaceHeight + measures.chipGap));
}

function absolute(rect: Rect, owner: Rect): Rect {
  return { ...rect, x: owner.x + rect.x, y: owner.y + rect.y };
}
