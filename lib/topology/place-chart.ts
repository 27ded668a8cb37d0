import type { HostInterfaces } from '../domain/host-interface';
import type { Snapshot } from '../domain/snapshot';
import { boundsOf } from './bounds';
import type { Card, Chart } from './chart';
import { chooseGrid, leastColumns } from './choose-grid';
import { type Claim, type Claimed, type Claims, claim, isSameClaims } from './claim';
import {
  type Attention,
  countStatuses,
  type FoldState,
  foldOf,
  foldSpareRows,
  foldStateOf,
  noAttention,
  partFolded,
} from './fold';
import { foldedKey } from './fold-key';
import { framesOf } from './frames-of';
import { membersOf } from './group';
import { type GroupBy, groupOf } from './group-by';
import type { Member } from './grouping';
import type { LayoutMemory, RememberedCell } from './layout-memory';
import { measures } from './measures';
import { type Cell, cardRect, freshShape, heldCells, type Wish } from './place-cards';
import { type FramedWish, placeInFrames } from './place-frames';
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
  /** True for the first chart of a page, on which large networks are folded whatever place they have. */
  isOpening?: boolean;
  /** What networks are gathered by; without it they are not. */
  groupBy?: GroupBy | undefined;
  /** What folded cards show whatever its status. */
  attention?: Attention | undefined;
  /** The chart before: cards that would be made from the same again are taken over. The result is the same without. */
  previous?: Chart | undefined;
};

const nothing = { cards: {}, frames: {} };

/** What a card was made from: where that is the same, so is the card. */
type Source = Pick<Card, 'network' | 'placeKey'> & {
  claims: readonly Claim[];
  cell: Cell;
  seats: Seating;
  /** As they are remembered since. */
  slots?: Slots;
  folding: Folding;
};
const sources = new WeakMap<Card, Source>();

/** How a card is folded, and what it stands for then. `attention` is told of folded ones alone. */
type Folding = {
  state: FoldState;
  attention?: Attention | undefined;
  members: readonly Member[];
  found: number;
};

/** A card whose leaves have slots, but which has no place yet. `before` is the card that it was, if it would be made from the same. */
type Draft = { claimed: Claimed; wish: Wish; seats: Seating; folding: Folding; before?: Card };

/**
 * Gives everything in a snapshot its place; linear in what the snapshot holds. What has a place in `memory` keeps it: another
 * card or leaf coming or going moves nothing. The same input gives the same chart, whatever the order of its lists.
 * @param claims those of the snapshot.
 * @returns the chart without routes, and the memory to pass in next time.
 */
