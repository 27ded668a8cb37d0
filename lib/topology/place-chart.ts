import type { HostInterfaces } from '../domain/host-interface';
import type { Snapshot } from '../domain/snapshot';
import { boundsOf } from './bounds';
import type { Card, Chart, Leaf } from './chart';
import { chooseGrid, leastColumns } from './choose-grid';
import { group } from './group';
import type { Group, Grouping } from './grouping';
import type { LayoutMemory, RememberedCell } from './layout-memory';
import { measures } from './measures';
import { type Cell, cardRect, freshShape, heldCells, placeCards } from './place-cards';
import { placeHost } from './place-host';
import { placeKeys } from './place-key';
import { placeLeaves, type Seating, seat, slotRect, slotsToRemember } from './place-leaves';

export type PlaceInput = {
  snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>;
  /** Absent until they are read. */
  interfaces?: HostInterfaces | undefined;
  memory: LayoutMemory;
  /** Width of the view divided by its height; asked only when cards need places. */
  aspect: number;
  engineName: string;
};

/** A card whose leaves have slots, but which has no place yet. */
type Draft = { group: Group; key: string; seats: Seating };

/**
 * Gives everything in a snapshot its place; linear in what the snapshot holds. What has a place in `memory` keeps it: another
 * card or leaf coming or going moves nothing. The same input gives the same chart, whatever the order of its lists.
 * @returns the chart without routes, and the memory to pass in next time.
 */
export function placeChart(input: PlaceInput): {
  chart: Omit<Chart, 'routes' | 'undrawnRoutes' | 'routingKey'>;
  memory: LayoutMemory;
} {
  const { snapshot, memory } = input;
  const grouping = group(snapshot);
  const drafts = draftCards(grouping, memory);
  const wishes = drafts.map(({ key, seats }) => ({ key, extent: seats.length }));
  const newcomers = wishes.some(({ key }) => memory.cards[key] === undefined);
  const gridColumns = Math.max(
    leastColumns,
    memory.columns,
    newcomers ? chooseGrid(wishes, input.aspect) : leastColumns,
  );
  const cells = placeCards(wishes, memory.cards, gridColumns);

  const cards: Card[] = [];
  const remembered: [string, RememberedCell][] = [];
  for (const { group: of, key, seats } of drafts) {
    const cell = cells.get(key);
    if (cell === undefined) continue;
    cards.push(cardOf(of, key, cell, seats));
    remembered.push([key, { ...cell, slots: slotsToRemember(seats, memory.cards[key]?.slots ?? {}) }]);
  }
  const host = placeHost({
    host: grouping.host,
    name: input.engineName,
    containers: snapshot.containers,
    networks: snapshot.networks,
    interfaces: input.interfaces,
    gridColumns,
    memory: memory.host,
  });
  const outside = {
    rect: {
      x: 0,
      y: host.band.rect.y - measures.outsideGap - measures.outsideHeight,
      width: host.band.rect.width,
      height: measures.outsideHeight,
    },
  };
  const held = heldCells(memory.cards, cells, gridColumns);
  return {
    chart: {
      outside,
      host: host.band,
      cards,
      bounds: boundsOf([outside.rect, host.band.rect, ...cards.map(({ rect }) => rect)]),
    },
    memory: {
      version: 1,
      columns: gridColumns,
      cards: Object.fromEntries([...remembered, ...held]),
      host: host.memory,
    },
  };
}

function draftCards(grouping: Grouping, memory: LayoutMemory): Draft[] {
  const keys = placeKeys(grouping.groups);
  return grouping.groups.map((group) => {
    const key = keys.get(group) ?? group.id;
    const cell = memory.cards[key];
    const columns = cell?.columns ?? freshShape(group.members.length, Number.MAX_SAFE_INTEGER).columns;
    return { group, key, seats: seat(group.members, cell?.slots ?? {}, columns) };
  });
}

function cardOf(group: Group, placeKey: string, cell: Cell, seats: Seating): Card {
  const leaves = placeLeaves(seats, (slot) => slotRect(slot, cell.columns));
  // A rider has no endpoint of its own, so it is nobody's member; where nothing else tells of it, it counts.
  const counted = group.kind === 'elsewhere' ? leaves : leaves.filter(({ kind }) => kind !== 'rider');
  return {
    id: group.id,
    kind: group.kind,
    name: group.name,
    ...(group.network === undefined ? {} : { network: group.network }),
    placeKey,
    rect: cardRect(cell, seats.length),
    columns: cell.columns,
    leaves,
    counts: countStatuses(counted),
    total: counted.length,
  };
}

function countStatuses(leaves: readonly Leaf[]): Card['counts'] {
  const counts = { up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 0 };
  for (const { status } of leaves) counts[status] += 1;
  return counts;
}
