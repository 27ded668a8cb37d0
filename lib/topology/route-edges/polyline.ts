import type { Point } from '../chart';

/** @returns the same line without points that lie on the way between their neighbours. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const straight =
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** @returns the length along an orthogonal line, px. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined) length += Math.abs(next.x - point.x) + Math.abs(next.y - point.y);
  }
  return length;
}

/** The line of two bends that joins two points whatever lies between: for places no gutter leads to. */
export function elbow(from: Point, to: Point): Point[] {
  const middle = Math.round((from.x + to.x) / 2);
  return simplify([from, { x: middle, y: from.y }, { x: middle, y: to.y }, to]);
}
