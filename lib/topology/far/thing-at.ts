import type { Card, Fold, Leaf, Point, Rect, Route, Socket } from '../chart';
import { foldKeyOf } from '../fold-key';
import { measures } from '../measures';
import { hostKey } from '../neighbours';
import { contains, grown, within } from '../overlap';
import type { ChartIndex } from './chart-index';

/** What lies under a point of the chart; `rect` is in chart coordinates. */
export type Thing =
  | { kind: 'leaf'; key: string; leaf: Leaf; rect: Rect; card?: Card }
  | { kind: 'fold'; key: string; fold: Fold; card: Card; rect: Rect }
  | { kind: 'card'; key: string; card: Card; rect: Rect; isHeader: boolean }
  | { kind: 'host'; key: string; rect: Rect }
  | { kind: 'socket'; socket: Socket; rect: Rect }
  | { kind: 'edge'; route: Route };

/**
 * @param at in chart coordinates.
 * @param reach how near to an edge counts as on it, in chart coordinates too.
 * @returns what is uppermost there: a leaf or a fold, its card, a published port, the host; an edge only where none of these is.
 */
export function thingAt(index: ChartIndex, at: Point, reach: number): Thing | undefined {
  const spot = { x: at.x - 0.5, y: at.y - 0.5, width: 1, height: 1 };
  const card = index.cardsWithin(spot).findLast(({ rect }) => contains(rect, at));
  if (card !== undefined) return inCard(card, at);
  if (contains(index.chart.host.rect, at)) return inHost(index, at);
  const route = index
    .routesWithin(grown(spot, reach))
    .findLast((one) => one.containerId !== undefined && isNear(one, at, reach));
  return route && { kind: 'edge', route };
}

function inCard(card: Card, at: Point): Thing {
  const inner = { x: at.x - card.rect.x, y: at.y - card.rect.y };
  const isHeader = inner.y < measures.cardHeader;
  const leaf = isHeader ? undefined : card.leaves.find(({ rect }) => contains(rect, inner));
  if (leaf) return { kind: 'leaf', key: leaf.key, leaf, card, rect: within(card.rect, leaf.rect) };
  const { fold } = card;
  if (fold && contains(fold.rect, inner))
    return { kind: 'fold', key: foldKeyOf(card.id), fold, card, rect: within(card.rect, fold.rect) };
  return { kind: 'card', key: card.id, card, rect: card.rect, isHeader };
}

function inHost({ chart: { host } }: ChartIndex, at: Point): Thing {
  const inner = { x: at.x - host.rect.x, y: at.y - host.rect.y };
  const leaf = host.members.find(({ rect }) => contains(rect, inner));
  if (leaf) return { kind: 'leaf', key: leaf.key, leaf, rect: within(host.rect, leaf.rect) };
  const socket = host.sockets.find(({ rect }) => contains(rect, inner));
  if (socket) return { kind: 'socket', socket, rect: within(host.rect, socket.rect) };
  return { kind: 'host', key: host.network?.id ?? hostKey, rect: host.rect };
}

function isNear({ points }: Route, { x, y }: Point, reach: number): boolean {
  return points.some((from, index) => {
    const to = points[index + 1];
    if (to === undefined) return false;
    const dx = Math.max(Math.min(from.x, to.x) - x, 0, x - Math.max(from.x, to.x));
    const dy = Math.max(Math.min(from.y, to.y) - y, 0, y - Math.max(from.y, to.y));
    return dx <= reach && dy <= reach;
  });
}
