'use client';
import type { Viewport } from '@xyflow/react';
import { Ban, Check, MapPin } from 'lucide-react';
import type { Verdict } from '@/lib/domain/move-verdict';
import type { Chart, Rect } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { useEveryViewport } from '../chart-store';
import type { Pane } from '../fit-view';
import type { Carry, Verdicts } from './carry';
import { verdictWords } from './verdict-words';

type Props = {
  chart: Chart;
  carry: Carry;
  verdicts: Verdicts;
  pane: Pane;
  /** True where the canvas shows which networks can take it; here is then only what a word is needed for. */
  isDrawn: boolean;
};

const badgeHeight = 24;

/**
 * While a leaf is carried: on every network whether it can take it, or why not, by icon, word and edge. Drawn over the chart at the
 * page's own scale, so that it can be read however far away the chart is.
 */
export function VerdictLayer({ chart, carry, verdicts, pane, isDrawn }: Props) {
  const viewport = useEveryViewport();
  const targetId = carry.target.kind === 'network' ? carry.target.networkId : undefined;
  const isSaid = (id: string) => id === targetId || id === carry.fromNetworkId;
  const cards = isDrawn
    ? chart.cards.filter(({ id }) => isSaid(id))
    : indexOf(chart).cardsWithin(inView(viewport, pane));
  const host = chart.host.network ? [{ id: chart.host.network.id, rect: chart.host.rect }] : [];
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-10 overflow-hidden">
      {[...host, ...cards].map(({ id, rect }) => {
        const verdict = verdicts.get(id);
        return verdict === undefined ? null : (
          <VerdictBox
            key={id}
            verdict={verdict}
            source={id === carry.fromNetworkId}
            target={id === targetId}
            rect={onPane(rect, viewport, pane)}
          />
        );
      })}
    </div>
  );
}

function VerdictBox(props: { verdict: Verdict; source: boolean; target: boolean; rect: Rect }) {
  const { verdict, source, target, rect } = props;
  const kind = source ? 'source' : verdict.ok ? 'takes' : 'refuses';
  const Icon = { source: MapPin, takes: Check, refuses: Ban }[kind];
  const words = verdictWords(verdict);
  return (
    <div
      className="chart-verdict"
      data-verdict={kind}
      data-target={target || undefined}
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    >
      <span className="chart-verdict-badge">
        <Icon size={13} aria-hidden className="shrink-0" />
        {rect.width < 88 && !target ? null : (
          <span className="min-w-0">{target ? words.whole : words.short}</span>
        )}
      </span>
    </div>
  );
}

/** What the pane shows, in chart coordinates. */
function inView({ x, y, zoom }: Viewport, { width, height }: Pane): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Where a card is on the pane. One whose lower edge is out of view is cut off there, so that its badge can be seen. */
function onPane(rect: Rect, { x, y, zoom }: Viewport, pane: Pane): Rect {
  const top = rect.y * zoom + y;
  const seen = Math.max(badgeHeight, pane.height - badgeHeight - top);
  return {
    x: rect.x * zoom + x,
    y: top,
    width: rect.width * zoom,
    height: Math.min(rect.height * zoom, seen),
  };
}
