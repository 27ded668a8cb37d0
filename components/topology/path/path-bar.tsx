'use client';
import { Crosshair, ScanSearch, X } from 'lucide-react';
import { usePartyName } from '@/components/reach/party-names';
import { useReach } from '@/components/reach/reach-context';
import { useFilters } from '@/components/shell/view-state';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import { boundsOf } from '@/lib/topology/bounds';
import type { Rect } from '@/lib/topology/chart';
import { besideSheet } from '../beside-sheet';
import { useEveryViewport } from '../chart-store';
import { isWhollyInView, type Pane } from '../fit-view';
import type { ChartPath } from './use-path';

type Props = { path: ChartPath; pane: Pane; onShowAll: (rect: Rect, part: Pane) => void };

/** What the chart waits for while an end is to choose; else the way to both ends, where one of them can not be seen. */
export function PathBar(props: Props) {
  return (
    <div className="pointer-events-none absolute inset-x-3 top-3 z-20 flex justify-center">
      <Bar {...props} />
    </div>
  );
}

function Bar({ path, pane, onShowAll }: Props) {
  const { open, asked, close } = useReach();
  const nameOf = usePartyName();
  const [, setFilters] = useFilters();
  const viewport = useEveryViewport();
  const rects = path.ends.flatMap(({ rect }) => rect ?? []);
  const hidden = path.ends.filter(({ rect }) => rect === undefined).map(({ party }) => nameOf(party));
  const seen = besideSheet(pane);
  const isOffScreen = rects.some((rect) => !isWhollyInView(viewport, rect, seen));
  if (asked !== undefined && open !== undefined) {
    const { pick } = words;
    const who =
      asked.from !== undefined
        ? pick.to({ from: nameOf(asked.from) })
        : pick.from({ to: asked.to === undefined ? '' : nameOf(asked.to) });
    return (
      <div className="chart-pick-bar" role="status">
        <Crosshair size={15} aria-hidden className="shrink-0 text-accent" />
        <span className="font-semibold">{who}</span>
        <span className="text-ink-soft max-sm:hidden">{pick.hint}</span>
        <button type="button" onClick={close} className="chart-pick-leave">
          <X size={13} aria-hidden />
          {pick.leave}
          <kbd aria-hidden className="chart-pick-key max-sm:hidden">
            Esc
          </kbd>
        </button>
      </div>
    );
  }
  if (hidden.length > 0)
    return (
      <div className="chart-pick-bar">
        <span className="text-ink-soft">{words.filtered({ names: hidden.join(', ') })}</span>
        <button type="button" onClick={() => void setFilters(null)} className="chart-pick-leave">
          {words.clearFilters}
        </button>
      </div>
    );
  if (!isOffScreen) return null;
  return (
    <button
      type="button"
      onClick={() => onShowAll(boundsOf(rects), seen)}
      className="chart-pick-bar hover:bg-raised"
    >
      <ScanSearch size={15} aria-hidden className="text-accent" />
      {words.showBoth}
    </button>
  );
}
