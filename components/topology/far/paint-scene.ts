import type { Rect } from '@/lib/topology/chart';
import { overlaps } from '@/lib/topology/overlap';
import { paintBlocks } from './paint-blocks';
import { nameOf, outline, paintBlockDetail, paintCard } from './paint-card';
import { paintFrames, paintFrameTitles } from './paint-frames';
import { paintHost } from './paint-host';
import { paintRoutes } from './paint-routes';
import { detailAt, placeOf, type Scene } from './scene';

/** Paints all of the chart that is in view and that the page does not show itself. The context is in chart units. */
export function paintScene(scene: Scene): void {
  const { index, area, shown, moved } = scene;
  paintFrames(scene);
  paintHost(scene);
  const late = moved && index.card(moved.id);
  const cards = index.cardsWithin(area).filter((card) => card !== late);
  if (detailAt(scene.zoom) === 'blocks') {
    paintBlocks(scene, cards);
    for (const card of cards) paintBlockDetail(scene, card);
  } else {
    for (const card of cards) {
      const part = shown.get(card.id);
      if (!(part && part.window === undefined)) paintCard(scene, card, part);
    }
  }
  paintRoutes(scene);
  paintFrameTitles(scene);
  if (late && !shown.has(late.id)) paintCard(scene, late, undefined);
  paintVerdicts(scene);
}

/** Paints what lies over all else, and moves or fades without the rest. */
export function paintLights(scene: Scene): void {
  paintGlow(scene);
  paintFocus(scene);
  paintLabels(scene);
}

/** Which networks can take what is carried: in the colour of up, and the others dimmed. The one under the pointer says why in words. */
function paintVerdicts({ verdicts, index, area, pen, zoom }: Scene): void {
  if (verdicts === undefined) return;
  const { context, palette } = pen;
  for (const { id, rect } of index.cardsWithin(area)) {
    const takes = verdicts.get(id)?.ok === true;
    context.globalAlpha = takes ? 0.14 : 0.66;
    context.fillStyle = takes ? palette.statuses.up : palette.colours.sea;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    context.globalAlpha = 0.55;
    if (takes) outline({ pen, zoom }, rect, palette.statuses.up, 1);
  }
  context.globalAlpha = 1;
}

/** What changed just now, never smaller than a few pixels. */
function paintGlow(scene: Scene): void {
  const { glow, view, index, area, pen, zoom } = scene;
  if (glow <= 0) return;
  pen.context.globalAlpha = glow;
  const light = (rect: Rect) => {
    const least = 5 / zoom;
    const width = Math.max(rect.width, least);
    const height = Math.max(rect.height - 2, least);
    if (overlaps(rect, area)) outline(scene, { ...rect, width, height }, pen.palette.colours.accent);
  };
  for (const key of [...view.changes.appeared, ...view.changes.altered]) {
    const placed = index.leaf(key) ?? index.card(key);
    if (placed) light(placed.rect);
  }
  for (const { rect } of view.changes.gone) light(rect);
  pen.context.globalAlpha = 1;
}

function paintFocus(scene: Scene): void {
  const { focused, index, band, pen } = scene;
  if (focused === undefined || band !== 'far') return;
  const { host } = index.chart;
  const isHost = focused === host.network?.id || focused === 'host';
  const rect = isHost ? host.rect : (index.card(focused) ?? index.leaf(focused))?.rect;
  if (rect) outline(scene, rect, pen.palette.colours.accent, 2.5);
}

/** From so far away that cards have no names: the name of what is selected, found, pointed at or focused, if not too many. */
function paintLabels(scene: Scene): void {
  const { index, view, zoom, area, focused, pen, moved } = scene;
  if (zoom > 0.3) return;
  const labels = new Map<string, { text: string; rect: Rect }>();
  const addCard = (id: string) => {
    const card = index.card(id);
    if (card) labels.set(id, { text: nameOf(card), rect: placeOf(card.rect, id, moved) });
  };
  const addContainer = (id: string) => {
    for (const { leaf, rect } of index.placesOf(id).slice(0, 1))
      labels.set(leaf.key, { text: leaf.name, rect });
  };
  if (focused !== undefined) addCard(focused);
  const focusedLeaf = focused === undefined ? undefined : index.leaf(focused);
  if (focusedLeaf) labels.set(focusedLeaf.leaf.key, { text: focusedLeaf.leaf.name, rect: focusedLeaf.rect });
  if (view.selection?.kind === 'network') addCard(view.selection.id);
  if (view.selection?.kind === 'container') addContainer(view.selection.id);
  for (const id of [...(view.hits?.networks ?? [])].slice(0, mostLabels)) addCard(id);
  for (const id of [...(view.hits?.containers ?? [])].slice(0, mostLabels)) addContainer(id);
  const taken: Rect[] = [];
  const face = { weight: 600, size: 11 / zoom, family: 'sans' } as const;
  for (const { text, rect } of labels.values()) {
    const width = pen.width(text, face) + 10 / zoom;
    const plate = { x: rect.x, y: rect.y - 20 / zoom, width, height: 17 / zoom };
    if (!overlaps(plate, area) || taken.some((other) => overlaps(other, plate))) continue;
    taken.push(plate);
    paintPlate(scene, plate);
    pen.write(text, face, pen.palette.colours.ink, plate.x + 5 / zoom, plate.y + plate.height / 2);
  }
}

const mostLabels = 40;

function paintPlate({ pen: { context, palette }, zoom }: Scene, plate: Rect): void {
  context.beginPath();
  context.roundRect(plate.x, plate.y, plate.width, plate.height, 4 / zoom);
  context.fillStyle = palette.colours.surface;
  context.fill();
  context.strokeStyle = palette.colours.lineStrong;
  context.lineWidth = 1 / zoom;
  context.setLineDash([]);
  context.stroke();
}
