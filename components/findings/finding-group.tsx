'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '@/components/actions/actions-context';
import { Button } from '@/components/ui/button';
import type { FindingSubject } from '@/lib/domain/findings/finding';
import type { FindingCode } from '@/lib/domain/findings/finding-facts';
import { findingTitles } from '@/lib/messages/findings';
import { findingsMessages as words } from '@/lib/messages/findings-panel';
import { FindingItem } from './finding-item';
import type { KnownFinding } from './findings-context';

/** So many are there at first, and so many more with each wish. */
const step = 30;

type Props = {
  code: FindingCode;
  findings: readonly KnownFinding[];
  startsOpen: boolean;
  openKey: string | undefined;
  onToggle: (finding: KnownFinding['finding']) => void;
  onShow: (subject: FindingSubject) => void;
};

/** All findings of one kind under their title, closed or open. */
export function FindingGroup({ code, findings, startsOpen, openKey, onToggle, onShow }: Props) {
  const actions = useActions();
  const [toggled, setToggled] = useState<boolean>();
  const [most, setMost] = useState(step);
  const isOpen = toggled ?? startsOpen;
  const title = findingTitles[code];
  return (
    <div className="py-0.5">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={words.groupCount({ title, count: findings.length })}
        onClick={() => setToggled(!isOpen)}
        className="flex h-7 w-full items-center gap-2 rounded px-2 text-left text-ink-soft hover:bg-raised"
      >
        <ChevronRight
          size={13}
          aria-hidden
          className={`shrink-0 text-ink-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
        />
        <span className="min-w-0 flex-1 truncate">{title}</span>
        <span className="text-xs text-ink-faint tabular-nums">{findings.length}</span>
      </button>
      {isOpen ? (
        <ul>
          {findings.slice(0, most).map((known) => (
            <FindingItem
              key={known.finding.key}
              {...known}
              isOpen={openKey === known.finding.key}
              onToggle={() => onToggle(known.finding)}
              onShow={onShow}
            />
          ))}
        </ul>
      ) : null}
      {isOpen && code === 'network-unused' && findings.length > 1 ? (
        <Button
          size="small"
          className="ml-8 mt-1"
          disabled={actions.disabled !== undefined}
          title={actions.disabled?.because}
          onClick={actions.pruneNetworks}
        >
          {words.prune.open}
        </Button>
      ) : null}
      {isOpen && findings.length > most ? (
        <button
          type="button"
          onClick={() => setMost(most + step)}
          className="ml-8 mt-1 text-accent hover:underline"
        >
          {words.more({ count: Math.min(step, findings.length - most) })}
        </button>
      ) : null}
    </div>
  );
}
