import type { Socket } from './chart';
import type { UnplacedSocket } from './host-sockets';
import type { LayoutMemory } from './layout-memory';
import { measures } from './measures';

const { chipGap, socketHeight } = measures;

/**
 * Lays out the published sockets in rows upwards from `above`, as many as there are rows for. Sockets keep their slots as leaves
 * do; those in conflict are given room first. A rect's y is the height of its top edge above the band's bottom edge.
 */
export function placeSockets(
  sockets: readonly UnplacedSocket[],
  area: { x: number; width: number },
  above: number,
  remembered: LayoutMemory['host']['sockets'],
): { shown: Socket[]; hidden: number; top: number; remember: Record<string, number> } {
  const step = measures.socketWidth + chipGap;
  const perRow = Math.max(1, Math.floor((area.width + chipGap) / step));
  const slots = socketSlots(sockets, remembered, perRow * measures.socketRows);
  const shown: Socket[] = [];
  let rows = 0;
  for (const socket of sockets) {
    const slot = slots.get(socket.key);
    if (slot === undefined) continue;
    const row = Math.floor(slot / perRow);
    rows = Math.max(rows, row + 1);
    shown.push({
      ...socket,
      rect: {
        x: area.x + (slot % perRow) * step,
        y: above + (row + 1) * (socketHeight + chipGap),
        width: measures.socketWidth,
        height: socketHeight,
      },
    });
  }
  return {
    shown,
    hidden: sockets.length - shown.length,
    top: above + rows * (socketHeight + chipGap),
    remember: Object.fromEntries([...slots].sort((a, b) => a[1] - b[1])),
  };
}

function socketSlots(
  sockets: readonly UnplacedSocket[],
  remembered: LayoutMemory['host']['sockets'],
  room: number,
): Map<string, number> {
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  for (const { key } of sockets) {
    const slot = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (slot === undefined || slot >= room || taken.has(slot)) continue;
    taken.add(slot);
    slots.set(key, slot);
  }
  let free = 0;
  for (const { key, conflict } of sockets) {
    if (slots.has(key)) continue;
    while (taken.has(free)) free += 1;
    const slot = free < room ? free : conflict ? giveWay(sockets, slots) : undefined;
    if (slot === undefined) continue;
    taken.add(slot);
    slots.set(key, slot);
  }
  return slots;
}

/** Takes the slot of the last shown socket that has no conflict. */
function giveWay(sockets: readonly UnplacedSocket[], slots: Map<string, number>): number | undefined {
  for (const { key, conflict } of [...sockets].reverse()) {
    const slot = slots.get(key);
    if (conflict || slot === undefined) continue;
    slots.delete(key);
    return slot;
  }
  return undefined;
}
