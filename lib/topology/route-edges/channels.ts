import type { Rect } from '../chart';
import { measures } from '../measures';

/** A line that edges may run along, free of obstacles from end to end. `at` is its x if vertical, else its y. */
export type Line = { vertical: boolean; at: number; from: number; to: number };

type Side = 'left' | 'right' | 'top' | 'bottom';

type Obstacle = { id: string; rect: Rect };

/** The gutters as lines, and for each obstacle where the line along each of its sides is; absent where something stands in the way. */
export type Channels = { lines: Line[]; beside: ReadonlyMap<string, Partial<Record<Side, number>>> };

/** A rectangle seen along one axis: `start` and `end` across the line, `near` and `far` along it. */
type Seen = { id: string; start: number; end: number; near: number; far: number };

const { gutter } = measures;

/** How near a line may pass by an obstacle: lanes are laid on both sides of it. */
const passing = 16;

/**
 * One line along each side of each obstacle: midway to what it faces where that is close, else half a gutter off. Each runs
 * on in both directions until something is in its way. Edges that follow only these lines cross no obstacle.
 * @param limits how far lines run: none leaves this rectangle.
 */
export function channelsOf(obstacles: readonly Obstacle[], limits: Rect): Channels {
  const beside = new Map<string, Partial<Record<Side, number>>>();
  const lines: Line[] = [];
  for (const vertical of [true, false]) {
    const seen = obstacles.map((obstacle) => lookAlong(obstacle, vertical));
    const ends = vertical
      ? { from: limits.y, to: limits.y + limits.height }
      : { from: limits.x, to: limits.x + limits.width };
    for (const one of seen) {
      for (const before of [true, false]) {
        const at = lineBeside(one, seen, before);
        if (at === undefined) continue;
        const run = reach(one, at, seen, ends);
        if (run.from > run.to) continue;
        const side = vertical ? (before ? 'left' : 'right') : before ? 'top' : 'bottom';
        beside.set(one.id, { ...beside.get(one.id), [side]: at });
        lines.push({ vertical, at, ...run });
      }
    }
  }
  return { lines: joinLines(lines), beside };
}

function lookAlong({ id, rect }: Obstacle, vertical: boolean): Seen {
  return vertical
    ? { id, start: rect.x, end: rect.x + rect.width, near: rect.y, far: rect.y + rect.height }
    : { id, start: rect.y, end: rect.y + rect.height, near: rect.x, far: rect.x + rect.width };
}

function lineBeside(one: Seen, all: readonly Seen[], before: boolean): number | undefined {
  let room = Number.POSITIVE_INFINITY;
  for (const other of all) {
    if (other === one || other.near >= one.far || other.far <= one.near) continue;
    const overlaps = other.start < one.end && other.end > one.start;
    const distance = before ? one.start - other.end : other.start - one.end;
    if (overlaps) {
      const covers = before ? other.start < one.start : other.end > one.end;
      if (covers) return undefined;
    } else if (distance >= 0) room = Math.min(room, distance);
  }
  const offset = room < 2 * gutter ? room / 2 : gutter / 2;
  if (offset < measures.clearance) return undefined;
  return before ? one.start - offset : one.end + offset;
}

function reach(
  one: Seen,
  at: number,
  all: readonly Seen[],
  ends: { from: number; to: number },
): { from: number; to: number } {
  let { from, to } = ends;
  for (const other of all) {
    if (other.start - passing >= at || other.end + passing <= at) continue;
    if (other.far <= one.near) from = Math.max(from, other.far + passing);
    else if (other.near >= one.far) to = Math.min(to, other.near - passing);
  }
  return { from, to };
}

/** Lines of one coordinate that touch are one line. */
function joinLines(lines: Line[]): Line[] {
  const joined: Line[] = [];
  const sorted = [...lines].sort(
    (a, b) => Number(a.vertical) - Number(b.vertical) || a.at - b.at || a.from - b.from || a.to - b.to,
  );
  for (const line of sorted) {
    const last = joined.at(-1);
    const same = last !== undefined && last.vertical === line.vertical && last.at === line.at;
    if (same && line.from <= last.to) last.to = Math.max(last.to, line.to);
    else joined.push({ ...line });
  }
  return joined;
}
