'use client';
import type { Viewport } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { BreakMark } from '@/components/reach/break-mark';
import { usePartyName } from '@/components/reach/party-names';
import { useReach } from '@/components/reach/reach-context';
import { describeObstacle } from '@/lib/messages/reach-obstacles';
import { reachMessages as words } from '@/lib/messages/reach-panel';
import type { Point, Rect } from '@/lib/topology/chart';
import { overlaps } from '@/lib/topology/overlap';
import { useEveryViewport } from '../chart-store';
import type { Pane } from '../fit-view';
import type { ChartPath, PathEnd } from './use-path';

type Props = { path: ChartPath; pane: Pane };

/** What is read of a way on the chart: which ends it has, and where it breaks and why. At the page's own scale, however far away the chart is. */
export function PathMarks({ path, pane }: Props) {
  const viewport = useEveryViewport();
  const { shown } = useReach();
  const nameOf = usePartyName();
  const ends = path.ends.flatMap(({ rect }) => (rect ? onPane(rect, viewport) : []));
  const at = path.lit.breakAt && onPane(path.lit.breakAt, viewport);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 overflow-hidden">
      {path.ends.map((end) => (
        <EndTag key={end.role} end={end} name={nameOf(end.party)} viewport={viewport} pane={pane} />
      ))}
      {at && shown?.kind === 'blocked' ? (
        <Break at={at} spared={ends} pane={pane} sentence={describeObstacle(shown.way.obstacle).message} />
      ) : null}
    </div>
  );
}

/** A leaf lower than this can not be read: its tag has the name. */
const legible = 13;
/** Room that a tag without a name wants, px. */
const tagRoom = { gap: 6, width: 40 } as const;

type EndProps = { end: PathEnd; name: string; viewport: Viewport; pane: Pane };

function EndTag({ end, name, viewport, pane }: EndProps) {
  if (end.rect === undefined) return null;
  const rect = onPane(end.rect, viewport);
  const right = rect.x + rect.width;
  const isBeside = right + tagRoom.gap + tagRoom.width <= pane.width;
  const place = rect.height < legible ? 'above' : isBeside ? 'beside' : 'on';
  const at = {
    above: { left: rect.x, top: rect.y },
    // Its address is at the right end of a leaf.
    beside: { left: right + tagRoom.gap, top: rect.y + rect.height / 2 },
    on: { left: right - tagRoom.gap, top: rect.y },
  }[place];
  return (
    <div aria-hidden className="chart-path-end" data-place={place} style={at}>
      {words.ends[end.role]}
      {place === 'above' ? <span className="font-medium text-ink"> {name}</span> : null}
    </div>
  );
}

/** Room that the sentence wants, px. */
const room = { width: 240, gap: 12, height: 90 } as const;

type BreakProps = { at: Rect; spared: readonly Rect[]; pane: Pane; sentence: string };

function Break({ at, spared, pane, sentence }: BreakProps) {
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
      <p aria-hidden className="chart-path-why" style={placeOf(at, spared, pane)}>
        {sentence}
      </p>
    </>
  );
}

/**
 * Beside the thing at which it breaks: where it covers neither that nor an end of the way, if there is such a place in the pane.
 * @param spared what it should not cover, on the pane.
 */
function placeOf(at: Rect, spared: readonly Rect[], pane: Pane): CSSProperties {
  const { gap, height } = room;
  const width = Math.min(room.width, pane.width - 16);
  const level = Math.max(8, Math.min(at.y, pane.height - height - 8));
  const left = Math.max(8, Math.min(at.x + 16, pane.width - width - 8));
  const places = [
    { x: at.x + at.width + gap, y: level },
    { x: at.x - gap - 12 - width, y: level },
    { x: left, y: at.y + at.height + gap },
    { x: left, y: at.y - gap - 12 - height },
  ].filter(({ x, y }) => x >= 8 && y >= 8 && x + width <= pane.width - 8 && y + height <= pane.height - 8);
  const free = places.find(({ x, y }) => !spared.some((one) => overlaps(one, { x, y, width, height })));
  const { x, y } = free ?? places[0] ?? { x: left, y: level };
  return { left: x, top: y, maxWidth: width };
}

function onPane(rect: Rect, { x, y, zoom }: Viewport): Rect {
  const to: Point = { x: rect.x * zoom + x, y: rect.y * zoom + y };
  return { ...to, width: rect.width * zoom, height: rect.height * zoom };
}
