import type { Container } from '../domain/container';
import type { HostInterfaces } from '../domain/host-interface';
import type { Network } from '../domain/network';
import type { HostBand, Rect } from './chart';
import type { Grouping } from './grouping';
import { drawnInterfaces } from './host-interfaces';
import { hostSockets } from './host-sockets';
import type { LayoutMemory } from './layout-memory';
import { columnsFor, leafWidth, measures, widthOf } from './measures';
import { placeInterfaces } from './place-interfaces';
import { placeLeaves, seat, slotsToRemember } from './place-leaves';
import { placeSockets } from './place-sockets';

const { hostPadding, leafHeight } = measures;

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
