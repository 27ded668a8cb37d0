import type { Chart, Leaf, Rect } from '@/lib/topology/chart';
import type { Selection } from '../shell/view-state';

/** @returns where a network or container is drawn, in chart coordinates; a container where it is at home. */
export function rectOf(chart: Chart, thing: Selection): Rect | undefined {
  if (thing.kind === 'network') {
    return chart.host.network?.id === thing.id
      ? chart.host.rect
      : chart.cards.find((card) => card.id === thing.id)?.rect;
  }
  return bodyOf(chart, thing.id)?.rect;
}

/** @returns the key of the card or leaf that `rectOf` speaks of. */
export function keyOf(chart: Chart, thing: Selection): string | undefined {
  return thing.kind === 'network' ? thing.id : bodyOf(chart, thing.id)?.leaf.key;
}

/** Where a container is at home; a guest of it where its body is not drawn. */
function bodyOf(chart: Chart, containerId: string): PlacedLeaf | undefined {
  const placed = allLeaves(chart).filter(({ leaf }) => leaf.containerId === containerId);
  return placed.find(({ leaf }) => leaf.kind !== 'guest') ?? placed[0];
}

/** A leaf and where it is drawn, in chart coordinates. `cardId` is absent for the host's members. */
export type PlacedLeaf = { leaf: Leaf; rect: Rect; cardId?: string };

/** Every leaf of the chart, the host's included. */
function allLeaves(chart: Chart): PlacedLeaf[] {
  return [
    ...chart.host.members.map((leaf) => ({ leaf, rect: within(chart.host.rect, leaf.rect) })),
    ...chart.cards.flatMap((card) =>
      card.leaves.map((leaf) => ({ leaf, cardId: card.id, rect: within(card.rect, leaf.rect) })),
    ),
  ];
}

/** @returns where a card or leaf of that key is drawn. */
export function rectOfKey(chart: Chart, key: string): Rect | undefined {
  return rectOf(chart, { kind: 'network', id: key }) ?? leafOfKey(chart, key)?.rect;
}

/** @returns the leaf of that key and its place. */
export function leafOfKey(chart: Chart, key: string): PlacedLeaf | undefined {
  return allLeaves(chart).find(({ leaf }) => leaf.key === key);
}

function within(outer: Rect, inner: Rect): Rect {
  return { ...inner, x: outer.x + inner.x, y: outer.y + inner.y };
}
