'use client';
import { memo, useMemo } from 'react';
import { driverColor } from '@/components/ui/driver-mark';
import { chartMessages } from '@/lib/messages/chart';
import type { Chart, Leaf, Route } from '@/lib/topology/chart';
import type { Emphasis } from '../chart-view';
import { RouteLine } from './route-line';

type Props = {
  chart: Chart;
  emphasis: Emphasis | undefined;
  changed: ReadonlySet<string>;
  /** A card that is being arranged: its edges wait for its new place. */
  movedId: string | undefined;
};

/**
 * All edges in one SVG. Where two cross, the later one's halo cuts the earlier one, so that an eye can follow either;
 * routes of one bus are a tree and are not cut by each other.
 */
export const EdgeLayer = memo(function EdgeLayer({ chart, emphasis, changed, movedId }: Props) {
  const names = useMemo(() => namesOf(chart), [chart]);
  const buses = useMemo(() => byBus(chart.routes), [chart.routes]);
  const homes = useMemo(() => homesOf(chart), [chart]);
  const isWaiting = (route: Route) =>
    movedId !== undefined && (route.networkId === movedId || homes.get(route.containerId ?? '') === movedId);
  return (
    <svg role="presentation" className="chart-edges" data-emphasis={emphasis === undefined ? undefined : ''}>
      {buses.map((routes) => (
        <g key={routes[0]?.key}>
          {routes.map((route) => (
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
          {routes.map((route) => (
            <RouteLine
              key={route.key}
              part="line"
              route={route}
              hue={names.hues.get(route.networkId) ?? 'var(--line-strong)'}
              lit={isLit(route, emphasis)}
              changed={changed.has(route.key)}
              waiting={isWaiting(route)}
              label={labelOf(route, names)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
});

type Names = {
  networks: ReadonlyMap<string, string>;
  containers: ReadonlyMap<string, Leaf>;
  hues: ReadonlyMap<string, string>;
};

function namesOf(chart: Chart): Names {
  const containers = new Map(
    [...chart.cards.flatMap((card) => card.leaves), ...chart.host.members].map((leaf) => [
      leaf.containerId,
      leaf,
    ]),
  );
  return {
    containers,
    networks: new Map(chart.cards.map((card) => [card.id, card.name])),
    hues: new Map(chart.cards.map((card) => [card.id, driverColor(card.network?.driver ?? 'null')])),
  };
}

/** Where each multi-homed container's body is. */
function homesOf(chart: Chart): ReadonlyMap<string, string> {
  return new Map(
    chart.cards.flatMap((card) =>
      card.leaves.filter(({ kind }) => kind !== 'guest').map(({ containerId }) => [containerId, card.id]),
    ),
  );
}

function isLit(route: Route, emphasis: Emphasis | undefined): boolean {
  if (emphasis === undefined) return false;
  const ofNetwork = emphasis.networks.has(route.networkId);
  if (route.containerId === undefined) return ofNetwork;
  return emphasis.containers.has(route.containerId) || (emphasis.members && ofNetwork);
}

/** Uplinks are drawn for the eye: the card's description tells them. A rider's stub in its card tells the rider. */
function labelOf(route: Route, { networks, containers }: Names): string | undefined {
  if (route.kind !== 'guest' || route.status === undefined || route.containerId === undefined)
    return undefined;
  const name = containers.get(route.containerId)?.name;
  const network = networks.get(route.networkId);
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
