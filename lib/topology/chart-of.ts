import { boundsOf, pointRect } from './bounds';
import type { Chart } from './chart';
import type { LayoutMemory } from './layout-memory';
import { type PlaceInput, placeChart } from './place-chart';
import { routeEdges } from './route-edges/route-edges';

/**
 * The whole pipeline: a snapshot becomes a chart. Pure and deterministic; the same input gives the same chart, whatever
 * the order of its lists, and what has a place in `memory` keeps it.
 * @param input.emphasis containers whose edges are drawn first where there are too many for all.
 * @param input.previous the chart before: spares the routing where nothing has moved. The result is the same without.
 * @returns the chart, and the memory to pass in next time (and to keep in local storage).
 */
export function chartOf(
  input: PlaceInput & { emphasis?: ReadonlySet<string>; previous?: Chart | undefined },
): {
  chart: Chart;
  memory: LayoutMemory;
} {
  const { chart, memory } = placeChart(input);
  const edges = routeEdges(chart, input.emphasis ?? new Set(), input.previous);
  const corners = edges.routes.flatMap(({ points }) => points.map(pointRect));
  return { chart: { ...chart, ...edges, bounds: boundsOf([chart.bounds, ...corners]) }, memory };
}
