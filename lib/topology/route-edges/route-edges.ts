import { boundsOf } from '../bounds';
import type { Chart, Rect, Route } from '../chart';
import { measures } from '../measures';
import { channelGraph } from './channel-graph';
import { channelsOf } from './channels';
import { chooseGuests } from './choose-guests';
import { toPoints } from './course';
import { PathFinder } from './find-path';
import { guestEnds, sketchGuests } from './guest-edges';
import { partStubs } from './part-stubs';
import { lengthOf, simplify } from './polyline';
import { hostObstacle, innerLines } from './ports';
import { riderBrackets } from './rider-brackets';
import { routingKeyOf } from './routing-key';
import type { Sketch } from './sketch';
import { spreadLanes } from './spread-lanes';
import { sketchUplinks, uplinkBuses } from './uplink-edges';
import { type WantedGuest, wantedGuests } from './wanted-edges';

/** What routing adds to a placed chart. */
type Routed = Pick<Chart, 'routes' | 'undrawnRoutes' | 'routingKey' | 'isRouted'>;

type Options = {
  /** Containers whose edges are drawn first where there are too many. */
  emphasis: ReadonlySet<string>;
  /** The chart before, whose lines are taken over where nothing has moved. */
  previous?: Routed | undefined;
  /** Rather shows the lines from before than take the time to find new ones. */
  isHasty?: boolean;
};

/** Among more cards than this no edge can be followed, and to find the lines would take seconds. */
const mostCards = 2500;

/**
 * Draws the edges of a placed chart through its gutters: uplinks from the host to the cards as one tree for each bus, and
 * one from each multi-homed container to each of its guest slots; edges that share a gutter lie in lanes of their own. An
 * edge to a place that no gutter leads to (cards put on each other by hand) is a plain elbow.
 */
export function routeEdges(
  chart: Omit<Chart, keyof Routed>,
  { emphasis, previous, isHasty }: Options,
): Routed {
  const wanted = wantedGuests(chart);
  if (chart.cards.length > mostCards)
    return { routes: [], undrawnRoutes: wanted.length, routingKey: '', isRouted: true };
  const guests = chooseGuests(wanted, emphasis);
  const undrawnRoutes = wanted.length - guests.length;
  const routingKey = routingKeyOf(chart, guests);
  if (previous !== undefined && routingKey === previous.routingKey)
    return { routes: restyle(previous.routes, chart), undrawnRoutes, routingKey, isRouted: true };
  if (isHasty)
    return {
      routes: stillThere(previous?.routes ?? [], chart),
      undrawnRoutes,
      routingKey: '',
      isRouted: false,
    };
  return { routes: drawRoutes(chart, guests), undrawnRoutes, routingKey, isRouted: true };
}

/** Those of the routes from before whose ends are still on the chart. */
function stillThere(routes: readonly Route[], chart: Pick<Chart, 'cards' | 'host'>): Route[] {
  const cards = new Map(chart.cards.map((card) => [card.id, card.leaves]));
  return restyle(routes, chart).filter(({ kind, key, networkId }) => {
    const leaves = cards.get(networkId);
    return kind === 'uplink' ? leaves !== undefined : leaves?.some((leaf) => leaf.key === key);
  });
}

function drawRoutes(chart: Omit<Chart, keyof Routed>, wanted: readonly WantedGuest[]): Route[] {
  const rects = [chart.host.rect, ...chart.cards.map(({ rect }) => rect)];
  const obstacles = [
    { id: hostObstacle, rect: chart.host.rect },
    ...chart.cards.map(({ id, rect }) => ({ id, rect })),
  ];
  const channels = channelsOf(obstacles, limitsOf(rects));
  const guests = guestEnds(wanted, channels);
  const buses = uplinkBuses(chart, channels);
  const inner = new Set(guests.flatMap(({ home, guest }) => [home.card, guest.card]));
  const graph = channelGraph(
    [...channels.lines, ...[...inner].flatMap((card) => innerLines(card, channels))],
    [...guests, ...buses].flatMap(({ stops }) => stops),
  );
  const finder = new PathFinder(graph);
  const sketches = [...sketchUplinks(buses, finder), ...sketchGuests(guests, finder)];
  const courses = sketches.map(({ course }) => course);
  spreadLanes(courses, rects);
  partStubs(courses);
  const holders = [{ rect: chart.host.rect, leaves: chart.host.members }, ...chart.cards];
  return [...sketches.map(toRoute), ...riderBrackets(holders)];
}

/** The same lines, with the statuses of now; routes that have not changed stay the same objects. */
function restyle(routes: readonly Route[], { cards, host }: Pick<Chart, 'cards' | 'host'>): Route[] {
  const byId = new Map(cards.map((card) => [card.id, card.leaves]));
  return routes.map((route) => {
    if (route.kind === 'uplink') return route;
    const leaves = byId.get(route.networkId) ?? host.members;
    const status = leaves.find(({ key }) => key === route.key)?.status;
    return status === undefined || status === route.status ? route : { ...route, status };
  });
}

function toRoute({ route, course, lead }: Sketch): Route {
  const points = simplify([...lead, ...toPoints(course)]);
  return { ...route, points, length: lengthOf(points) };
}

/** Edges may go around everything by half a gutter, but not above the host's lower edge. */
function limitsOf(rects: readonly Rect[]): Rect {
  const { x, y, width, height } = boundsOf(rects);
  const margin = measures.gutter / 2;
  const top = margin;
  return { x: x - margin, y: top, width: width + 2 * margin, height: y + height + margin - top };
}
