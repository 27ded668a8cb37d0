import type { Point } from '@/lib/topology/chart';

/**
 * An SVG path along orthogonal points whose corners are quarter circles.
 * @param radius px; a corner between short pieces is rounded less.
 * @returns the `d` attribute; empty for fewer than two points.
 */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) return '';
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((point, index) => {
    const before = points[index];
    const after = rest[index + 1];
    if (before === undefined) return;
    if (after === undefined) {
      parts.push(`L${point.x} ${point.y}`);
      return;
    }
    const bend = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const start = towards(point, before, bend);
    const end = towards(point, after, bend);
    parts.push(`L${start.x} ${start.y}`, `Q${point.x} ${point.y} ${end.x} ${end.y}`);
  });
  return parts.join('');
}

/** @returns the middle of the longest straight piece: the place for a mark. */
export function middleOfLongest(points: readonly Point[]): Point | undefined {
  let best: { length: number; at: Point } | undefined;
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (to === undefined) break;
    const length = distance(from, to);
    if (best === undefined || length > best.length) {
      best = { length, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
    }
  }
  return best?.at;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}
