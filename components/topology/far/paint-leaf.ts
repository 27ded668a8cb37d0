import type { Leaf, Rect } from '@/lib/topology/chart';
import { type LeafLook, lookOf } from '../cards/leaf-look';
import { leafWords } from '../cards/leaf-words';
import { paintIcon } from './icon-shapes';
import { type Detail, detailAt, type Scene } from './scene';

const radius = 6;
const inset = { left: 26, right: 9, mark: 8 };
const markSize = 12;
const gap = 8;
const small = 11;
const stub = 6;

type Place = { x: number; y: number; leavesOutProject: boolean };

/** One row as `LeafRow` has it; `x` and `y` are where its card's inside begins. */
export function paintLeaf(scene: Scene, leaf: Leaf, place: Place): void {
  const { pen, zoom, view } = scene;
  const { context } = pen;
  const look = lookOf(leaf, view);
  const box = {
    x: place.x + leaf.rect.x,
    y: place.y + leaf.rect.y + 1,
    width: leaf.rect.width,
    height: leaf.rect.height - 2,
  };
  const detail = detailAt(zoom);
  context.globalAlpha = look.carried ? 0.45 : look.dim ? 0.32 : 1;
  if (detail === 'words') paintStub(scene, leaf, box);
  paintBox(scene, leaf, box, look, detail);
  paintMark(scene, leaf, box, detail);
  if (detail === 'words') paintWords(scene, leaf, box, place.leavesOutProject);
  context.globalAlpha = 1;
}

function paintBox({ pen }: Scene, leaf: Leaf, box: Rect, look: LeafLook, detail: Detail): void {
  const { context, palette } = pen;
  const { colours } = palette;
  const isLive = leaf.state === 'running' || leaf.state === 'paused';
  const isPlainGuest = leaf.kind === 'guest' && isLive;
  const fill = look.selected
    ? colours.accentWash
    : look.lit
      ? colours.litLeaf
      : isLive && !isPlainGuest
        ? colours.raised
        : undefined;
  if (detail === 'bars') {
    if (fill === undefined) return;
    context.fillStyle = fill;
    context.fillRect(box.x, box.y, box.width, box.height);
    return;
  }
  const line = lineOf(leaf, look, colours);
  context.beginPath();
  context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, radius - 0.5);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  if (line === undefined) return;
  context.strokeStyle = line;
  context.lineWidth = look.selected ? 2 : 1;
  context.setLineDash(
    look.selected ? [] : leaf.kind === 'rider' ? [1, 1] : isLive && !look.carried ? [] : [3, 2],
  );
  context.stroke();
}

function lineOf(leaf: Leaf, look: LeafLook, colours: Scene['pen']['palette']['colours']): string | undefined {
  if (look.selected || look.carried) return colours.accent;
  if (look.hit) return colours.hit;
  if (look.lit) return colours.litLine;
  if (leaf.kind === 'guest') return undefined;
  const isLive = leaf.state === 'running' || leaf.state === 'paused';
  return isLive && leaf.kind === 'home' ? colours.line : colours.lineStrong;
}

/** From the rail to the row: the endpoint itself, with its status. */
function paintStub({ pen: { context, palette } }: Scene, leaf: Leaf, box: Rect): void {
  if (leaf.kind === 'rider') return;
  const isDead = leaf.status === 'down' || leaf.status === 'broken';
  const y = box.y + box.height / 2;
  context.beginPath();
  context.moveTo(box.x - stub, y);
  context.lineTo(box.x, y);
  context.strokeStyle = palette.statuses[leaf.status];
  context.lineWidth = 1.5;
  context.setLineDash(isDead ? [2, 2] : []);
  context.stroke();
}

/** Trouble is never smaller than 7 px on the screen. */
function paintMark({ pen, zoom, view }: Scene, leaf: Leaf, box: Rect, detail: Detail): void {
  const { context, palette } = pen;
  const { status } = leaf;
  if (detail === 'bars' && view.marks.containers.has(leaf.containerId)) {
    const size = Math.max(markSize, 7 / zoom);
    const x = box.x + box.width - size;
    paintIcon(context, palette.icon('problem'), { x, y: box.y + (box.height - size) / 2, size });
  }
  const isTrouble = status === 'broken' || status === 'unhealthy';
  const size = Math.max(markSize, (isTrouble ? 7 : 3.5) / zoom);
  const x = box.x + inset.mark - (size - markSize) / 2;
  const y = box.y + box.height / 2 - size / 2;
  if (detail === 'bars' && !isTrouble) {
    context.fillStyle = palette.statuses[status];
    context.fillRect(box.x + inset.mark, y + size * 0.16, size * 0.68, size * 0.68);
  } else paintIcon(context, palette.icon(`status:${status}`), { x, y, size });
}

function paintWords({ pen, band, view }: Scene, leaf: Leaf, box: Rect, leavesOutProject: boolean): void {
  const { palette } = pen;
  const { colours } = palette;
  const owner = view.owners.get(leaf.containerId);
  const { prefix, name, tag, word, address } = leafWords(leaf, owner, leavesOutProject);
  const middle = box.y + box.height / 2;
  const left = box.x + inset.left;
  let right = box.x + box.width - inset.right;
  if (band === 'near') {
    const mono = { weight: 400, size: small, family: 'mono' } as const;
    const sans = { weight: 400, size: small, family: 'sans' } as const;
    const most = (right - left) * 0.62;
    if (address !== '') {
      const text = pen.cut(address, mono, most);
      right -= pen.width(text, mono);
      pen.write(text, mono, colours.inkSoft, right, middle);
    }
    if (word !== '') {
      if (address !== '') right -= 6;
      const text = pen.cut(word, sans, most);
      right -= pen.width(text, sans);
      pen.write(text, sans, wordColour(leaf, palette), right, middle);
    }
    right -= gap;
  }
  if (view.marks.containers.has(leaf.containerId)) {
    paintIcon(pen.context, palette.icon('problem'), {
      x: right - markSize,
      y: middle - markSize / 2,
      size: markSize,
    });
    right -= markSize + gap;
  }
  const isFaint = leaf.kind === 'guest' || !(leaf.state === 'running' || leaf.state === 'paused');
  const thin = { weight: 400, size: palette.sizes.leaf, family: 'sans' } as const;
  const face = { ...thin, weight: leaf.kind === 'guest' ? 400 : 500 } as const;
  const widths = { prefix: pen.width(prefix, thin), name: pen.width(name, face) };
  const over = Math.max(0, widths.prefix + widths.name - (right - left));
  const share = widths.prefix / Math.max(1, widths.prefix + widths.name);
  let x = left;
  if (prefix !== '')
    x += pen.write(pen.cut(prefix, thin, widths.prefix - over * share), thin, colours.inkFaint, x, middle);
  x += pen.write(
    pen.cutMiddle(name, face, right - x),
    face,
    isFaint ? colours.inkSoft : colours.ink,
    x,
    middle,
  );
  if (tag !== '' && band === 'near')
    pen.write(tag, { weight: 400, size: small, family: 'sans' }, colours.inkFaint, x + 6, middle);
}

function wordColour({ status }: Leaf, { colours, statuses }: Scene['pen']['palette']): string {
  return status === 'broken' || status === 'paused' ? statuses[status] : colours.inkFaint;
}
