import type { Rect } from '../chart';
import { measures } from '../measures';
import type { Course } from './course';
import { orderStrands } from './lane-order';
import { type Strand, strandsOf } from './strand';

/** Strands nearer than this share a gutter, and are given lanes together. */
const sameGutter = 20;
/** Strands that end so near to each other could come to overlap when the other axis is spread. */
const apart = { first: 36, second: 4 } as const;

/** A strand and how far it may move aside. */
type Placeable = Strand & { room: Room };
type Room = { least: number; most: number };

/**
 * Moves courses that share a gutter into lanes of their own, around the gutter's middle and within it. Changes `ats` of
 * the courses; the ends stay. Horizontal runs go first, so that the vertical ones, which are many, know exactly how far
 * they reach.
 */
export function spreadLanes(courses: readonly Course[], obstacles: readonly Rect[]): void {
  for (const vertical of [false, true]) {
    const margin = vertical ? apart.second : apart.first;
    const strands = strandsOf(courses, vertical).map((strand) => giveRoom(strand, obstacles, vertical));
    for (const gutter of guttersOf(strands, margin)) settle(orderStrands(gutter), margin);
  }
}

function overlap(a: Strand, b: Strand, margin: number): boolean {
  return a.from < b.to + margin && b.from < a.to + margin;
}

/** Strands that are, directly or through others, side by side. */
function guttersOf(unsorted: readonly Placeable[], margin: number): Placeable[][] {
  const strands = [...unsorted].sort((a, b) => a.at - b.at);
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
  const gutters = new Map<number, Placeable[]>();
  for (const [index, strand] of strands.entries()) {
    const known = gutters.get(root(index));
    if (known === undefined) gutters.set(root(index), [strand]);
    else known.push(strand);
  }
  return [...gutters.values()];
}

function settle(ordered: readonly Placeable[], margin: number): void {
  const { lanes, last } = laneOf(ordered, margin);
  const least = Math.max(...ordered.map(({ room }) => room.least));
  const most = Math.min(...ordered.map(({ room }) => room.most));
  const ats = ordered.map(({ at }) => at);
  const middle = (Math.min(...ats) + Math.max(...ats)) / 2;
  const fits = most >= least;
  const spacing = last === 0 ? 0 : Math.min(measures.lane, fits ? (most - least) / last : measures.lane);
  const width = spacing * last;
  const origin = fits ? clamp(middle - width / 2, { least, most: most - width }) : middle - width / 2;
  for (const [index, strand] of ordered.entries()) {
    const lane = lanes[index] ?? 0;
    const at = clamp(origin + lane * spacing, strand.room);
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

/**
 * Finds how far a strand may move before it comes too near to an obstacle, and moves it to where it keeps half a gutter's
 * distance from everything if it can: a line that is midway between two cards may pass close by a third.
 */
function giveRoom(strand: Strand, obstacles: readonly Rect[], vertical: boolean): Placeable {
  const { clearance, gutter, leafGap } = measures;
  let least = strand.at - gutter;
  let most = strand.at + gutter;
  for (const rect of obstacles) {
    const [near, far] = vertical ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width];
    if (far <= strand.from || near >= strand.to) continue;
    const [start, end] = vertical ? [rect.x, rect.x + rect.width] : [rect.y, rect.y + rect.height];
    if (end <= strand.at) least = Math.max(least, end);
    else if (start >= strand.at) most = Math.min(most, start);
    else {
      // Within a card: between two columns of its leaves.
      least = Math.max(least, strand.at - leafGap / 2);
      most = Math.min(most, strand.at + leafGap / 2);
    }
  }
  const ease = Math.min(gutter, most - least) / 2;
  const at = clamp(strand.at, { least: least + ease, most: most - ease });
  return {
    ...strand,
    at,
    room: { least: Math.min(at, least + clearance), most: Math.max(at, most - clearance) },
  };
}

function clamp(value: number, { least, most }: Room): number {
  return Math.max(least, Math.min(most, value));
}
