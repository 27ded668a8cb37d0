'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import type { Flow, FlowParty } from '@/lib/domain/sockets/flows';
import { flowKey } from '@/lib/domain/sockets/flows';
import type { Chart, Rect, Route } from '@/lib/topology/chart';
import { indexOf } from '@/lib/topology/far/chart-index';
import { flowLine } from '@/lib/topology/flow-line';
import { useViewportFeed } from '../topology/chart-store';
import type { Emphasis } from '../topology/chart-view';
import { isLit } from '../topology/edges/is-lit';
import { roundedPath } from '../topology/edges/rounded-path';
import type { Pane } from '../topology/fit-view';
import { levelOf } from './level';
import { useTraffic, useTrafficStore } from './traffic-context';

type Props = {
  chart: Chart;
  pane: Pane;
  /** What stands out; all does without it. */
  emphasis: Emphasis | undefined;
};

/** More lines than this tell nothing any longer; the busiest stay. */
const mostFlows = 150;

/**
 * What flows now, over the chart: a bar on each endpoint, its edge's weight, and who speaks with whom. One SVG in the chart's coordinates
 * above elements and canvas alike. It exists only while traffic is watched.
 */
export const TrafficLayer = memo(function TrafficLayer({ chart, pane, emphasis }: Props) {
  useWantInView(chart, pane);
  const traffic = useTraffic(({ traffic }) => traffic);
  return (
    <ViewportPortal>
      <svg aria-hidden role="presentation" className="chart-traffic" data-traffic={traffic ? '' : undefined}>
        {edgesOf(chart, traffic?.containers ?? []).map(({ key, d, level, route }) => (
          <g key={key} data-dim={emphasis === undefined || isLit(route, emphasis) ? undefined : ''}>
            <path d={d} className="chart-traffic-edge" style={{ strokeWidth: 1.25 + 2.5 * level }} />
            <path d={d} className="chart-traffic-dots" style={paceOf(level)} />
          </g>
        ))}
        {(traffic?.flows ?? []).slice(0, mostFlows).map((flow) => {
          const d = lineOf(chart, flow);
          return d === undefined ? null : (
            <path
              key={flowKey(flow)}
              d={d}
              className="chart-traffic-flow"
              data-recent={flow.open === 0 ? '' : undefined}
              data-dim={
                [flow.from, flow.to].some((one) => isOut(one, flow.networkId, emphasis)) ? undefined : ''
              }
              style={{ strokeWidth: 1.25 + Math.min(2, Math.log10(1 + flow.open)) }}
            />
          );
        })}
        {barsOf(chart, traffic?.containers ?? []).map(({ key, rect, level }) => (
          <rect
            key={key}
            className="chart-traffic-bar"
            x={rect.x + 2}
            y={rect.y + rect.height - 3}
            width={Math.max(4, (rect.width - 4) * level)}
            height={3}
            rx={1.5}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});

type Containers = NonNullable<ReturnType<ReturnType<typeof useTrafficStore>['get']>['traffic']>['containers'];

type Endpoint = { containerId: string; networkId: string; level: number };

function busyEndpoints(containers: Containers): Endpoint[] {
  return containers.flatMap((one) =>
    one.known
      ? one.interfaces.flatMap(({ networkId, rates }) => {
          const level = rates === undefined ? 0 : levelOf(rates.rxBytes + rates.txBytes);
          return networkId === undefined || level === 0
            ? []
            : [{ containerId: one.containerId, networkId, level }];
        })
      : [],
  );
}

function barsOf(chart: Chart, containers: Containers): { key: string; rect: Rect; level: number }[] {
  return busyEndpoints(containers).flatMap(({ containerId, networkId, level }) => {
    const rect = placeOf(chart, containerId, networkId);
    return rect === undefined ? [] : [{ key: `${networkId}/${containerId}`, rect, level }];
  });
}

type Edge = { key: string; d: string; level: number; route: Route };

function edgesOf(chart: Chart, containers: Containers): Edge[] {
  const busy = new Map(
    busyEndpoints(containers).map((one) => [`${one.networkId}/${one.containerId}`, one.level]),
  );
  if (busy.size === 0) return [];
  return chart.routes.flatMap((route) => {
    const { key, kind, points, networkId, containerId } = route;
    const level = kind === 'guest' ? busy.get(`${networkId}/${containerId}`) : undefined;
    return level === undefined ? [] : [{ key, d: roundedPath(points, 6), level, route }];
  });
}

/** True where it stands out itself, or because its network does with all on it. */
function isOut(party: FlowParty, networkId: string | undefined, emphasis: Emphasis | undefined): boolean {
  if (emphasis === undefined) return true;
  if (emphasis.members && networkId !== undefined && emphasis.networks.has(networkId)) return true;
  return party.kind === 'container' && emphasis.containers.has(party.id);
}

/** Dots that move faster where more flows. */
function paceOf(level: number): { animationDuration: string } {
  return { animationDuration: `${(2.4 - 1.8 * level).toFixed(2)}s` };
}

function lineOf(chart: Chart, { from, to, networkId }: Flow): string | undefined {
  const [a, b] = [rectOf(chart, from, networkId), rectOf(chart, to, networkId)];
  return a && b && flowLine(a, b);
}

function rectOf(chart: Chart, party: FlowParty, networkId: string | undefined): Rect | undefined {
  switch (party.kind) {
    case 'container':
      return placeOf(chart, party.id, networkId);
    case 'host':
      return chart.host.rect;
    case 'outside':
      return chart.outside.rect;
    case 'service':
      return undefined;
  }
}

/** Where a container is drawn on that network, or where its body is. */
function placeOf(chart: Chart, containerId: string, networkId: string | undefined): Rect | undefined {
  const places = indexOf(chart).placesOf(containerId);
  return (places.find(({ card }) => card?.id === networkId) ?? places[0])?.rect;
}

const restMs = 250;

/** Asks for the traffic of the containers that are in view, once the view is at rest. */
function useWantInView(chart: Chart, pane: Pane): void {
  const store = useTrafficStore();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const viewport = useRef({ x: 0, y: 0, zoom: 1 });
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { x, y, zoom } = viewport.current;
      const area = { x: -x / zoom, y: -y / zoom, width: pane.width / zoom, height: pane.height / zoom };
      const leaves = [
        ...chart.host.members,
        ...indexOf(chart)
          .cardsWithin(area)
          .flatMap((card) => card.leaves),
      ];
      const live = leaves.filter(({ state, kind }) => state === 'running' && kind !== 'rider');
      store.want('chart', [...new Set(live.map(({ containerId }) => containerId))]);
    }, restMs);
  };
  useViewportFeed((to) => {
    viewport.current = to;
    look();
  });
  useEffect(() => {
    look();
    return () => clearTimeout(timer.current);
  });
}
