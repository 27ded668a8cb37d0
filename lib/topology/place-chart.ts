import type { HostInterfaces } from '../domain/host-interface';
import type { Snapshot } from '../domain/snapshot';
import { boundsOf } from './bounds';
import type { Card, Chart, Leaf } from './chart';
import { chooseGrid, leastColumns } from './choose-grid';
import { type Claim, type Claimed, type Claims, isSameClaims } from './claim';
import { claimAgain } from './claim-again';
import { membersOf } from './group';
import type { LayoutMemory, RememberedCell } from './layout-memory';
import { measures } from './measures';
import { type Cell, cardRect, freshShape, heldCells, placeCards } from './place-cards';
import { placeHost } from './place-host';
import { placeKeys } from './place-key';
import { placeLeaves, type Seating, type Slots, seat, slotRect, slotsToRemember } from './place-leaves';

export type PlaceInput = {
  snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>;
  /** Absent until they are read. */
  interfaces?: HostInterfaces | undefined;
  memory: LayoutMemory;
  /** Width of the view divided by its height; asked only when cards need places. */
  aspect: number;
  engineName: string;
  /** The chart before: cards that would be made from the same again are taken over. The result is the same without. */
  previous?: Chart | undefined;
};

/** What a card was made from: where that is the same, so is the card. */
type Source = Pick<Card, 'network' | 'placeKey'> & {
  claims: readonly Claim[];
  cell: Cell;
  seats: Seating;
  /** As they are remembered since. */
  slots?: Slots;
};
const sources = new WeakMap<Card, Source>();

/** A card whose leaves have slots, but which has no place yet. `before` is the card that it was, if it would be made from the same. */
type Draft = { claimed: Claimed; key: string; seats: Seating; before?: Card };

/**
 * Gives everything in a snapshot its place; linear in what the snapshot holds. What has a place in `memory` keeps it: another
 * card or leaf coming or going moves nothing. The same input gives the same chart, whatever the order of its lists.
 * @returns the chart without routes, and the memory to pass in next time.
 */
export function placeChart(input: PlaceInput): {
  chart: Omit<Chart, 'routes' | 'undrawnRoutes' | 'routingKey' | 'isRouted'>;
  memory: LayoutMemory;
} {
  const { snapshot, memory } = input;
  const claims = claimAgain(snapshot);
  const drafts = draftCards(claims, memory, input.previous);
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
  for (const draft of drafts) {
    const { key, seats } = draft;
    const cell = cells.get(key);
    if (cell === undefined) continue;
    const card = cardOf(draft, cell);
    cards.push(card);
    const known = memory.cards[key];
    // A cell that stays is the one that is remembered.
    const slots = draft.before && known ? known.slots : slotsToRemember(seats, known?.slots ?? {});
    remembered.push([key, known === cell && known.slots === slots ? known : { ...cell, slots }]);
    const source = sources.get(card);
    if (source) source.slots = slots;
  }
  const host = placeHost({
    host: { ...claims.host, members: membersOf(claims.host.claims) },
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

function draftCards({ groups }: Claims, memory: LayoutMemory, previous: Chart | undefined): Draft[] {
  const keys = placeKeys(groups);
  const cards = new Map(previous?.cards.map((card) => [card.id, card]));
  return groups.map((claimed) => {
    const key = keys.get(claimed) ?? claimed.id;
    const cell = memory.cards[key];
    const before = cards.get(claimed.id);
    const source = before && sources.get(before);
    if (before && source && isMadeFrom(source, claimed, key, cell?.slots))
      return { claimed, key, seats: source.seats, before };
    const members = membersOf(claimed.claims);
    const columns = cell?.columns ?? freshShape(members.length, Number.MAX_SAFE_INTEGER).columns;
    return { claimed, key, seats: seat(members, cell?.slots ?? {}, columns) };
  });
}

function isMadeFrom(
  source: Source,
  { network, claims }: Claimed,
  key: string,
  slots: Slots | undefined,
): boolean {
  return (
    source.network === network &&
    source.placeKey === key &&
    slots !== undefined &&
    source.slots === slots &&
    isSameClaims(source.claims, claims)
  );
}

function cardOf({ claimed, key, seats, before }: Draft, cell: Cell): Card {
  const source = before && sources.get(before);
  if (before && source && isSameCell(source.cell, cell)) return before;
  const leaves = placeLeaves(seats, (slot) => slotRect(slot, cell.columns));
  // A rider has no endpoint of its own, so it is nobody's member; where nothing else tells of it, it counts.
  const counted = claimed.kind === 'elsewhere' ? leaves : leaves.filter(({ kind }) => kind !== 'rider');
  const { claims, ...rest } = claimed;
  const card: Card = {
    ...rest,
    placeKey: key,
    rect: cardRect(cell, seats.length),
    columns: cell.columns,
    leaves,
    counts: countStatuses(counted),
    total: counted.length,
  };
  sources.set(card, {
    ...(claimed.network === undefined ? {} : { network: claimed.network }),
    placeKey: key,
    claims,
    cell,
    seats,
  });
  return card;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.columns === b.columns && a.rows === b.rows);
}

function countStatuses(leaves: readonly Leaf[]): Card['counts'] {
  const counts = { up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 0 };
  for (const { status } of leaves) counts[status] += 1;
  return counts;
}
