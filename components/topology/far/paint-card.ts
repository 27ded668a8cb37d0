import { chartMessages } from '@/lib/messages/chart';
import type { Card, Leaf, Rect } from '@/lib/topology/chart';
import { hasFold, leavesOf, type Part } from '@/lib/topology/far/choose-mounted';
import { measures } from '@/lib/topology/measures';
import { grown, overlaps } from '@/lib/topology/overlap';
import { railTopOf } from '@/lib/topology/rail-top';
import { projectsLeftOut } from '../cards/leaf-words';
import { paintFold } from './paint-fold';
import { cardName, paintHeader } from './paint-header';
import { paintLeaf } from './paint-leaf';
import type { Hues } from './palette';
import { detailAt, placeOf, type Scene } from './scene';

const radius = 10;
const border = 1;

/** One network as `NetworkCard` has it, as much of it as the zoom lets be seen. @param part what of it the page shows itself. */
export function paintCard(scene: Scene, card: Card, part: Part | undefined): void {
  const rect = placeOf(card.rect, card.id, scene.moved);
  const hues = huesOf(scene, card);
  scene.pen.context.globalAlpha = 1;
  paintBody(scene, card, rect, hues);
  paintRails(scene, card.leaves, rect, hues, railTopOf(card));
  paintRows(scene, card, rect, part);
  const isFoldShown = part !== undefined && hasFold(card, part);
  if (card.fold && !isFoldShown)
    paintFold(scene, card.fold, { x: rect.x + border, y: rect.y + border }, hues);
  if (part === undefined) paintHeader(scene, card, rect, hues);
  paintOutline(scene, card, rect);
}

/** What is said of a card of which the rest is painted with all others. */
export function paintBlockDetail(scene: Scene, card: Card): void {
  const rect = placeOf(card.rect, card.id, scene.moved);
  paintChosenRows(scene, card, rect);
  paintHeader(scene, card, rect, huesOf(scene, card));
  paintOutline(scene, card, rect);
}

function paintOutline(scene: Scene, card: Card, rect: Rect): void {
  const { view, pen } = scene;
  if (view.selection?.kind === 'network' && view.selection.id === card.id)
    outline(scene, rect, pen.palette.colours.accent);
  else if (view.hits?.networks.has(card.id)) outline(scene, rect, pen.palette.colours.hit);
}

/** A line about a card or leaf that stays as strong however far away it is. */
export function outline(
  { pen: { context }, zoom }: Pick<Scene, 'pen' | 'zoom'>,
  rect: Rect,
  colour: string,
  px = 2,
): void {
  const width = Math.max(px, px / zoom);
  context.beginPath();
  context.roundRect(rect.x - width / 2, rect.y - width / 2, rect.width + width, rect.height + width, radius);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([]);
  context.stroke();
}

export function huesOf({ pen: { palette } }: Scene, card: Card): Hues {
  return card.kind === 'missing' ? palette.missing : palette.huesOf(card.network?.driver);
}

function paintBody({ pen, zoom, view }: Scene, card: Card, rect: Rect, hues: Hues): void {
  const { context } = pen;
  const { colours } = pen.palette;
  const isApart = card.kind === 'none' || card.kind === 'elsewhere';
  const isPlain = zoom < 0.3;
  const fill = card.kind === 'missing' ? colours.missingCard : isApart ? colours.apartCard : colours.surface;
  const lit = view.emphasis?.networks.has(card.id) === true;
  const line =
    card.kind === 'missing' ? hues.hue : lit ? hues.litLine : isApart ? colours.lineStrong : colours.line;
  if (!isPlain && !isApart) {
    context.fillStyle = colours.shadow;
    context.beginPath();
    context.roundRect(rect.x - 0.5, rect.y + 1, rect.width + 1, rect.height + 1, radius);
    context.fill();
  }
  context.beginPath();
  if (isPlain) context.rect(rect.x, rect.y, rect.width, rect.height);
  else context.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, radius);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = line;
  context.lineWidth = Math.max(1, (lit ? 1.5 : 0.75) / zoom);
  context.setLineDash(!isPlain && (isApart || card.kind === 'missing') ? [3, 2] : []);
  context.stroke();
  paintEdge(pen.context, rect, hues.hue, card.kind === 'missing' ? 2 : 3, zoom);
}

