import type { Rect } from '../chart';
import { measures } from '../measures';
import type { Strand } from './strand';

/** How far a strand may move aside. */
export type Room = { least: number; most: number };

/** A strand that has room. */
export type Placeable = Strand & { room: Room };

/** What riders' brackets need beside the leaves, beyond the clearance. */
const leafMargin = 3;

/** An obstacle as a strand sees it: from `start` to `end` across its way, from `near` to `far` along it. */
type Wall = { start: number; end: number; near: number; far: number };

/** @returns the obstacles as the strands of one axis see them. */
export function wallsOf(obstacles: readonly Rect[], vertical: boolean): Wall[] {
  return obstacles.map(({ x, y, width, height }) =>
    vertical
      ? { start: x, end: x + width, near: y, far: y + height }
      : { start: y, end: y + height, near: x, far: x + width },
  );
}

/**
 * Finds how far a strand may move before it comes too near to an obstacle, and moves it to where it keeps half a gutter's
 * distance from everything if it can: a line that is midway between two cards may pass close by a third.
 */
export function giveRoom(strand: Strand, walls: readonly Wall[]): Placeable {
  const { clearance, gutter, leafGap } = measures;
  let least = strand.at - gutter;
  let most = strand.at + gutter;
  for (const wall of walls) {
    if (wall.end <= least || wall.start >= most || wall.far <= strand.from || wall.near >= strand.to)
      continue;
    if (wall.end <= strand.at) least = wall.end;
    else if (wall.start >= strand.at) most = wall.start;
    else {
      // Within a card: between two columns of its leaves, where riders' brackets are too.
      least = Math.max(least, strand.at - leafGap / 2 + leafMargin);
      most = Math.min(most, strand.at + leafGap / 2 - leafMargin);
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

export function clamp(value: number, { least, most }: Room): number {
  return Math.max(least, Math.min(most, value));
}
