/** One stroke or filling of an icon, in the icon's own coordinates. */
type Shape = { path: Path2D; fill?: string; stroke?: string; width: number; dash: number[]; round: boolean };

/** An icon that a canvas can draw: its shapes and the length of its square's side. */
export type IconShapes = { shapes: Shape[]; size: number };

/**
 * Reads an icon of the page, so that what is drawn and what is mounted look the same. Colours are computed ones.
 * @param svg made of paths, circles, rects, lines and polylines, as lucide's icons and the status marks are.
 */
export function readIcon(svg: SVGSVGElement): IconShapes {
  const elements = [...svg.querySelectorAll<SVGElement>('path, circle, rect, line, polyline')];
  return { size: svg.viewBox.baseVal.width, shapes: elements.flatMap(readShape) };
}

/** @param size of the square it is drawn in, in the context's units; `x` and `y` are its corner. */
export function paintIcon(
  context: CanvasRenderingContext2D,
  icon: IconShapes | undefined,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  if (icon === undefined) return;
  const scale = size / icon.size;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  for (const { path, fill, stroke, width, dash, round } of icon.shapes) {
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke === undefined) continue;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = round ? 'round' : 'butt';
    context.lineJoin = round ? 'round' : 'miter';
    context.setLineDash(dash);
    context.stroke(path);
  }
  context.restore();
}

function readShape(element: SVGElement): Shape[] {
  const path = pathOf(element);
  if (path === undefined) return [];
  const style = getComputedStyle(element);
  const dash = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat);
  return [
    {
      path,
      width: parseFloat(style.strokeWidth),
      dash,
      round: style.strokeLinecap === 'round',
      ...(style.fill === 'none' ? {} : { fill: style.fill }),
      ...(style.stroke === 'none' ? {} : { stroke: style.stroke }),
    },
  ];
}

function pathOf(element: SVGElement): Path2D | undefined {
  const at = (name: string) => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D();
  switch (element.tagName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'circle':
      path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
      return path;
    case 'rect':
      path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
      return path;
    case 'line':
      path.moveTo(at('x1'), at('y1'));
      path.lineTo(at('x2'), at('y2'));
      return path;
    case 'polyline': {
      const numbers = (element.getAttribute('points') ?? '')
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      for (let index = 0; index + 1 < numbers.length; index += 2)
        path.lineTo(numbers[index] ?? 0, numbers[index + 1] ?? 0);
      return path;
    }
    default:
      return undefined;
  }
}
