import type { Chart, Point, Rect } from '@/lib/topology/chart';

/** What lies under a carried leaf: a network that may take it, the bare canvas, or something that is neither. */
export type DropTarget = { kind: 'network'; networkId: string } | { kind: 'canvas' } | { kind: 'nothing' };

/**
 * @param at in chart coordinates.
 * @returns the card's network; on the host band the network `host`.
 */
export function dropTargetAt(chart: Pick<Chart, 'cards' | 'host'>, at: Point): DropTarget {
  const card = chart.cards.find((other) => contains(other.rect, at));
  if (card) return card.kind === 'elsewhere' ? { kind: 'nothing' } : { kind: 'network', networkId: card.id };
  if (!contains(chart.host.rect, at)) return { kind: 'canvas' };
  return chart.host.network ? { kind: 'network', networkId: chart.host.network.id } : { kind: 'nothing' };
}

function contains(rect: Rect, at: Point): boolean {
  return at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height;
}
