'use client';
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { SeverityMark } from '@/components/ui/severity-mark';
import type { Finding, FindingSubject } from '@/lib/domain/findings/finding';
import { describeEvidence, describeFinding } from '@/lib/messages/findings';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { DismissForm } from './dismiss-form';
import { FindingRemedy } from './finding-remedy';
import type { KnownFinding } from './findings-context';

type Props = KnownFinding & {
  isOpen: boolean;
  onToggle: () => void;
  /** Absent where what it is about is in view already. */
  onShow?: (subject: FindingSubject) => void;
};

/** One finding: its sentence, and behind it what proves it, what mends it, and the way to be rid of it. */
export function FindingItem({ finding, dismissal, isOpen, onToggle, onShow }: Props) {
  const id = useId();
  const { severity } = finding;
  return (
    <li data-severity={severity} className="border-t border-line first:border-t-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
        className="flex w-full items-start gap-2 rounded px-2 py-2 text-left hover:bg-raised"
      >
        <span className="mt-[3px]">
          <SeverityMark severity={severity} />
        </span>
        <span
          className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${dismissal ? 'text-ink-faint' : 'text-ink'}`}
        >
          <span className="sr-only">{words.severity[severity]}: </span>
          {describeFinding(finding).message}
        </span>
        <ChevronRight
          size={14}
          aria-hidden
          className={`mt-[3px] shrink-0 text-ink-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
        />
      </button>
      {isOpen ? (
        <div id={id} className="space-y-3 pb-3 pl-8 pr-2 pt-1.5">
          <Evidence finding={finding} />
          {onShow ? <Subjects finding={finding} onShow={onShow} /> : null}
          <FindingRemedy finding={finding} />
          <DismissForm finding={finding} dismissal={dismissal} />
        </div>
      ) : null}
    </li>
  );
}

/** Of long evidence the first lines; the sentence has said how many there are. */
const mostEvidence = 12;

function Evidence({ finding }: { finding: Finding }) {
  const told = finding.evidence.slice(0, mostEvidence).map(describeEvidence);
  return (
    <dl aria-label={words.evidence} className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      {told.map(({ label, value }) => (
        <div key={`${label} ${value}`} className="contents">
          <dt className="text-ink-faint">{label}</dt>
          <dd className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Subjects({ finding, onShow }: { finding: Finding; onShow: (subject: FindingSubject) => void }) {
  return (
    <div className="flex flex-wrap gap-1">
      {[finding.subject, ...finding.also].slice(0, mostEvidence).map((subject) => (
        <button
          key={`${subject.kind} ${subject.id}`}
          type="button"
          aria-label={words.show({ name: subject.name })}
          onClick={() => onShow(subject)}
          className="inline-flex h-6 max-w-full items-center rounded border border-line px-1.5 text-xs text-ink-soft hover:border-line-strong hover:bg-raised hover:text-ink"
        >
          <span className="truncate">{subject.name}</span>
        </button>
      ))}
    </div>
  );
}
