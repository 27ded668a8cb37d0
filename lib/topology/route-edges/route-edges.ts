import { boundsOf } from '../bounds';
import type { Chart, Leaf, Rect, Route } from '../chart';
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
import { routingKey } from './routing-key';
import type { Sketch } from './sketch';
import { spreadLanes } from './spread-lanes';
import { sketchUplinks, uplinkBuses } from './uplink-edges';
import { type WantedGuest, wantedGuests } from './wanted-edges';

/** What routing adds to a placed chart. */
type Routed = Pick<Chart, 'routes' | 'undrawnRoutes' | 'routingKey'>;

/**
 * Draws the edges of a placed chart through its gutters: uplinks from the host to the cards as one tree for each bus, and
 * one from each multi-homed container to each of its guest slots; edges that share a gutter lie in lanes of their own. An
 * edge to a place that no gutter leads to (cards put on each other by hand) is a plain elbow.
 * @param emphasis containers whose edges are drawn first where there are too many.
 * @param previous the chart before, whose lines are taken over where nothing has moved.
 */
export function routeEdges(
  chart: Omit<Chart, keyof Routed>,
  emphasis: ReadonlySet<string>,
  previous?: Routed,
): Routed {
  const wanted = wantedGuests(chart);
  const guests = chooseGuests(wanted, emphasis);
  const key = routingKey(chart, guests);
  return {
    routes: key === previous?.routingKey ? restyle(previous.routes, chart) : drawRoutes(chart, guests),
    undrawnRoutes: wanted.length - guests.length,
    routingKey: key,
  };
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
function restyle(routes: readonly Route[], chart: Pick<Chart, 'cards' | 'host'>): Route[] {
  const statuses = new Map<string, Leaf['status']>();
  for (const leaf of chart.host.members) statuses.set(leaf.key, leaf.status);
  for (const { leaves } of chart.cards) for (const leaf of leaves) statuses.set(leaf.key, leaf.status);
  return routes.map((route) => {
    const status = statuses.get(route.key);
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
