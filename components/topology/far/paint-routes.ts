import type { Chart, Route } from '@/lib/topology/chart';
import { type BusPiece, busLines } from '@/lib/topology/far/bus-lines';
import type { RectGrid } from '@/lib/topology/far/rect-grid';
import { isLit } from '../edges/is-lit';
import { middleOfLongest, roundedPath } from '../edges/rounded-path';
import { paintIcon } from './icon-shapes';
import type { Scene } from './scene';

const cornerRadius = 6;
const haloWidth = 5;
const markSize = 10;
const faint = 0.22;
/** From afar four hundred edges that are up would be all that one sees. */
const calm = 0.4;
const calmest = 0.18;
/** Below this zoom a dash is smaller than a pixel. */
const dashesFrom = 0.3;

/** All edges in view that the page does not show itself, as `EdgeLayer` has them: uplinks first, then those of containers. */
export function paintRoutes(scene: Scene): void {
  paintUplinks(scene);
  const { index, area, shownEdges, zoom, view } = scene;
  for (const route of index.routesWithin(area)) {
    if (route.kind === 'uplink') {
      if (view.emphasis !== undefined && isLit(route, view.emphasis)) strokeRoute(scene, route, true);
      continue;
    }
    if (route.kind === 'rider' && zoom < dashesFrom) continue;
    if (!shownEdges.has(route.key)) strokeRoute(scene, route, isLit(route, view.emphasis));
  }
  scene.pen.context.globalAlpha = 1;
  scene.pen.context.setLineDash([]);
}

function paintUplinks(scene: Scene): void {
  const { pen, index, area, zoom, view } = scene;
  const { context, palette } = pen;
  const styles = new Map<string, BusPiece[]>();
  for (const piece of linesOf(index.chart).within(area)) {
    const card = index.card(piece.networkId);
    const hue = palette.huesOf(card?.network?.driver).hue;
    const key = `${piece.style} ${hue}`;
    const known = styles.get(key);
    if (known === undefined) styles.set(key, [piece]);
    else known.push(piece);
  }
  for (const [key, pieces] of styles) {
    const style = pieces[0]?.style ?? 'direct';
    context.beginPath();
    for (const { rect } of pieces) {
      const left = Math.max(rect.x, dashStart(area.x));
      const top = Math.max(rect.y, dashStart(area.y));
      context.moveTo(rect.width > 0 ? left : rect.x, rect.height > 0 ? top : rect.y);
      context.lineTo(
        Math.min(rect.x + rect.width, Math.max(rect.x, area.x + area.width)),
        Math.min(rect.y + rect.height, Math.max(rect.y, area.y + area.height)),
      );
    }
    context.globalAlpha = view.emphasis === undefined ? 1 : faint;
    if (zoom >= dashesFrom) {
      context.strokeStyle = palette.colours.sea;
      context.lineWidth = haloWidth;
      context.setLineDash([]);
      context.stroke();
    }
    context.globalAlpha *= zoom < dashesFrom ? calmAt(zoom) : style === 'nat' ? 0.75 : 1;
    context.strokeStyle = key.slice(key.indexOf(' ') + 1);
    context.lineWidth =
      style === 'overlay' ? Math.max(4, 1.5 / zoom) : Math.max(palette.sizes.edge, 1 / zoom);
    context.setLineDash(style === 'nat' && zoom >= dashesFrom ? [4, 4] : []);
    context.stroke();
    if (style !== 'overlay' || zoom < dashesFrom) continue;
    context.strokeStyle = palette.colours.sea;
    context.lineWidth = 1.5;
    context.stroke();
  }
}

function calmAt(zoom: number): number {
  if (zoom >= dashesFrom) return 1;
  return zoom < 0.14 ? calmest : calm;
}

/** Dashes begin at a multiple of their length, so that they stand still while the view moves over them. */
function dashStart(at: number): number {
  return Math.floor(at / 8) * 8;
}

function strokeRoute({ pen, zoom, view, index }: Scene, route: Route, lit: boolean): void {
  const { context, palette } = pen;
  const path = pathOf(route);
  const isDead = route.status === 'down' || route.status === 'broken';
  const dim = view.emphasis !== undefined && !lit;
  const isCalm = route.status === undefined || route.status === 'up';
  context.globalAlpha = dim ? faint : isCalm && !lit ? calmAt(zoom) : 1;
  if (zoom >= 0.12) {
    context.strokeStyle = palette.colours.sea;
    context.lineWidth = haloWidth;
    context.setLineDash([]);
    context.stroke(path);
  }
  context.strokeStyle =
    route.status === undefined
      ? palette.huesOf(index.card(route.networkId)?.network?.driver).hue
      : palette.statuses[route.status];
  context.lineWidth = Math.max(palette.sizes.edge + (lit ? 1 : 0), (lit ? 2 : 0.8) / zoom);
  context.setLineDash(
    zoom < dashesFrom
      ? []
      : route.kind === 'rider'
        ? [1.5, 3]
        : isDead
          ? [3, 3]
          : route.style === 'nat'
            ? [4, 4]
            : [],
  );
  context.stroke(path);
  if (route.kind !== 'guest' || zoom < dashesFrom) return;
  context.setLineDash([]);
  context.lineWidth = 1.5;
  for (const end of [route.points[0], route.points.at(-1)]) {
    if (end === undefined) continue;
    context.beginPath();
    context.arc(end.x, end.y, 2.5, 0, 2 * Math.PI);
    context.fillStyle = palette.colours.surface;
    context.fill();
    context.stroke();
  }
  if (route.status === undefined || route.status === 'up') return;
  const at = middleOfLongest(route.points);
  if (at === undefined) return;
  context.beginPath();
  context.arc(at.x, at.y, markSize / 2 + 2, 0, 2 * Math.PI);
  context.fillStyle = palette.colours.sea;
  context.fill();
  paintIcon(context, palette.icon(`status:${route.status}`), {
    x: at.x - markSize / 2,
    y: at.y - markSize / 2,
    size: markSize,
  });
}

const paths = new WeakMap<Route['points'], Path2D>();

function pathOf({ points }: Route): Path2D {
  const known = paths.get(points);
  if (known) return known;
  const path = new Path2D(roundedPath(points, cornerRadius));
  paths.set(points, path);
  return path;
}

/** By routing key: while lines stay where they are, so do the pieces, whatever statuses do. */
let lastLines: { key: string; lines: RectGrid<BusPiece> } | undefined;

function linesOf({ routes, routingKey }: Chart): RectGrid<BusPiece> {
  if (lastLines?.key !== routingKey) lastLines = { key: routingKey, lines: busLines(routes) };
  return lastLines.lines;
}
