import type { Chart, Route } from '../chart';
import { indexOf } from './chart-index';
import { leavesOf, type Mounted } from './choose-mounted';

/** More edges than this are drawn. */
const mostRoutes = 60;

/**
 * @returns the edges that are elements of the page: all, or where only a part of the chart is mounted those that end at a leaf of it,
 * since an element of the page lies over what is drawn.
 */
export function mountedRoutes(chart: Chart, mounted: Mounted | undefined): readonly Route[] {
  if (mounted === undefined) return chart.routes;
  const index = indexOf(chart);
  const routes = new Set<Route>();
  for (const [id, part] of mounted) {
    const card = index.card(id);
    if (card === undefined) continue;
    const here = index.routesAt(id);
    if (here.length === 0) continue;
    const containers = new Set(leavesOf(card.leaves, part).map(({ containerId }) => containerId));
    for (const route of here) {
      if (routes.size >= mostRoutes) return [...routes];
      if (route.containerId !== undefined && containers.has(route.containerId)) routes.add(route);
    }
  }
  return [...routes];
}
