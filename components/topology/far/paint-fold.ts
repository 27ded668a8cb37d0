import { chartMessages } from '@/lib/messages/chart';
import type { Fold, Rect } from '@/lib/topology/chart';
import { foldRuns } from '@/lib/topology/far/status-runs';
import { countsInOrder } from '../cards/fold-counts';
import { paintIcon } from './icon-shapes';
import type { Hues } from './palette';
import { detailAt, type Scene } from './scene';

const radius = 6;
const inset = { left: 6, right: 9 };
const iconSize = 14;
const countSize = 11;

/** The row that folds a large card as `FoldRow` has it; `x` and `y` are where the card's inside begins. */
export function paintFold(scene: Scene, fold: Fold, at: { x: number; y: number }, hues: Hues): void {
  const { pen, zoom } = scene;
  const { context } = pen;
  const { colours } = pen.palette;
  const { rect } = fold;
  const box = { x: at.x + rect.x, y: at.y + rect.y + 1, width: rect.width, height: rect.height - 2 };
  const isWords = detailAt(zoom) === 'words';
  context.globalAlpha = scene.view.hits !== undefined && fold.found === 0 ? 0.5 : 1;
  context.beginPath();
  context.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, radius - 0.5);
  context.fillStyle = colours.surface;
  context.fill();
  context.strokeStyle = fold.found > 0 ? colours.hit : colours.lineStrong;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
  paintShares(scene, fold, box, isWords);
  if (isWords) paintWords(scene, fold, box, hues);
  context.globalAlpha = 1;
}

/** Along the foot, or from so far away that nothing can be read in the whole row. */
function paintShares(
  { pen: { context, palette }, band }: Scene,
  fold: Fold,
  box: Rect,
  isWords: boolean,
): void {
  const height = isWords ? (band === 'near' ? 3 : 5) : box.height;
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.clip();
  for (const { status, rect } of foldRuns({ fold })) {
    context.fillStyle = isWords ? palette.statuses[status] : palette.tints[status];
    context.fillRect(box.x + rect.x - fold.rect.x, box.y + box.height - height, rect.width, height);
  }
  context.restore();
}

function paintWords({ pen, band }: Scene, fold: Fold, box: Rect, hues: Hues): void {
  const { palette } = pen;
  const { colours } = palette;
  const middle = box.y + box.height / 2 - 0.5;
  paintChevron(pen.context, box.x + inset.left + iconSize / 2, middle, fold.isOpen, hues.hue);
  let right = box.x + box.width - inset.right;
  const small = { weight: 400, size: countSize, family: 'sans' } as const;
  if (band === 'near') {
    for (const { status, count } of countsInOrder(fold).reverse()) {
      const text = String(count);
      right -= pen.width(text, small);
      pen.write(text, small, colours.inkSoft, right, middle);
      right -= 4 + countSize;
      paintIcon(pen.context, palette.icon(`status:${status}`), {
        x: right,
        y: middle - countSize / 2,
        size: countSize,
      });
      right -= 8;
    }
  }
  const words = chartMessages.fold;
  const face = { weight: 400, size: palette.sizes.leaf - 1, family: 'sans' } as const;
  const left = box.x + inset.left + iconSize + 6;
  const text = pen.cut(words.text(fold), face, right - left);
  const width = pen.write(text, face, colours.inkSoft, left, middle);
  if (fold.found > 0) {
    const found = { ...small, weight: 500 } as const;
    const room = right - left - width - 6;
    pen.write(
      pen.cut(words.found({ count: fold.found }), found, room),
      found,
      colours.hit,
      left + width + 6,
      middle,
    );
  }
}

function paintChevron(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  isOpen: boolean,
  colour: string,
): void {
  const size = 3.5;
  context.beginPath();
  if (isOpen) {
    context.moveTo(x - size, y - size / 2);
    context.lineTo(x, y + size / 2);
    context.lineTo(x + size, y - size / 2);
  } else {
    context.moveTo(x - size / 2, y - size);
    context.lineTo(x + size / 2, y);
    context.lineTo(x - size / 2, y + size);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.stroke();
}
