import type { Chart, Fold, Rect } from './chart';
import { foldKeyOf } from './fold-key';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Something that the keyboard can stand on: a card, by its id, or a leaf, by its key; a card's fold counts as a leaf. */
type Spot = { key: string; cardId: string; leaf: boolean; rect: Rect };

/** The key of the host band where no network `host` is in view. */
export const hostKey = 'host';

/**
 * Where an arrow key leads from a card (its id) or leaf (its key): from row to row within a card, from its first row up to
 * the card itself, and sideways to what lies nearest in the next column or card.
 * @returns the key to go to, or undefined where there is nothing in that direction or the key isn't on the chart.
 */
export function neighbour(chart: Chart, key: string, direction: Direction): string | undefined {
  const spots = spotsOf(chart);
  const from = spots.find((spot) => spot.key === key);
  if (from === undefined) return undefined;
  const vertical = direction === 'up' || direction === 'down';
  if (vertical) return alongColumn(spots, from, direction)?.key;
  return nearest(
    spots.filter((spot) => spot.leaf === from.leaf),
    from,
    direction,
  )?.key;
}

/** @returns every card's id, each followed by its leaves' keys, as one reads: the host first, then row by row. */
export function readingOrder(chart: Chart): string[] {
  const cards = [...chart.cards].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  return [
    chart.host.network?.id ?? hostKey,
    ...[...chart.host.members]
      .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
      .map(({ key }) => key),
    ...cards.flatMap((card) => [
      card.id,
      ...(card.fold ? [foldKeyOf(card.id)] : []),
      ...card.leaves.map(({ key }) => key),
    ]),
  ];
}

function spotsOf(chart: Chart): Spot[] {
  const owners: { id: string; rect: Rect; leaves: Chart['host']['members']; fold?: Fold }[] = [
    { id: chart.host.network?.id ?? hostKey, rect: chart.host.rect, leaves: chart.host.members },
    ...chart.cards,
  ];
  return owners.flatMap(({ id, rect, leaves, fold }) => [
    { key: id, cardId: id, leaf: false, rect },
    ...[...(fold ? [{ key: foldKeyOf(id), rect: fold.rect }] : []), ...leaves].map((leaf) => ({
      key: leaf.key,
      cardId: id,
      leaf: true,
      rect: { ...leaf.rect, x: rect.x + leaf.rect.x, y: rect.y + leaf.rect.y },
    })),
  ]);
}

/** Rows of one's own card first; past them from card to card. */
function alongColumn(spots: readonly Spot[], from: Spot, direction: 'up' | 'down'): Spot | undefined {
  const rows = spots.filter((spot) => spot.cardId === from.cardId && spot.leaf && overlapsInX(spot, from));
  const step = nearest(
    rows.filter((spot) => (direction === 'down' ? spot.rect.y > startOf(from) : spot.rect.y < startOf(from))),
    from,
    direction,
  );
  if (step !== undefined) return step;
  const card = spots.find((spot) => spot.key === from.cardId);
  if (from.leaf && direction === 'up') return card;
  return nearest(
    spots.filter((spot) => !spot.leaf && spot.cardId !== from.cardId),
    card ?? from,
    direction,
  );
}

/** A card stands above all of its rows. */
function startOf(spot: Spot): number {
  return spot.leaf ? spot.rect.y : Number.NEGATIVE_INFINITY;
}

function overlapsInX(a: Spot, b: Spot): boolean {
  return a.rect.x < b.rect.x + b.rect.width && b.rect.x < a.rect.x + a.rect.width;
}

const ahead: Record<Direction, { x: number; y: number }> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** The spot ahead with the least distance, where straying sideways counts three times. */
function nearest(spots: readonly Spot[], from: Spot, direction: Direction): Spot | undefined {
  const { x: dx, y: dy } = ahead[direction];
  let best: { spot: Spot; cost: number } | undefined;
  for (const spot of spots) {
    if (spot.key === from.key) continue;
    const x = centreX(spot) - centreX(from);
    const y = (from.leaf || !spot.leaf ? centreY(from) : from.rect.y) * -1 + centreY(spot);
    const forward = x * dx + y * dy;
    const sideways = Math.abs(dx === 0 ? x : y);
    if (forward <= 0) continue;
    const cost = forward + 3 * sideways;
    if (best === undefined || cost < best.cost || (cost === best.cost && spot.key < best.spot.key)) {
      best = { spot, cost };
    }
  }
  return best?.spot;
}

function centreX({ rect }: Spot): number {
  return rect.x + rect.width / 2;
}

function centreY({ rect }: Spot): number {
  return rect.y + rect.height / 2;
}
