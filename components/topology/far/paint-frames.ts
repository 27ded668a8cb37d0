import { chartMessages } from '@/lib/messages/chart';
import type { Frame } from '@/lib/topology/chart';
import { measures } from '@/lib/topology/measures';
import { overlaps } from '@/lib/topology/overlap';
import type { Scene } from './scene';

const radius = 14;
const inset = measures.framePadding;
/** Titles are never lower on the screen, px, and left out where a frame is too small for one. */
const leastTitle = 18;
const leastFrame = 54;
const padding = 10;

/** The frames around networks of one project or stack as `Frames` has them, which lie under the cards. */
export function paintFrames(scene: Scene): void {
  const { context, palette } = scene.pen;
  const { colours } = palette;
  for (const { rect } of framesIn(scene)) {
    context.beginPath();
    context.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, radius);
    context.globalAlpha = 0.38;
    context.fillStyle = colours.surface;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colours.lineStrong;
    context.lineWidth = Math.max(1, 0.75 / scene.zoom);
    context.setLineDash([]);
    context.stroke();
  }
}

/** Their titles, which lie over the edges. */
export function paintFrameTitles(scene: Scene): void {
  const { pen, zoom } = scene;
  const { context } = pen;
  const { colours, sizes } = pen.palette;
  const height = Math.max(sizes.frame, leastTitle / zoom);
  const face = { weight: 600, size: height * 0.55, family: 'sans' } as const;
  const faint = { ...face, weight: 400 } as const;
  const pad = Math.min(padding, height * 0.45);
  for (const { rect, name, networks } of framesIn(scene)) {
    if (rect.width * zoom < leastFrame) continue;
    const room = rect.width - 2 * inset - 2 * pad;
    const text = pen.cut(name, face, room);
    const count = chartMessages.groupBy.count({ count: networks });
    const width = pen.width(text, face);
    const whole = width + 7 + pen.width(count, faint);
    const isWhole = whole <= room;
    context.beginPath();
    context.roundRect(
      rect.x + inset,
      rect.y - height / 2,
      (isWhole ? whole : width) + 2 * pad,
      height,
      height / 3,
    );
    context.fillStyle = colours.surface;
    context.fill();
    context.strokeStyle = colours.lineStrong;
    context.lineWidth = Math.max(1, 0.75 / zoom);
    context.setLineDash([]);
    context.stroke();
    const x = rect.x + inset + pad;
    pen.write(text, face, colours.inkSoft, x, rect.y);
    if (isWhole) pen.write(count, faint, colours.inkFaint, x + width + 7, rect.y);
  }
}

function framesIn({ index, area, zoom }: Scene): Frame[] {
  const room = leastTitle / zoom;
  const wide = { ...area, y: area.y - room, height: area.height + 2 * room };
  return index.chart.frames.filter(({ rect }) => overlaps(rect, wide));
}
