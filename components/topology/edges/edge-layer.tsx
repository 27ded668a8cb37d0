'use client';
import { memo, useMemo } from 'react';
import { driverColor } from '@/components/ui/driver-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Route } from '@/lib/topology/chart';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import type { Emphasis } from '../chart-view';
import { useShownEdges } from '../far/shown';
import { isLit } from './is-lit';
import { RouteLine } from './route-line';

type Props = {
  index: ChartIndex;
  /** Those of the chart's routes that are elements of the page. */
  routes: readonly Route[];
  emphasis: Emphasis | undefined;
  changed: ReadonlySet<string>;
  /** A card that is being arranged: its edges wait for its new place. */
  movedId: string | undefined;
};

/**
 * All edges in one SVG. Where two cross, the later one's halo cuts the earlier one, so that an eye can follow either;
 * routes of one bus are a tree and are not cut by each other.
 */
export const EdgeLayer = memo(function EdgeLayer({ index, routes, emphasis, changed, movedId }: Props) {
  const buses = useMemo(() => byBus(routes), [routes]);
  useShownEdges(useMemo(() => new Set(routes.map(({ key }) => key)), [routes]));
  const isWaiting = (route: Route) =>
    movedId !== undefined &&
    (route.networkId === movedId || index.placesOf(route.containerId ?? '')[0]?.card?.id === movedId);
  return (
    <svg role="presentation" className="chart-edges" data-emphasis={emphasis === undefined ? undefined : ''}>
      {buses.map((members) => (
        <g key={members[0]?.key}>
          {members.map((route) => (
            <RouteLine
              key={route.key}
              part="halo"
              route={route}
              hue=""
              lit={false}
              changed={false}
              waiting={isWaiting(route)}
            />
          ))}
          {members.map((route) => (
            <RouteLine
              key={route.key}
              part="line"
              route={route}
              hue={driverColor(index.card(route.networkId)?.network?.driver ?? 'null')}
              lit={isLit(route, emphasis)}
              changed={changed.has(route.key)}
              waiting={isWaiting(route)}
              label={labelOf(route, index)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

/** Uplinks are drawn for the eye: the card's description tells them. A rider's stub in its card tells the rider. */
function labelOf(route: Route, index: ChartIndex): string | undefined {
  if (route.kind !== 'guest' || route.status === undefined || route.containerId === undefined)
    return undefined;
  const name = index.leaf(route.key)?.leaf.name;
  const network = index.card(route.networkId)?.name;
  if (name === undefined || network === undefined) return undefined;
  return chartMessages.edge({ name, network, status: route.status });
}

function byBus(routes: readonly Route[]): Route[][] {
  const buses = new Map<string, Route[]>();
  for (const route of routes) {
    const bus = route.bus ?? route.key;
    const members = buses.get(bus);
    if (members) members.push(route);
    else buses.set(bus, [route]);
  }
  return [...buses.values()];
}
