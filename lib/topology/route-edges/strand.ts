import { type Course, isStub, type Run, runsOf } from './course';

/** Where a course turns off a strand: at this place along it, towards smaller (-1) or greater (1) coordinates. */
type Turn = { at: number; towards: -1 | 1 };

/** Runs that lie on one line and move as one: a single run, or those of a bus that touch. */
export type Strand = { runs: Run[]; bus: string; at: number; from: number; to: number; turns: Turn[] };

/** @returns the movable runs of one axis as strands, in a fixed order. */
export function strandsOf(courses: readonly Course[], vertical: boolean): Strand[] {
  const byLine = new Map<string, Run[]>();
  for (const course of courses) {
    for (const run of runsOf(course)) {
      if (run.vertical !== vertical || isStub(run)) continue;
      const line = `${course.bus}|${run.at}`;
      const known = byLine.get(line);
      if (known === undefined) byLine.set(line, [run]);
      else known.push(run);
    }
  }
  return [...byLine.values()]
    .flatMap(joinTouching)
    .sort((a, b) => a.at - b.at || a.from - b.from || a.to - b.to || (a.bus < b.bus ? -1 : 1));
}

function joinTouching(runs: readonly Run[]): Strand[] {
  const strands: Strand[] = [];
  const sorted = [...runs].sort((a, b) => Math.min(a.from, a.to) - Math.min(b.from, b.to));
  for (const run of sorted) {
    const from = Math.min(run.from, run.to);
    const to = Math.max(run.from, run.to);
    const last = strands.at(-1);
    if (last !== undefined && from <= last.to) {
      last.runs.push(run);
      last.to = Math.max(last.to, to);
      last.turns.push(...turnsOf(run));
    } else {
      strands.push({ runs: [run], bus: run.course.bus, at: run.at, from, to, turns: turnsOf(run) });
    }
  }
  return strands;
}

function turnsOf(run: Run): Turn[] {
  const { ats, start, end } = run.course;
  const before = ats[run.index - 2] ?? (run.vertical ? start.x : start.y);
  const after = ats[run.index + 2] ?? (run.vertical ? end.x : end.y);
  return [
    { at: run.from, towards: before < run.at ? -1 : 1 },
    { at: run.to, towards: after < run.at ? -1 : 1 },
  ];
}
