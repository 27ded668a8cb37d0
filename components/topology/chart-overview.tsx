'use client';
import { MiniMap, type Viewport } from '@xyflow/react';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart, Rect } from '@/lib/topology/chart';
import { nodeHue } from './chart-nodes';
import { useEveryViewport } from './chart-store';
import { DrawnOverview } from './far/drawn-overview';
import { isWhollyInView, type Pane } from './fit-view';

const size = { width: 160, height: 104 };
/** @returns true where the overview would only cover a card, all being in view. */
function isInTheWay(chart: Chart, viewport: Viewport, pane: Pane): boolean {
  return (
    isWhollyInView(viewport, chart.bounds, pane) &&
    chart.cards.some(({ rect }) => isUnder(rect, viewport, pane))
  );
}

/** Its left upper corner's distance from the pane's right lower one: its size, its margin, and the controls below it. */
const reach = { x: size.width + 20, y: size.height + 60 };

/** The whole chart in small, to pan by. It gives way where all is in view anyway and it would only cover a card. */
export function ChartOverview({ chart, pane, isDrawn }: { chart: Chart; pane: Pane; isDrawn: boolean }) {
  const viewport = useEveryViewport();
  if (isInTheWay(chart, viewport, pane)) return null;
  if (isDrawn) return <DrawnOverview chart={chart} pane={pane} size={size} />;
  return (
    <MiniMap
      pannable
      ariaLabel={chartMessages.controls.minimap}
      nodeColor={nodeHue}
      nodeBorderRadius={24}
      maskColor="color-mix(in oklab, var(--sea) 72%, transparent)"
      className="chart-minimap"
      style={size}
    />
  );
}

function isUnder(rect: Rect, { x, y, zoom }: Viewport, pane: Pane): boolean {
  const right = (rect.x + rect.width) * zoom + x;
  const bottom = (rect.y + rect.height) * zoom + y;
  return right > pane.width - reach.x && bottom > pane.height - reach.y;
}
