'use client';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { ageInWords } from '@/components/shell/age';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import type { Activity } from '@/lib/contract/activity';
import { activityMessages as words } from '@/lib/messages/activity-view';
import { ActivityDetail } from './activity-detail';
import { ResultMark, ResultWord } from './result-mark';

/** One change: what, by whom, when, what came of it; its plan unfolds below. */
export function ActivityEntry({ entry, now }: { entry: Activity; now: number }) {
  const [open, setOpen] = useState(false);
  const detailId = useId();
  return (
    <li>
      <div className="flex items-start gap-2 py-3 pl-3 pr-3 sm:pl-4">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? detailId : undefined}
          aria-label={words.details(entry)}
          className="-ml-1 mt-px rounded p-1 text-ink-faint hover:bg-raised hover:text-ink"
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden className={`transition-transform ${open ? 'rotate-90' : ''}`} />
        </button>
        <span className="mt-[3px]">
          <ResultMark result={entry.result} />
        </span>
        <div className="min-w-0 flex-1">
          <p
            className={`[overflow-wrap:anywhere] ${entry.undoneBy === undefined ? 'text-ink' : 'text-ink-soft line-through decoration-line-strong'}`}
          >
            {entry.summary}
          </p>
          <div className="mt-0.5 flex flex-wrap items-center gap-x-4 text-xs text-ink-faint">
            <ResultWord result={entry.result} />
            <Moment iso={entry.at} now={now} />
            <span className="[overflow-wrap:anywhere]">{entry.who}</span>
            {entry.undoes === undefined ? null : <span>{words.undoes}</span>}
          </div>
        </div>
        <UndoOf entry={entry} />
      </div>
      {open ? (
        <div id={detailId} className="border-t border-line bg-raised px-4 py-3.5 sm:pl-14">
          <ActivityDetail entry={entry} />
        </div>
      ) : null}
    </li>
  );
}

function UndoOf({ entry }: { entry: Activity }) {
  const { undo, disabled } = useActions();
  if (entry.undoneBy !== undefined) {
    return (
      <span className="mt-0.5 shrink-0 rounded border border-line px-1.5 text-2xs leading-5 text-ink-soft">
        {words.undone}
      </span>
    );
  }
  if (!entry.undoable) return null;
  const button = (
    <Button
      size="small"
      aria-label={words.undoLabel(entry)}
      aria-disabled={disabled !== undefined}
      onClick={() => (disabled ? undefined : undo(entry.id))}
    >
      <Undo2 size={13} aria-hidden />
      {words.undo}
    </Button>
  );
  return disabled ? <Tooltip text={disabled.because}>{button}</Tooltip> : button;
}

function Moment({ iso, now }: { iso: string; now: number }) {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return <span>{iso}</span>;
  const since = now - at;
  return (
    <time dateTime={iso} title={iso} className="whitespace-nowrap">
      {words.at({ date: new Date(at) })}
      <span className="ml-1.5">{since < 10_000 ? words.now : words.ago({ age: ageInWords(since) })}</span>
    </time>
  );
}
