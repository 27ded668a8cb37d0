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
import type { Sketch } from './sketch';
import { spreadLanes } from './spread-lanes';
import { sketchUplinks, uplinkBuses } from './uplink-edges';
import { wantedGuests } from './wanted-edges';

/**
 * Draws the edges of a placed chart through its gutters: uplinks from the host to the cards as one tree for each bus, and
 * one from each multi-homed container to each of its guest slots; edges that share a gutter lie in lanes of their own. An
 * edge to a place that no gutter leads to (cards put on each other by hand) is a plain elbow.
 * @param emphasis containers whose edges are drawn first where there are too many.
 */
export function routeEdges(
  chart: Omit<Chart, 'routes' | 'undrawnRoutes'>,
  emphasis: ReadonlySet<string>,
): Pick<Chart, 'routes' | 'undrawnRoutes'> {
  const rects = [chart.host.rect, ...chart.cards.map(({ rect }) => rect)];
  const obstacles = [
    { id: hostObstacle, rect: chart.host.rect },
    ...chart.cards.map(({ id, rect }) => ({ id, rect })),
  ];
  const channels = channelsOf(obstacles, limitsOf(rects));
  const wanted = wantedGuests(chart);
  const guests = guestEnds(chooseGuests(wanted, emphasis), channels);
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
  return {
    routes: [...sketches.map(toRoute), ...riderBrackets(holders)],
    undrawnRoutes: wanted.length - guests.length,
  };
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
