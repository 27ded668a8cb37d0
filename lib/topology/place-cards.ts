import type { Rect } from './chart';
import { twinKey } from './fold-key';
import type { RememberedCell } from './layout-memory';
import { cardHeight, columnsFor, slackRows, toleratedSlots, widthOf } from './measures';
import { Occupancy } from './occupancy';

/** What a card needs. */
export type Wish = {
  key: string;
  /** Slots, counted with its holes. */
  extent: number;
  /** Rows above its leaves. */
  above?: number;
  /** Rows to keep free below its leaves; without it as many as usual. */
  spare?: number;
  /** Where it would rather be, if it has no place: that of the same card when it was larger or smaller. */
  near?: Cell | undefined;
};
type Size = Pick<Wish, 'extent' | 'above' | 'spare'>;

/** A card's reserved place. It is drawn as high as it is used; the rest of its rows are empty ground to grow into. */
export type Cell = Omit<RememberedCell, 'slots'>;

type Cells = Readonly<Record<string, Cell>>;

/** An empty card shows one row, which says so. */
function rowsOf({ extent, above = 0 }: Size, columns: number): number {
  return Math.max(1, above + Math.ceil(extent / columns));
}

/** @returns the columns and reserved rows of a card that has no place yet. */
export function freshShape(size: Size, gridColumns: number): { columns: number; rows: number } {
  const columns = Math.min(columnsFor(size.extent), gridColumns);
  const rows = rowsOf(size, columns);
  return { columns, rows: rows + (size.spare ?? slackRows(rows)) };
}

/**
 * Gives every card a place: the one it had while it fits there; grown downwards where the ground below is free; else the
 * first free place. Nothing else moves for it.
 * @param wishes newcomers take places in this order.
 * @param ground what is taken already; what is placed takes more of it.
 */
export function placeCards(
  wishes: readonly Wish[],
  remembered: Cells,
  gridColumns: number,
  ground: Occupancy = new Occupancy(gridColumns),
): Map<string, Cell> {
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
    if (rowsOf(wish, cell.columns) <= cell.rows) cells.set(wish.key, cell);
    else growing.push({ wish, cell });
  }
  for (const { wish, cell } of growing) {
    const grown = growInPlace(wish, cell, ground);
    if (grown === undefined) homeless.push(wish);
    else cells.set(wish.key, grown);
  }
  for (const wish of homeless) {
    const shape = freshShape(wish, gridColumns);
    const height = cardHeight(shape.rows);
    const place = placeNear(wish.near, shape, ground, gridColumns) ?? ground.firstFree(shape.columns, height);
    ground.take(place.x, shape.columns, place.y, height);
    cells.set(wish.key, { ...place, ...shape });
  }
  return cells;
}

/** The same corner, where there is room for the new shape. */
function placeNear(
  near: Cell | undefined,
  { columns, rows }: Pick<Cell, 'columns' | 'rows'>,
  ground: Occupancy,
  gridColumns: number,
): Pick<Cell, 'x' | 'y' | 'arranged'> | undefined {
  if (near === undefined || near.x + widthOf(columns) > widthOf(gridColumns)) return undefined;
  if (!ground.isFree(near.x, columns, near.y, cardHeight(rows))) return undefined;
  const { x, y, arranged } = near;
  return { x, y, ...(arranged === undefined ? {} : { arranged }) };
}

function growInPlace(wish: Wish, cell: Cell, ground: Occupancy): Cell | undefined {
  const needed = rowsOf(wish, cell.columns);
  const withSlack = needed + (wish.spare ?? slackRows(needed));
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

/**
 * @returns the remembered cells of absent cards whose ground is still free: they may come back. A card that is opened or folded is its
 * own twin's absence, and may lie on the ground that it had.
 */
export function heldCells<T extends Cell>(
  remembered: Readonly<Record<string, T>>,
  present: ReadonlyMap<string, Cell>,
  gridColumns: number,
): [string, T][] {
  const ground = new Occupancy(gridColumns);
  for (const cell of present.values()) ground.take(cell.x, cell.columns, cell.y, cardHeight(cell.rows));
  return Object.entries(remembered).filter(([key, cell]) => {
    if (present.has(key)) return false;
    const height = cardHeight(cell.rows);
    if (ground.isFree(cell.x, cell.columns, cell.y, height)) return true;
    const twin = present.get(twinKey(key));
    if (twin === undefined) return false;
    const others = new Occupancy(gridColumns);
    for (const other of present.values())
      if (other !== twin) others.take(other.x, other.columns, other.y, cardHeight(other.rows));
    return others.isFree(cell.x, cell.columns, cell.y, height);
  });
}

/** @returns what a cell draws: only the rows in use. */
export function cardRect(cell: Cell, size: Size): Rect {
  return {
    x: cell.x,
    y: cell.y,
    width: widthOf(cell.columns),
    height: cardHeight(rowsOf(size, cell.columns)),
  };
}
