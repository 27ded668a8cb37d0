'use client';
import { createContext, useContext } from 'react';
import type { ChartMarks } from '@/lib/domain/findings/chart-marks';
import type { Dismissal } from '@/lib/domain/findings/dismissal';
import type { Finding, FindingSubject } from '@/lib/domain/findings/finding';

/** A finding, and its dismissal where somebody dismissed it as it is now. */
export type KnownFinding = { finding: Finding; dismissal: Dismissal | undefined };

export type Findings = {
  /** The worst first; undefined until everything was looked at once. */
  all: readonly KnownFinding[] | undefined;
  /** Those that a network or container is the subject of, or has a part in, by `subjectKey`. */
  bySubject: ReadonlyMap<string, readonly KnownFinding[]>;
  marks: ChartMarks;
};

export const FindingsContext = createContext<Findings | undefined>(undefined);

/** @throws Error outside FindingsProvider. */
export function useFindings(): Findings {
  const findings = useContext(FindingsContext);
  if (!findings) throw new Error('useFindings needs a FindingsProvider above it');
  return findings;
}

export function subjectKey({ kind, id }: Pick<FindingSubject, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
