import type { Point, Rect } from './chart';

/** True where two rectangles have a part in common; touching edges don't count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True where the point lies in the rectangle or on its edge. */
export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

/** @returns the inner rectangle, given relative to the outer one's corner, in the outer one's own coordinates. */
export function within(outer: Rect, inner: Rect): Rect {
  return { ...inner, x: outer.x + inner.x, y: outer.y + inner.y };
}

/** @returns the rectangle with so much more room on every side. */
export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
