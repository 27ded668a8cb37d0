'use client';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Fold } from '@/lib/topology/chart';
import { foldRuns } from '@/lib/topology/far/status-runs';
import { foldKeyOf } from '@/lib/topology/fold-key';
import { useChartView } from '../chart-view';
import { useTakesFocus } from '../wanted-focus';
import { countsInOrder } from './fold-counts';

type Props = { cardId: string; networkName: string; fold: Fold };

/** The row of a large network that stands for the containers that are not drawn, or folds them again. What it does is wired up by the canvas. */
export const FoldRow = memo(function FoldRow({ cardId, networkName, fold }: Props) {
  const key = foldKeyOf(cardId);
  const reachable = useChartView((view) => view.reachable === key);
  const altered = useChartView((view) => view.changes.altered.has(key));
  const takeFocus = useTakesFocus(key);
  const { rect, isOpen, total, found } = fold;
  const words = chartMessages.fold;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      ref={takeFocus}
      type="button"
      aria-expanded={isOpen}
      aria-label={words.label({ network: networkName, total, isOpen })}
      aria-description={words.counts(fold.counts)}
      tabIndex={reachable ? 0 : -1}
      title={words.counts(fold.counts)}
      data-thing="fold"
      data-key={key}
      data-change={altered ? 'altered' : undefined}
      className="chart-fold"
      style={{ left: rect.x, top: rect.y + 1, width: rect.width, height: rect.height - 2 }}
    >
      <Chevron size={14} aria-hidden className="shrink-0" />
      <span className="truncate">{words.text({ total, isOpen })}</span>
      {found > 0 ? <span className="chart-fold-found">{words.found({ count: found })}</span> : null}
      <span aria-hidden className="chart-fold-counts">
        {countsInOrder(fold).map(({ status, count }) => (
          <span key={status} className="flex items-center gap-1">
            <StatusMark status={status} size={11} />
            {count}
          </span>
        ))}
      </span>
      <Shares fold={fold} />
    </button>
  );
});

/** How much of what is folded has which status, as a line. */
function Shares({ fold }: { fold: Fold }) {
  return foldRuns({ fold }).map(({ status, rect }) => (
    <span
      key={status}
      aria-hidden
      className="chart-fold-share"
      style={{
        left: rect.x - fold.rect.x,
        width: rect.width,
        background: `var(--status-${status})`,
      }}
    />
  ));
}
