import type { HostInterfaceBox, Rect } from './chart';
import type { UnplacedInterface } from './host-interfaces';
import { measures } from './measures';

const { chipGap, interfaceHeight } = measures;

/**
 * Lays out the NAT point, then the interfaces beside it, in rows from the band's bottom edge upwards. A rect's y is the height of its
 * top edge above that.
 */
export function placeInterfaces(
  interfaces: readonly UnplacedInterface[],
  area: { x: number; width: number },
): { nat: Rect; boxes: HostInterfaceBox[]; top: number } {
  const nat = { x: area.x, y: interfaceHeight, width: measures.natWidth, height: interfaceHeight };
  const step = measures.interfaceWidth + chipGap;
  const first = area.x + measures.natWidth + chipGap;
  const perRow = Math.max(1, Math.floor((area.x + area.width - first + chipGap) / step));
  const boxes = interfaces.map((box, index) => ({
    ...box,
    rect: {
      x: first + (index % perRow) * step,
      y: interfaceHeight + Math.floor(index / perRow) * (interfaceHeight + chipGap),
      width: measures.interfaceWidth,
      height: interfaceHeight,
    },
  }));
  const rows = Math.max(1, Math.ceil(interfaces.length / perRow));
  return { nat, boxes, top: rows * (interfaceHeight + chipGap) - chipGap };
}
