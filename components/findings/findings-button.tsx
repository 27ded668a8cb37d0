'use client';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useFindingsOpen } from '@/components/shell/view-state';
import { SeverityMark } from '@/components/ui/severity-mark';
import type { Severity } from '@/lib/domain/findings/severity';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { type KnownFinding, useFindings } from './findings-context';

/** How many findings matter, and the way to all of them. Notes and what was dismissed are not counted. */
export function FindingsButton() {
  const { all } = useFindings();
  const [open, setOpen] = useFindingsOpen();
  const problems = countOf(all, 'problem');
  const warnings = countOf(all, 'warning');
  const worst = problems > 0 ? 'problem' : 'warning';
  return (
    <button
      type="button"
      aria-pressed={open}
      aria-label={all === undefined ? words.making : words.counted({ problems, warnings })}
      title={words.title}
      onClick={() => setOpen(!open)}
      className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md border border-line px-2 text-ink-soft hover:bg-raised hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-ink"
    >
      {all === undefined ? (
        <LoaderCircle size={14} aria-hidden className="motion-safe:animate-spin" />
      ) : problems + warnings === 0 ? (
        <CircleCheck size={14} aria-hidden className="text-up" />
      ) : (
        <SeverityMark severity={worst} />
      )}
      <span className="hidden xl:inline">{words.title}</span>
      {problems + warnings > 0 ? (
        <span className="font-medium tabular-nums text-ink">{problems + warnings}</span>
      ) : null}
    </button>
  );
}

function countOf(all: readonly KnownFinding[] | undefined, severity: Severity): number {
  return (all ?? []).filter((one) => one.dismissal === undefined && one.finding.severity === severity).length;
}
