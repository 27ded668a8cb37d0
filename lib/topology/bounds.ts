import type { Point, Rect } from './chart';

/** @returns the smallest rectangle that holds all of these; of zero size at the origin for none. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const [first] = rects;
  if (first === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  let { x: left, y: top } = first;
  let right = left + first.width;
  let bottom = top + first.height;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** @returns the rectangle that a point takes: itself, without size. */
export function pointRect({ x, y }: Point): Rect {
  return { x, y, width: 0, height: 0 };
}
