import type { Container } from '../domain/container';
import type { HostInterfaces } from '../domain/host-interface';
import type { Network } from '../domain/network';
import type { HostBand, HostInterfaceBox, Rect, Socket } from './chart';
import type { Grouping } from './grouping';
import { drawnInterfaces, type UnplacedInterface } from './host-interfaces';
import { hostSockets, type UnplacedSocket } from './host-sockets';
import type { LayoutMemory } from './layout-memory';
import { columnsFor, leafWidth, measures, widthOf } from './measures';
import { placeLeaves, seat, slotsToRemember } from './place-leaves';

const { hostPadding, chipGap, interfaceHeight, socketHeight, leafHeight } = measures;

/**
 * Lays out the host band: on the left its title over the host-mode members, on the right published sockets over the
 * interfaces, which stand on the bottom edge where the networks hang from them. The bottom edge is y = 0 whatever the band
 * holds, so nothing below it ever moves.
 */
export function placeHost(input: {
  host: Grouping['host'];
  name: string;
  containers: readonly Container[];
  networks: readonly Network[];
  interfaces: HostInterfaces | undefined;
  gridColumns: number;
  memory: LayoutMemory['host'];
}): { band: HostBand; memory: LayoutMemory['host'] } {
  const width = widthOf(input.gridColumns);
  const shape = memberColumns(input.host.members.length, input.memory, input.gridColumns);
  const seats = seat([...input.host.members].reverse(), input.memory.slots, shape);
  const memberRows = Math.ceil(seats.length / shape);
  const members = placeLeaves(seats, (slot) => memberRect(slot, shape));

  const left = widthOf(shape) + measures.gutter;
  const right = { x: left, width: width - left - hostPadding };
  const interfaces = placeInterfaces(drawnInterfaces(input.interfaces, input.networks), right);
  const sockets = placeSockets(hostSockets(input.containers), right, interfaces.top, input.memory.sockets);

  const leftTop = hostPadding / 2 + memberRows * leafHeight + measures.hostTitle;
  const height = Math.max(leftTop, sockets.top + hostPadding);
  // Until here a rect's y was the height of its top edge above the band's bottom edge, since the band grows upwards.
  const settle = <T extends { rect: Rect }>(item: T): T => ({
    ...item,
    rect: { ...item.rect, y: height - item.rect.y },
  });
  return {
    band: {
      rect: { x: 0, y: -height, width, height },
      name: input.name,
      ...(input.host.network === undefined ? {} : { network: input.host.network }),
      interfaces: interfaces.boxes.map(settle),
      sockets: sockets.shown.map(settle),
      members: members.map(settle),
      hiddenSockets: sockets.hidden,
      nat: settle({ rect: interfaces.nat }).rect,
    },
    memory: { columns: shape, slots: slotsToRemember(seats, input.memory.slots), sockets: sockets.remember },
  };
}

/** Columns of members stay as they are once there are any, for another number would move them. Half the band is theirs at most. */
function memberColumns(members: number, memory: LayoutMemory['host'], gridColumns: number): number {
  if (Object.keys(memory.slots).length > 0) return memory.columns;
  return members <= 4 ? 1 : Math.max(1, Math.min(columnsFor(members * 3), Math.floor(gridColumns / 2)));
}

/** From the bottom row upwards and from right to left: newcomers choose last to first, so that it reads as a list. */
function memberRect(slot: number, columns: number): Rect {
  const width = leafWidth(columns);
  const column = columns - 1 - (slot % columns);
  return {
    x: measures.cardPadding + column * (width + measures.leafGap),
    y: hostPadding / 2 + (Math.floor(slot / columns) + 1) * leafHeight,
    width,
    height: leafHeight,
  };
}

/** The NAT point first, then the interfaces; rows from the bottom edge upwards. */
function placeInterfaces(
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

/** Sockets keep their slots as leaves do; those in conflict are given room first. */
function placeSockets(
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
