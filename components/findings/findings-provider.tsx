'use client';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { dismissalsQuery } from '@/lib/client/queries';
import { type ChartMarks, chartMarks, keepSameMarks, noMarks } from '@/lib/domain/findings/chart-marks';
import { dismissalOf } from '@/lib/domain/findings/dismissal';
import type { Finding } from '@/lib/domain/findings/finding';
import { type Findings, FindingsContext, type KnownFinding, subjectKey } from './findings-context';
import { FindingsRun } from './findings-run';
import { useFindingsInput } from './use-findings-input';

/** Keeps the findings of the shown engine current for everything below it. */
export function FindingsProvider({ children }: { children: ReactNode }) {
  const made = useMadeFindings();
  const { data: dismissals } = useQuery(dismissalsQuery(useLiveEngine().engine.id));
  const all = useMemo(() => {
    const byKey = new Map((dismissals ?? []).map((one) => [one.key, one]));
    return made?.map((finding): KnownFinding => ({ finding, dismissal: dismissalOf(finding, byKey) }));
  }, [made, dismissals]);
  const marks = useMarks(all);
  const findings = useMemo<Findings>(
    () => ({ all, bySubject: groupBySubject(all ?? []), marks }),
    [all, marks],
  );
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

function useMadeFindings(): Finding[] | undefined {
  const input = useFindingsInput();
  const [made, setMade] = useState<Finding[]>();
  // The list may take its time; what changed on the chart is shown first.
  const [run] = useState(() => new FindingsRun((findings) => startTransition(() => setMade(findings))));
  useEffect(() => {
    run.begin();
    return () => run.end();
  }, [run]);
  useEffect(() => {
    if (input) run.want(input);
  }, [run, input]);
  return made;
}

function useMarks(all: readonly KnownFinding[] | undefined): ChartMarks {
  const [marks, setMarks] = useState(noMarks);
  const now = useMemo(
    () => chartMarks((all ?? []).filter((one) => !one.dismissal).map((one) => one.finding)),
    [all],
  );
  const kept = keepSameMarks(marks, now);
  if (kept !== marks) setMarks(kept);
  return kept;
}

function groupBySubject(all: readonly KnownFinding[]): Findings['bySubject'] {
  const groups = new Map<string, KnownFinding[]>();
  for (const known of all) {
    const { subject, also } = known.finding;
    for (const key of new Set([subject, ...also].map(subjectKey))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [known]);
      else group.push(known);
    }
  }
  return groups;
}
