'use client';
import { ViewportPortal } from '@xyflow/react';
import { Globe } from 'lucide-react';
import { memo, useMemo } from 'react';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart, Rect } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import type { Mounted } from '@/lib/topology/far/choose-mounted';
import { mountedRoutes } from '@/lib/topology/far/mounted-routes';
import type { Changes } from './changed-since';
import type { Emphasis } from './chart-view';
import type { MovedCard } from './drag/use-chart-drag';
import { EdgeLayer } from './edges/edge-layer';
import { Frames } from './frames';

type Props = {
  chart: Chart;
  /** Which cards are elements of the page; undefined for all. */
  mounted: Mounted | undefined;
  emphasis: Emphasis | undefined;
  changes: Changes;
  moved: MovedCard | undefined;
};

/** What moves with the chart and is no card: the outside, all edges, and what has just gone. */
export const Underlay = memo(function Underlay({ chart, mounted, emphasis, changes, moved }: Props) {
  const routes = useMemo(() => mountedRoutes(chart, mounted), [chart, mounted]);
  return (
    <ViewportPortal>
      {mounted === undefined ? <Frames frames={chart.frames} /> : null}
      <div className="chart-outside" style={styleOf(chart.outside.rect)}>
        <Globe size={12} aria-hidden className="mr-1.5 inline-block align-[-2px]" />
        {chartMessages.outside}
      </div>
      <EdgeLayer
        index={indexOf(chart)}
        routes={routes}
        emphasis={emphasis}
        changed={changes.appeared}
        movedId={moved?.id}
      />
      {changes.gone.map(({ key, rect }) => (
        <div key={key} aria-hidden className="chart-gone" style={styleOf(rect)} />
      ))}
    </ViewportPortal>
  );
});

function styleOf({ x, y, width, height }: Rect) {
  return { left: x, top: y, width, height };
}
