import type { Rect } from './chart';
import type { RememberedCell } from './layout-memory';
import { cardHeight, columnsFor, slackRows, toleratedSlots, widthOf } from './measures';
import { Occupancy } from './occupancy';

/** What a card needs: room for `extent` slots, counted with its holes. */
export type Wish = { key: string; extent: number };

/** A card's reserved place. It is drawn as high as it is used; the rest of its rows are empty ground to grow into. */
export type Cell = Omit<RememberedCell, 'slots'>;

type Cells = Readonly<Record<string, Cell>>;

/** An empty card shows one row, which says so. */
function rowsOf(extent: number, columns: number): number {
  return Math.max(1, Math.ceil(extent / columns));
}

/** @returns the columns and reserved rows of a card that has no place yet. */
export function freshShape(extent: number, gridColumns: number): { columns: number; rows: number } {
  const columns = Math.min(columnsFor(extent), gridColumns);
  const rows = rowsOf(extent, columns);
  return { columns, rows: rows + slackRows(rows) };
}

/**
 * Gives every card a place: the one it had while it fits there; grown downwards where the ground below is free; else the
 * first free place. Nothing else moves for it.
 * @param wishes newcomers take places in this order.
 */
export function placeCards(
  wishes: readonly Wish[],
  remembered: Cells,
  gridColumns: number,
): Map<string, Cell> {
  const ground = new Occupancy(gridColumns);
  const cells = new Map<string, Cell>();
  const growing: { wish: Wish; cell: Cell }[] = [];
  const homeless: Wish[] = [];
  for (const wish of wishes) {
    const cell = remembered[wish.key];
    if (cell === undefined) {
      homeless.push(wish);
      continue;
    }
    ground.take(cell.x, cell.columns, cell.y, cardHeight(cell.rows));
    if (rowsOf(wish.extent, cell.columns) <= cell.rows) cells.set(wish.key, cell);
    else growing.push({ wish, cell });
  }
  for (const { wish, cell } of growing) {
    const grown = growInPlace(wish, cell, ground);
    if (grown === undefined) homeless.push(wish);
    else cells.set(wish.key, grown);
  }
  for (const wish of homeless) {
    const shape = freshShape(wish.extent, gridColumns);
    const place = ground.firstFree(shape.columns, cardHeight(shape.rows));
    ground.take(place.x, shape.columns, place.y, cardHeight(shape.rows));
    cells.set(wish.key, { ...place, ...shape });
  }
  return cells;
}

function growInPlace(wish: Wish, cell: Cell, ground: Occupancy): Cell | undefined {
  const needed = rowsOf(wish.extent, cell.columns);
  const withSlack = needed + slackRows(needed);
  if (cell.arranged === true) return { ...cell, rows: withSlack };
  if (wish.extent > toleratedSlots(cell.columns)) return undefined;
  for (const rows of [withSlack, needed]) {
    const height = cardHeight(cell.rows);
    if (!ground.canGrow(cell.x, cell.columns, cell.y + height, cardHeight(rows) - height)) continue;
    ground.take(cell.x, cell.columns, cell.y, cardHeight(rows));
    return { ...cell, rows };
  }
  return undefined;
}

/** @returns the remembered cells of absent cards whose ground is still free: they may come back. */
export function heldCells<T extends Cell>(
  remembered: Readonly<Record<string, T>>,
  present: ReadonlyMap<string, Cell>,
  gridColumns: number,
): [string, T][] {
  const ground = new Occupancy(gridColumns);
  for (const cell of present.values()) ground.take(cell.x, cell.columns, cell.y, cardHeight(cell.rows));
  return Object.entries(remembered).filter(
    ([key, cell]) => !present.has(key) && ground.isFree(cell.x, cell.columns, cell.y, cardHeight(cell.rows)),
  );
}

/** @returns what a cell draws: only the rows in use. */
export function cardRect(cell: Cell, extent: number): Rect {
  return {
    x: cell.x,
    y: cell.y,
    width: widthOf(cell.columns),
    height: cardHeight(rowsOf(extent, cell.columns)),
  };
}
