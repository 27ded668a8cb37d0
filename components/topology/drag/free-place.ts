import type { Point, Rect } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';

/**
 * Where a card comes to lie that was let go at `wanted`: there, or as near to it as it covers no other card and edges still have
 * room to run between them.
 * @param others the other cards' rects.
 * @returns its top left corner; never above the row of uplinks.
 */
export function freePlace(wanted: Rect, others: readonly Rect[]): Point {
  const { gutter, hostGap } = measures;
  const asked = { ...wanted, y: Math.max(hostGap, wanted.y) };
  const isFree = (x: number, y: number) =>
    !others.some((other) => isTooClose({ ...asked, x, y }, other, gutter));
  if (isFree(asked.x, asked.y)) return { x: asked.x, y: asked.y };
  // The nearest free place touches other cards' margins on the sides that push it away.
  const xs = [
    asked.x,
    ...others.flatMap((other) => [other.x - asked.width - gutter, other.x + other.width + gutter]),
  ];
  const ys = [
    asked.y,
    hostGap,
    ...others.flatMap((other) => [other.y - asked.height - gutter, other.y + other.height + gutter]),
  ].filter((y) => y >= hostGap);
  const places = xs.flatMap((x) => ys.map((y) => ({ x, y, far: Math.hypot(x - asked.x, y - asked.y) })));
  places.sort((a, b) => a.far - b.far || a.y - b.y || a.x - b.x);
  const found = places.find(({ x, y }) => isFree(x, y));
  return found ? { x: found.x, y: found.y } : { x: asked.x, y: asked.y };
}

function isTooClose(a: Rect, b: Rect, distance: number): boolean {
  return (
    a.x < b.x + b.width + distance &&
    b.x < a.x + a.width + distance &&
    a.y < b.y + b.height + distance &&
    b.y < a.y + a.height + distance
  );
}
