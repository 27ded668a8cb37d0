'use client';
import type { Viewport } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { BreakMark } from '@/components/reach/break-mark';
import { usePartyName } from '@/components/reach/party-names';
import { useReach } from '@/components/reach/reach-context';
import { describeObstacle } from '@/lib/messages/reach-obstacles';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import type { Point, Rect } from '@/lib/topology/chart';
import { useEveryViewport } from '../chart-store';
import type { Pane } from '../fit-view';
import type { ChartPath, PathEnd } from './use-path';

type Props = { path: ChartPath; pane: Pane };

/** What is read of a way on the chart: which ends it has, and where it breaks and why. At the page's own scale, however far away the chart is. */
export function PathMarks({ path, pane }: Props) {
  const viewport = useEveryViewport();
  const { shown } = useReach();
  const nameOf = usePartyName();
  const at = path.lit.breakAt && onPane(path.lit.breakAt, viewport);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 overflow-hidden">
      {path.ends.map((end) => (
        <EndTag key={end.role} end={end} name={nameOf(end.party)} viewport={viewport} />
      ))}
      {at && shown?.kind === 'blocked' ? (
        <Break at={at} pane={pane} sentence={describeObstacle(shown.way.obstacle).message} />
      ) : null}
    </div>
  );
}

/** A leaf lower than this can not be read: its tag has the name. */
const legible = 13;

function EndTag({ end, name, viewport }: { end: PathEnd; name: string; viewport: Viewport }) {
  if (end.rect === undefined) return null;
  const rect = onPane(end.rect, viewport);
  const isNamed = rect.height < legible;
  const left = isNamed ? rect.x : rect.x + rect.width - 6;
  return (
    <div
      aria-hidden
      className="chart-path-end"
      data-named={isNamed ? '' : undefined}
      style={{ left, top: rect.y }}
    >
      {words.ends[end.role]}
      {isNamed ? <span className="font-medium text-ink"> {name}</span> : null}
    </div>
  );
}

/** Room that the sentence wants, px. */
const room = { width: 240, gap: 12, height: 90 } as const;

function Break({ at, pane, sentence }: { at: Rect; pane: Pane; sentence: string }) {
  const middle = at.y + at.height / 2;
  return (
    <>
      <span
        role="img"
        aria-label={`${words.breaksHere}: ${sentence}`}
        className="chart-path-break"
        style={{ left: at.x, top: middle }}
      >
        <BreakMark size={13} />
      </span>
      <p aria-hidden className="chart-path-why" style={placeOf(at, pane)}>
        {sentence}
      </p>
    </>
  );
}

/** Beside the thing, where it covers nothing of its card; below or above it where the pane is too narrow. */
function placeOf(at: Rect, pane: Pane): CSSProperties {
  const top = Math.max(8, Math.min(at.y, pane.height - room.height));
  const maxWidth = Math.min(room.width, pane.width - 16);
  const right = at.x + at.width + room.gap;
  if (right + room.width < pane.width) return { left: right, top, maxWidth };
  if (at.x - room.gap - 20 > room.width) return { right: pane.width - at.x + room.gap + 8, top, maxWidth };
  const left = Math.max(8, Math.min(at.x + 16, pane.width - room.width - 8));
  const below = at.y + at.height + 8;
  return below + room.height < pane.height
    ? { left, top: below, maxWidth }
    : { left, bottom: pane.height - at.y + 16, maxWidth };
}

function onPane(rect: Rect, { x, y, zoom }: Viewport): Rect {
  const to: Point = { x: rect.x * zoom + x, y: rect.y * zoom + y };
  return { ...to, width: rect.width * zoom, height: rect.height * zoom };
}
