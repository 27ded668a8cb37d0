import { measures } from '../measures';
import { isBeside } from './gutters';
import { clamp, type Placeable } from './room';

/** Distances between lanes, the best first; the last for gutters that hold far more than they have room for. */
const spacings = [measures.lane, 4.5, 3, 2] as const;
const tightest = 1.2;

/**
 * Finds a place across the gutter for each of its strands: in the given order, none nearer to one beside it than the spacing, all
 * within their room, and as near to the gutter's middle as that allows.
 * @returns the places, in the order of the strands. Where there is no room for all, the last ones lie on each other at its end.
 */
export function placesInGutter(ordered: readonly Placeable[], margin: number): number[] {
  const before = ordered.map((strand, index) =>
    ordered.slice(0, index).flatMap((other, at) => (isBeside(other, strand, margin) ? [at] : [])),
  );
  const lanes = centredLanes(before);
  const ats = ordered.map(({ at }) => at);
  const middle = (Math.min(...ats) + Math.max(...ats)) / 2;
  for (const spacing of spacings) {
    const wanted = lanes.map((lane) => middle + lane * spacing);
    const places = placesWithin(ordered, before, wanted, spacing);
    if (places.every((place, index) => place <= (ordered[index]?.room.most ?? place))) return places;
  }
  const wanted = lanes.map((lane) => middle + lane * tightest);
  return placesWithin(ordered, before, wanted, tightest).map((place, index) =>
    clamp(place, ordered[index]?.room ?? { least: place, most: place }),
  );
}

/**
 * Lanes around 0. A strand has to keep right of those before it that it is beside, and left of those behind; it takes
 * the middle of what that leaves, so that a lone one runs in the gutter's middle.
 */
function centredLanes(before: readonly (readonly number[])[]): number[] {
  const lowest: number[] = [];
  for (const others of before) {
    lowest.push(others.reduce((lane, other) => Math.max(lane, (lowest[other] ?? 0) + 1), 0));
  }
  const last = Math.max(...lowest);
  const highest = before.map(() => last);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    for (const other of before[index] ?? []) {
      highest[other] = Math.min(highest[other] ?? last, (highest[index] ?? last) - 1);
    }
  }
  return lowest.map((lane, index) => (lane + (highest[index] ?? lane) - last) / 2);
}

/** Places that keep the spacing; those for which there is no room lie beyond it. */
function placesWithin(
  ordered: readonly Placeable[],
  before: readonly (readonly number[])[],
  wanted: readonly number[],
  spacing: number,
): number[] {
  const highest = ordered.map(({ room }) => room.most);
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    for (const other of before[index] ?? []) {
      highest[other] = Math.min(highest[other] ?? 0, (highest[index] ?? 0) - spacing);
    }
  }
  const places: number[] = [];
  for (const [index, { room }] of ordered.entries()) {
    const least = (before[index] ?? []).reduce(
      (limit, other) => Math.max(limit, (places[other] ?? limit) + spacing),
      room.least,
    );
    const most = highest[index] ?? room.most;
    places.push(Math.max(least, Math.min(most, wanted[index] ?? least)));
  }
  return places;
}
