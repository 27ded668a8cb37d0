import type { EndpointStatus } from '@/lib/domain/endpoint';
import type { ChartMarks } from '@/lib/domain/findings/chart-marks';
import { boundsOf } from '@/lib/topology/bounds';
import type { Card, Rect } from '@/lib/topology/chart';
import { foldRuns, statusRuns } from '@/lib/topology/far/status-runs';
import { paintIcon } from './icon-shapes';
import { huesOf } from './paint-card';
import { placeOf, type Scene } from './scene';

/** Of a mark that tells of trouble within a card too small for its rows, px on the screen. */
const markSize = 9;
/** Below this zoom a row is less than a pixel and a card hardly larger than a mark. */
const specksBelow = 0.045;
const troubles = ['broken', 'unhealthy'] as const;

/** Cards from so far away that a row is a line. All of one colour are painted together: to change it costs more than to paint. */
export function paintBlocks(scene: Scene, cards: readonly Card[]): void {
  const { pen, zoom, moved, view } = scene;
  const { context, palette } = pen;
  const isSpeck = zoom < specksBelow;
  const bodies: Rect[] = [];
  const rows = new Map<EndpointStatus, Rect[]>();
  const edges = new Map<string, Rect[]>();
  for (const card of cards) {
    const rect = placeOf(card.rect, card.id, moved);
    bodies.push(rect);
    add(edges, huesOf(scene, card).hue, { ...rect, height: Math.max(3, (isSpeck ? 1.2 : 2) / zoom) });
    for (const { status, rect: run } of isSpeck ? wholeOf(card) : [...foldRuns(card), ...statusRuns(card)])
      add(rows, status, { ...run, x: rect.x + run.x, y: rect.y + run.y });
  }
  fill(context, palette.colours.surface, bodies);
  context.globalAlpha = view.hits === undefined ? 1 : 0.4;
  for (const [status, rects] of rows) fill(context, palette.tints[status], rects);
  context.globalAlpha = 1;
  for (const [hue, rects] of edges) fill(context, hue, rects);
  if (isSpeck) paintSpecks(scene, cards);
  else for (const card of cards) paintTrouble(scene, card);
}

const wholes = new WeakMap<Card, { status: EndpointStatus; rect: Rect }[]>();

/** All rows of a card as one, in the status that most have, or nearly most: how it is on the whole. */
function wholeOf(card: Card): { status: EndpointStatus; rect: Rect }[] {
  const known = wholes.get(card);
  if (known) return known;
  const { counts, leaves, fold, total } = card;
  const status = counts.up * 2 >= total ? 'up' : counts.paused > counts.down ? 'paused' : 'down';
  const rects = [...(fold ? [fold] : []), ...leaves].map(({ rect }) => rect);
  const whole = rects.length === 0 ? [] : [{ status, rect: boundsOf(rects) } as const];
  wholes.set(card, whole);
  return whole;
}

/** One mark for each kind of trouble in the card, in its upper corner. */
function paintTrouble({ pen: { context, palette }, zoom, moved, view }: Scene, card: Card): void {
  const { counts, rect: own, id } = card;
  const icons = troubles.filter((status) => counts[status] > 0).map((status) => `status:${status}`);
  if (isMarked(card, view.marks)) icons.unshift('problem');
  if (icons.length === 0) return;
  const rect = placeOf(own, id, moved);
  const size = markSize / zoom;
  let x = rect.x + rect.width - size * 0.6;
  for (const icon of icons) {
    context.beginPath();
    context.arc(x + size / 2, rect.y + size * 0.25, size * 0.75, 0, 2 * Math.PI);
    context.fillStyle = palette.colours.sea;
    context.fill();
    paintIcon(context, palette.icon(icon), { x, y: rect.y - size * 0.25, size });
    x -= size * 1.35;
  }
}

/** True where the card, or a row in it, bears the mark of a problem. */
function isMarked({ id, leaves }: Card, { networks, containers }: ChartMarks): boolean {
  if (networks.has(id)) return true;
  return containers.size > 0 && leaves.some((leaf) => containers.has(leaf.containerId));
}

/** The same where a mark would cover its neighbours: a speck in its colour. */
function paintSpecks({ pen: { context, palette }, zoom, view }: Scene, cards: readonly Card[]): void {
  const size = 3 / zoom;
  for (const status of [...troubles].reverse()) {
    const specks = cards.filter(
      (card) => card.counts[status] > 0 || (status === 'broken' && isMarked(card, view.marks)),
    );
    fill(
      context,
      palette.statuses[status],
      specks.map(({ rect }) => ({ x: rect.x + rect.width - size, y: rect.y, width: size, height: size })),
    );
  }
}

function fill(context: CanvasRenderingContext2D, colour: string, rects: readonly Rect[]): void {
  context.fillStyle = colour;
  for (const { x, y, width, height } of rects) context.fillRect(x, y, width, height);
}

function add<K>(groups: Map<K, Rect[]>, key: K, rect: Rect): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [rect]);
  else known.push(rect);
}
