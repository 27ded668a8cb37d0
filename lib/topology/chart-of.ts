import { keepSame } from '../domain/same-value';
import { boundsOf, pointRect } from './bounds';
import type { Chart, Rect } from './chart';
import { claimAgain } from './claim-again';
import type { LayoutMemory } from './layout-memory';
import { measures } from './measures';
import { grown } from './overlap';
import { noteMade, patchChart } from './patch-chart';
import { type PlaceInput, placeChart } from './place-chart';
import { routeEdges } from './route-edges/route-edges';

/** A chart of more cards than this gets its lines later: they take longer than a frame, and what changed is to be seen before. */
const mostRoutedAtOnce = 150;

const nobody: ReadonlySet<string> = new Set();

type Options = PlaceInput & {
  /** Containers whose edges are drawn first where there are too many for all. */
  emphasis?: ReadonlySet<string>;
  /** The chart before: spares what has not changed. The result is the same without, but for the lines of a large chart. */
  previous?: Chart | undefined;
  /** Finds the lines of a large chart too. */
  isPatient?: boolean;
};

/**
 * The whole pipeline: a snapshot becomes a chart. Pure and deterministic; the same input gives the same chart, whatever
 * the order of its lists, and what has a place in `memory` keeps it.
 * @returns the chart, and the memory to pass in next time (and to keep in local storage). Where it is not `isRouted`, ask again
 * patiently.
 */
export function chartOf(input: Options): { chart: Chart; memory: LayoutMemory } {
  const emphasis = input.emphasis ?? nobody;
  const claims = claimAgain(input.snapshot);
  const patched = input.isPatient === true ? undefined : patchChart({ ...input, emphasis }, claims);
  if (patched !== undefined) return patched;
  const { chart, memory: places } = placeChart(input, claims);
  const memory = keepSame(input.memory, places);
  const isLarge = chart.cards.length > mostRoutedAtOnce;
  const edges = routeEdges(chart, {
    emphasis,
    previous: input.previous,
    isHasty: isLarge && input.isPatient !== true,
  });
  const bounds = isLarge ? withGutters(chart.bounds) : boundsWith(chart.bounds, edges.routes);
  const made = { ...chart, ...edges, bounds };
  noteMade({ ...input, emphasis }, claims, made, memory);
  return { chart: made, memory };
}

function boundsWith(bounds: Rect, routes: Chart['routes']): Rect {
  return boundsOf([bounds, ...routes.flatMap(({ points }) => points.map(pointRect))]);
}

/** Lines may run in the gutters all around; where they come later, the bounds must not move with them. */
function withGutters(bounds: Rect): Rect {
  const margin = measures.gutter / 2;
  return { ...grown(bounds, margin), y: bounds.y, height: bounds.height + margin };
}
