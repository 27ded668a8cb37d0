import type { Rect } from '../chart';
import type { Course } from './course';
import { guttersOf } from './gutters';
import { orderStrands } from './lane-order';
import { placesInGutter } from './lanes';
import { giveRoom, wallsOf } from './room';
import { strandsOf } from './strand';

/** Strands that end so near to each other could come to overlap when the other axis is spread. */
const apart = { first: 36, second: 4 } as const;

/**
 * Moves courses that share a gutter into lanes of their own, around the gutter's middle and within it. Changes `ats` of
 * the courses; the ends stay. Horizontal runs go first, so that the vertical ones, which are many, know exactly how far
 * they reach.
 */
export function spreadLanes(courses: readonly Course[], obstacles: readonly Rect[]): void {
  for (const vertical of [false, true]) {
    const margin = vertical ? apart.second : apart.first;
    const walls = wallsOf(obstacles, vertical);
    const strands = strandsOf(courses, vertical).map((strand) => giveRoom(strand, walls));
    for (const gutter of guttersOf(strands, margin)) {
      const ordered = orderStrands(gutter);
      for (const [index, at] of placesInGutter(ordered, margin).entries()) {
        for (const run of ordered[index]?.runs ?? []) run.course.ats[run.index] = at;
      }
    }
  }
}