export function placeChart(
  input: PlaceInput,
  claims: Claims = claim(input.snapshot),
): {
  chart: Omit<Chart, 'routes' | 'undrawnRoutes' | 'routingKey' | 'isRouted'>;
  memory: LayoutMemory;
} {
  const { snapshot, memory } = input;
  const drafts = draftCards(claims, input);
  const by = input.groupBy ?? 'none';
  const wishes: FramedWish[] =
    by === 'none'
      ? drafts.map(({ wish }) => wish)
      : drafts.map(({ wish, claimed }) => ({ ...wish, group: groupOf(claimed.network, by) }));
  const newcomers = wishes.some(({ key }) => memory.cards[key] === undefined);
  const gridColumns = Math.max(
    leastColumns,
    memory.columns,
    newcomers
      ? chooseGrid(wishes, input.aspect, (columns) => placeInFrames(wishes, nothing, columns).cells)
      : leastColumns,
  );
  const { cells, frames } = placeInFrames(wishes, memory, gridColumns);

  const cards: Card[] = [];
  const remembered: [string, RememberedCell][] = [];
  for (const draft of drafts) {
    const { seats, folding } = draft;
    const { key } = draft.wish;
    const cell = cells.get(key);
    if (cell === undefined) continue;
    const card = cardOf(draft, cell);
    cards.push(card);
    const known = memory.cards[key];
    // A cell that stays is the one that is remembered.
    const slots =
      draft.before && known
        ? known.slots
        : slotsToRemember(folding.state === 'folded' ? [] : seats, known?.slots ?? {});
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
  const framed = by === 'none' ? [] : framesOf(cards, frames, ({ network }) => groupOf(network, by));
  const held = heldCells(memory.cards, cells, gridColumns);
  return {
    chart: {
      outside,
      host: host.band,
      cards,
      frames: framed,
      shape: {},
      bounds: boundsOf([outside.rect, host.band.rect, ...[...cards, ...framed].map(({ rect }) => rect)]),
    },
    memory: {
      version: 1,
      columns: gridColumns,
      cards: Object.fromEntries([...remembered, ...held]),
      host: host.memory,
      frames,
      folds: memory.folds,
    },
  };
}

function draftCards(
  { groups }: Claims,
  { memory, previous, attention = noAttention, isOpening = false }: PlaceInput,
): Draft[] {
  const keys = placeKeys(groups);
  const cards = new Map(previous?.cards.map((card) => [card.id, card]));
  return groups.map((claimed) => {
    const open = keys.get(claimed) ?? claimed.id;
    const state = foldStateOf(open, claimed.claims.length, memory, isOpening);
    const key = state === 'folded' ? foldedKey(open) : open;
    const cell = memory.cards[key];
    const before = cards.get(claimed.id);
    const source = before && sources.get(before);
    const drafted = (seats: Seating, folding: Folding): Draft => ({
      claimed,
      wish: wishOf(key, seats, state, memory.cards[state === 'folded' ? open : foldedKey(open)]),
      seats,
      folding,
    });
    if (before && source && isMadeFrom(source, { claimed, key, state, attention, slots: cell?.slots }))
      return { ...drafted(source.seats, source.folding), before };
    const [seats, folding] = seated(claimed, cell, state, attention);
    return drafted(seats, folding);
  });
}

function seated(
  { claims }: Claimed,
  cell: RememberedCell | undefined,
  state: FoldState,
  attention: Attention,
): [Seating, Folding] {
  const members = membersOf(claims);
  if (state === 'folded') {
    const { shown, hidden, found } = partFolded(members, attention, (cell?.rows ?? foldSpareRows) - 1);
    return [shown, { state, attention, members: hidden, found }];
  }
  const columns = cell?.columns ?? freshShape({ extent: members.length }, Number.MAX_SAFE_INTEGER).columns;
  return [seat(members, cell?.slots ?? {}, columns), { state, members, found: 0 }];
}

/**
 * A card made again from other claims, where everything on it stays where it is.
 * @param cell where it is remembered.
 * @returns undefined where something would come, go or move.
 */
export function cardAgain(
  before: Card,
  claimed: Claimed,
  cell: RememberedCell,
  attention: Attention,
): Card | undefined {
  const source = sources.get(before);
  if (source === undefined) return undefined;
  const [seats, folding] = seated(claimed, cell, source.folding.state, attention);
  const isAsBefore =
    seats.length === source.seats.length &&
    seats.every((member, slot) => member?.key === source.seats[slot]?.key);
  const isSeatedByName = folding.state === 'folded' || slotsToRemember(seats, cell.slots) === cell.slots;
  if (!isAsBefore || !isSeatedByName) return undefined;
  const above = before.fold === undefined ? {} : { above: 1 };
  const card = cardOf(
    { claimed, wish: { key: before.placeKey, extent: seats.length, ...above }, seats, folding },
    source.cell,
  );
  const made = sources.get(card);
  if (made) made.slots = cell.slots;
  return card;
}

/** @param near where the same card was when it was folded, or open. */
function wishOf(key: string, { length }: Seating, state: FoldState, near: Cell | undefined): Wish {
  if (state === 'none') return { key, extent: length };
  const spare = state === 'folded' ? { spare: foldSpareRows } : {};
  return { key, extent: length, above: 1, near, ...spare };
}

type Making = {
  claimed: Claimed;
  key: string;
  state: FoldState;
  attention: Attention;
  slots: Slots | undefined;
};

function isMadeFrom(source: Source, { claimed, key, state, attention, slots }: Making): boolean {
  return (
    source.network === claimed.network &&
    source.placeKey === key &&
    source.folding.state === state &&
    (state !== 'folded' || source.folding.attention === attention) &&
    slots !== undefined &&
    source.slots === slots &&
    isSameClaims(source.claims, claimed.claims)
  );
}

function cardOf({ claimed, wish, seats, folding, before }: Draft, cell: Cell): Card {
  const source = before && sources.get(before);
  if (before && source && isSameCell(source.cell, cell)) return before;
  const leaves = placeLeaves(seats, (slot) => slotRect(slot, cell.columns, wish.above));
  const { state, members, found } = folding;
  const all = state === 'folded' ? [...leaves, ...members] : leaves;
  // A rider has no endpoint of its own, so it is nobody's member; where nothing else tells of it, it counts.
  const counted = claimed.kind === 'elsewhere' ? all : all.filter(({ kind }) => kind !== 'rider');
  const { claims, ...rest } = claimed;
  const card: Card = {
    ...rest,
    placeKey: wish.key,
    rect: cardRect(cell, wish),
    columns: cell.columns,
    ...(state === 'none' ? {} : { fold: foldOf(members, cell.columns, { isOpen: state === 'open', found }) }),
    leaves,
    counts: countStatuses(counted),
    total: counted.length,
  };
  sources.set(card, {
    ...(claimed.network === undefined ? {} : { network: claimed.network }),
    placeKey: wish.key,
    claims,
    cell,
    seats,
    folding,
  });
  return card;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.columns === b.columns && a.rows === b.rows);
}
