import { chartMessages } from '@/lib/messages/chart';
import { measures } from '@/lib/topology/measures';
import { overlaps } from '@/lib/topology/overlap';
import type { Scene } from './scene';

const radius = 14;
/** Titles are never smaller on the screen, px, and left out where a frame is too small for one. */
const leastTitle = 11;
const leastFrame = 60;
const inset = 16;

/** The frames around networks of one project or stack, as `Frames` has them. */
export function paintFrames({ pen, index, area, zoom }: Scene): void {
  const { context } = pen;
  const { colours, sizes } = pen.palette;
  for (const { rect, name, networks } of index.chart.frames) {
    if (!overlaps(rect, area)) continue;
    context.beginPath();
    context.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
    context.globalAlpha = 0.38;
    context.fillStyle = colours.surface;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = zoom < 0.3 ? colours.lineStrong : colours.line;
    context.lineWidth = Math.max(1, 0.75 / zoom);
    context.setLineDash([]);
    context.stroke();
    if (rect.width * zoom < leastFrame) continue;
    const face = { weight: 600, size: Math.max(sizes.frame, leastTitle / zoom), family: 'sans' } as const;
    const room = rect.width - 2 * inset;
    const middle = rect.y + Math.min(measures.frameTitle, face.size * 1.4) / 2;
    const width = pen.write(pen.cut(name, face, room), face, colours.inkSoft, rect.x + inset, middle);
    const count = chartMessages.groupBy.count({ count: networks });
    const faint = { ...face, weight: 400 } as const;
    if (width + 8 + pen.width(count, faint) <= room)
      pen.write(count, faint, colours.inkFaint, rect.x + inset + width + 8, middle);
  }
}