/** The driver's hue on the upper edge, as thick as a pixel and a half from afar. */
function paintEdge(
  context: CanvasRenderingContext2D,
  rect: Rect,
  hue: string,
  height: number,
  zoom: number,
): void {
  context.fillStyle = hue;
  if (zoom < 0.3) {
    context.fillRect(rect.x, rect.y, rect.width, Math.max(height, 2 / zoom));
    return;
  }
  const bend = radius - Math.sqrt(radius ** 2 - (radius - height) ** 2);
  const angle = Math.acos((radius - bend) / radius);
  const right = rect.x + rect.width;
  context.beginPath();
  context.arc(rect.x + radius, rect.y + radius, radius, Math.PI + angle, 1.5 * Math.PI);
  context.arc(right - radius, rect.y + radius, radius, 1.5 * Math.PI, -angle);
  context.closePath();
  context.fill();
}

/** Rows that stand out, from so far away that the others are parts of a block. */
function paintChosenRows({ pen: { context, palette }, view }: Scene, card: Card, rect: Rect): void {
  if (view.hits === undefined && view.selection === undefined && view.emphasis === undefined) return;
  const chosen = view.selection?.kind === 'container' ? view.selection.id : undefined;
  for (const { containerId, rect: row } of card.leaves) {
    const isChosen = containerId === chosen || view.emphasis?.containers.has(containerId);
    if (!isChosen && !view.hits?.containers.has(containerId)) continue;
    context.fillStyle = isChosen ? palette.colours.accent : palette.colours.hit;
    context.fillRect(rect.x + row.x, rect.y + row.y, row.width, row.height);
  }
}

function paintRows(scene: Scene, card: Card, rect: Rect, part: Part | undefined): void {
  const shown = part && new Set(leavesOf(card.leaves, part));
  const leftOut = projectsLeftOutOf(card.leaves, scene.view.owners);
  const room = grown(scene.area, measures.leafHeight);
  for (const leaf of card.leaves) {
    if (shown?.has(leaf)) continue;
    const at = { x: rect.x + border, y: rect.y + border };
    if (!overlaps({ ...leaf.rect, x: at.x + leaf.rect.x, y: at.y + leaf.rect.y }, room)) continue;
    paintLeaf(scene, leaf, { ...at, leavesOutProject: leftOut.has(leaf.project ?? '') });
  }
}

const leftOutOf = new WeakMap<readonly Leaf[], ReadonlySet<string>>();

function projectsLeftOutOf(
  leaves: readonly Leaf[],
  owners: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const known = leftOutOf.get(leaves);
  if (known) return known;
  const projects = projectsLeftOut(leaves, owners);
  leftOutOf.set(leaves, projects);
  return projects;
}

/** One line for each column of rows, from `top` to the middle of the last. */
export function paintRails(
  { pen: { context }, zoom }: Scene,
  leaves: readonly Leaf[],
  rect: Rect,
  hues: Hues,
  top: number,
): void {
  if (detailAt(zoom) !== 'words') return;
  const ends = new Map<number, number>();
  for (const { kind, rect: row } of leaves)
    if (kind !== 'rider') ends.set(row.x, Math.max(ends.get(row.x) ?? 0, row.y + row.height / 2));
  context.beginPath();
  for (const [x, end] of ends) {
    context.moveTo(rect.x + border + x - measures.cardPadding / 2, rect.y + border + top);
    context.lineTo(rect.x + border + x - measures.cardPadding / 2, rect.y + border + end);
  }
  context.strokeStyle = hues.rail;
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.stroke();
}

/** What a card is called on the page. */
export function nameOf(card: Card): string {
  return card.kind === 'elsewhere' ? chartMessages.elsewhere : cardName(card);
}
