import { type Course, isStub, type Run, runsOf } from './course';

/** What a stub may be moved by along its leaf's side, the least first; a leaf is 28 high. */
const shifts = [4, -4, 8, -8] as const;

/** A course of less than three runs has no run to bend around a moved stub. */
const leastRuns = 3;

/**
 * Stubs lie at their leaf's height, so two of different courses can meet on one line in a gutter. Moves one of them a
 * little; leaves it where every place nearby is taken.
 */
export function partStubs(courses: readonly Course[]): void {
  const runs = courses.flatMap(runsOf).filter((run) => !run.vertical);
  const byHeight = new Map<number, Run[]>();
  for (const run of runs) {
    const band = Math.round(run.at / 16);
    byHeight.set(band, [...(byHeight.get(band) ?? []), run]);
  }
  const isFree = (run: Run, at: number) => {
    const band = Math.round(at / 16);
    const near = [band - 1, band, band + 1].flatMap((one) => byHeight.get(one) ?? []);
    return near.every((other) => !collide(run, at, other));
  };
  for (const run of runs) {
    if (!isStub(run) || run.course.ats.length < leastRuns || isFree(run, run.at)) continue;
    const shift = shifts.find((candidate) => isFree(run, run.at + candidate));
    if (shift === undefined) continue;
    run.at += shift;
    run.course.ats[run.index] = run.at;
    const end = run.index === 0 ? run.course.start : run.course.end;
    end.y = run.at;
  }
}

function collide(run: Run, at: number, other: Run): boolean {
  if (other.course.bus === run.course.bus || Math.abs(other.at - at) >= 2) return false;
  return (
    Math.min(run.from, run.to) < Math.max(other.from, other.to) &&
    Math.min(other.from, other.to) < Math.max(run.from, run.to)
  );
}
