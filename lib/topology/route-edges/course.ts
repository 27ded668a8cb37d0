import type { Point } from '../chart';

/**
 * An orthogonal line as its runs, which alternate between vertical and horizontal. A run is where it lies (`ats`: x if
 * vertical, else y); how far it goes follows from the runs beside it, so moving one keeps the line whole.
 */
export type Course = {
  /** Courses of one bus may lie on each other. */
  bus: string;
  start: Point;
  end: Point;
  firstVertical: boolean;
  ats: number[];
};

/** One run, seen across its course. `from` and `to` are in the order of the course, not of size. */
export type Run = { course: Course; index: number; vertical: boolean; at: number; from: number; to: number };

/** @param points at least two, simplified. */
export function toCourse(points: readonly Point[], bus: string): Course {
  const start = points[0] ?? { x: 0, y: 0 };
  const end = points.at(-1) ?? start;
  const firstVertical = points[1]?.x === start.x;
  const ats = points.slice(0, -1).map((point, index) => {
    return isVertical(firstVertical, index) ? point.x : point.y;
  });
  return { bus, start, end, firstVertical, ats };
}

function isVertical(firstVertical: boolean, index: number): boolean {
  return (index % 2 === 0) === firstVertical;
}

/** @returns the runs of a course as they lie now. */
export function runsOf(course: Course): Run[] {
  const { ats, start, end, firstVertical } = course;
  return ats.map((at, index) => {
    const vertical = isVertical(firstVertical, index);
    return {
      course,
      index,
      vertical,
      at,
      from: ats[index - 1] ?? (vertical ? start.y : start.x),
      to: ats[index + 1] ?? (vertical ? end.y : end.x),
    };
  });
}

/** True for runs that lie where their port is; the ones between may be moved aside. */
export function isStub({ course, index }: Run): boolean {
  return index === 0 || index === course.ats.length - 1;
}

/** @returns the corners of a course, its ends included. */
export function toPoints(course: Course): Point[] {
  const runs = runsOf(course);
  const points = runs.map(({ vertical, at, from }) => (vertical ? { x: at, y: from } : { x: from, y: at }));
  const last = runs.at(-1);
  if (last !== undefined) {
    points.push(last.vertical ? { x: last.at, y: last.to } : { x: last.to, y: last.at });
  }
  return points;
}
