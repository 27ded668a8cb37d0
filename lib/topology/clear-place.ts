import type { Card, Point, Rect } from './chart';
import { measures } from './measures';

/** So many of the nearest cards are kept clear of; what is further off is no obstacle to a small step aside. */
const nearestCards = 24;

/**
 * Finds the place nearest to where the reader put a card, at which it is a gutter away from all others: cards don't lie on each
 * other, and edges keep room to run.
 * @param to the wished top left corner.
 */
export function clearPlace(card: Pick<Card, 'id' | 'rect'>, others: readonly Card[], to: Point): Point {
  const wished = { ...card.rect, x: Math.round(to.x), y: Math.max(measures.hostGap, Math.round(to.y)) };
  const walls = others
    .filter(({ id }) => id !== card.id)
    .map(({ rect }) => rect)
    .sort((a, b) => distance(a, wished) - distance(b, wished))
    .slice(0, nearestCards);
  if (isClear(wished, walls)) return { x: wished.x, y: wished.y };
  const { gutter } = measures;
  const xs = [
    wished.x,
    ...walls.flatMap((wall) => [wall.x - wished.width - gutter, wall.x + wall.width + gutter]),
  ];
  const ys = [
    wished.y,
    ...walls.flatMap((wall) => [wall.y - wished.height - gutter, wall.y + wall.height + gutter]),
  ];
  let best: { place: Rect; away: number } | undefined;
  for (const x of xs) {
    for (const y of ys) {
      const place = { ...wished, x, y };
      const away = Math.hypot(x - wished.x, y - wished.y);
      if (y < measures.hostGap || (best !== undefined && away >= best.away) || !isClear(place, walls))
        continue;
      best = { place, away };
    }
  }
  return best === undefined ? { x: wished.x, y: wished.y } : { x: best.place.x, y: best.place.y };
}

function isClear(place: Rect, walls: readonly Rect[]): boolean {
  const { gutter } = measures;
  return walls.every(
    (wall) =>
      place.x >= wall.x + wall.width + gutter ||
      wall.x >= place.x + place.width + gutter ||
      place.y >= wall.y + wall.height + gutter ||
      wall.y >= place.y + place.height + gutter,
  );
}

function distance(a: Rect, b: Rect): number {
  const dx = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const dy = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(dx, dy);
}
