import type { Rect, Route } from '../chart';
import { RectGrid } from './rect-grid';

/** A straight piece of a bus: horizontal where `height` is 0, else vertical. */
export type BusPiece = { style: Route['style']; networkId: string; rect: Rect };

type Line = { style: Route['style']; networkId: string; from: number; to: number };

/**
 * The uplinks of a chart without what they share: a thousand networks hang from one trunk, which is one line and not a thousand.
 * @returns the pieces, to be found by where they are.
 */
export function busLines(routes: readonly Route[]): RectGrid<BusPiece> {
  const rows = new Map<string, Line[]>();
  const columns = new Map<string, Line[]>();
  for (const { kind, style, bus, networkId, points } of routes) {
    if (kind !== 'uplink') continue;
    for (const [index, a] of points.entries()) {
      const b = points[index + 1];
      if (b === undefined) break;
      const isRow = a.y === b.y;
      const key = `${bus ?? ''} ${isRow ? a.y : a.x}`;
      const [from, to] = isRow ? [a.x, b.x] : [a.y, b.y];
      const line = { style, networkId, from: Math.min(from, to), to: Math.max(from, to) };
      const lines = isRow ? rows : columns;
      const known = lines.get(key);
      if (known === undefined) lines.set(key, [line]);
      else known.push(line);
    }
  }
  const pieces = [
    ...[...rows].flatMap(([key, lines]) => joined(lines).map((line) => piece(line, placeOf(key), true))),
    ...[...columns].flatMap(([key, lines]) => joined(lines).map((line) => piece(line, placeOf(key), false))),
  ];
  return new RectGrid(pieces, ({ rect }) => ({
    x: rect.x - 4,
    y: rect.y - 4,
    width: rect.width + 8,
    height: rect.height + 8,
  }));
}

function placeOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(' ') + 1));
}

function piece({ style, networkId, from, to }: Line, at: number, isRow: boolean): BusPiece {
  const rect = isRow
    ? { x: from, y: at, width: to - from, height: 0 }
    : { x: at, y: from, width: 0, height: to - from };
  return { style, networkId, rect };
}

/** Lines on one row or column, without overlaps. */
function joined(lines: Line[]): Line[] {
  lines.sort((a, b) => a.from - b.from);
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last !== undefined && line.from <= last.to) last.to = Math.max(last.to, line.to);
    else result.push({ ...line });
  }
  return result;
}
