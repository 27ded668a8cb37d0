import type { Rect } from '../chart';
import { measures } from '../measures';
import type { Course } from './course';
import { orderStrands } from './lane-order';
import { type Strand, strandsOf } from './strand';

/** Lines nearer than this share a gutter, and are given lanes together. */
const sameGutter = 14;
/** Strands that end so near to each other could come to overlap when the other axis is spread. */
const apart = { first: 36, second: 4 } as const;

type Room = { least: number; most: number };

/**
 * Moves courses that share a gutter into lanes of their own, around the gutter's middle and within it. Changes `ats` of
 * the courses; the ends stay. Horizontal runs go first, so that the vertical ones, which are many, know exactly how far
 * they reach.
 */
export function spreadLanes(courses: readonly Course[], obstacles: readonly Rect[]): void {
  for (const vertical of [false, true]) {
    const margin = vertical ? apart.second : apart.first;
    for (const gutter of guttersOf(strandsOf(courses, vertical), margin)) {
      settle(orderStrands(gutter), obstacles, vertical, margin);
    }
  }
}

function overlap(a: Strand, b: Strand, margin: number): boolean {
  return a.from < b.to + margin && b.from < a.to + margin;
}

/** Strands that are, directly or through others, side by side. */
function guttersOf(strands: readonly Strand[], margin: number): Strand[][] {
  const group = strands.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while ((group[at] ?? at) !== at) at = group[at] ?? at;
    return at;
  };
  for (const [i, a] of strands.entries()) {
    for (let j = i + 1; j < strands.length; j += 1) {
      const b = strands[j];
      if (b === undefined || b.at - a.at > sameGutter) break;
      if (overlap(a, b, margin)) group[root(j)] = root(i);
    }
  }
  const gutters = new Map<number, Strand[]>();
  for (const [index, strand] of strands.entries()) {
    const known = gutters.get(root(index));
    if (known === undefined) gutters.set(root(index), [strand]);
    else known.push(strand);
  }
  return [...gutters.values()];
}

function settle(
  ordered: readonly Strand[],
  obstacles: readonly Rect[],
  vertical: boolean,
  margin: number,
): void {
  const { lanes, last } = laneOf(ordered, margin);
  const rooms = ordered.map((strand) => roomOf(strand, obstacles, vertical));
  const least = Math.max(...rooms.map((room) => room.least));
  const most = Math.min(...rooms.map((room) => room.most));
  const ats = ordered.map(({ at }) => at);
  const middle = (Math.min(...ats) + Math.max(...ats)) / 2;
  const fits = most >= least;
  const spacing = last === 0 ? 0 : Math.min(measures.lane, fits ? (most - least) / last : measures.lane);
  const width = spacing * last;
  const origin = fits ? clamp(middle - width / 2, { least, most: most - width }) : middle - width / 2;
  for (const [index, strand] of ordered.entries()) {
    const lane = lanes[index] ?? 0;
    const at = clamp(origin + lane * spacing, rooms[index] ?? { least: origin, most: origin });
    for (const { course, index: run } of strand.runs) course.ats[run] = at;
  }
}

/**
 * Lanes from left to right. A strand has to keep right of those before it that it overlaps and left of those behind;
 * it takes the middle of what that leaves, so that a lone one runs in the gutter's middle.
 */
function laneOf(ordered: readonly Strand[], margin: number): { lanes: number[]; last: number } {
  const lowest: number[] = [];
  for (const [i, strand] of ordered.entries()) {
    let lane = 0;
    for (let j = 0; j < i; j += 1) {
      const before = ordered[j];
      if (before !== undefined && overlap(before, strand, margin))
        lane = Math.max(lane, (lowest[j] ?? 0) + 1);
    }
    lowest.push(lane);
  }
  const last = Math.max(...lowest);
  const highest = ordered.map(() => last);
  for (let i = ordered.length - 1; i >= 0; i -= 1) {
    const strand = ordered[i];
    for (let j = i + 1; j < ordered.length; j += 1) {
      const behind = ordered[j];
      if (strand === undefined || behind === undefined || !overlap(strand, behind, margin)) continue;
      highest[i] = Math.min(highest[i] ?? last, (highest[j] ?? last) - 1);
    }
  }
  return { lanes: lowest.map((lane, index) => (lane + (highest[index] ?? lane)) / 2), last };
}

/** How far a strand may move aside before it comes too near to an obstacle. */
function roomOf(strand: Strand, obstacles: readonly Rect[], vertical: boolean): Room {
  let least = strand.at - measures.gutter;
  let most = strand.at + measures.gutter;
  for (const rect of obstacles) {
    const [near, far] = vertical ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width];
    if (far <= strand.from || near >= strand.to) continue;
    const [start, end] = vertical ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height];
    if (end <= strand.at) least = Math.max(least, end + measures.clearance);
    else if (start >= strand.at) most = Math.min(most, start - measures.clearance);
    else {
      // Within a card: between two columns of its leaves.
      least = Math.max(least, strand.at - measures.leafGap / 2 + measures.clearance);
      most = Math.min(most, strand.at + measures.leafGap / 2 - measures.clearance);
    }
  }
  return { least: Math.min(least, strand.at), most: Math.max(most, strand.at) };
}

function clamp(value: number, { least, most }: Room): number {
  return Math.max(least, Math.min(most, value));
}
