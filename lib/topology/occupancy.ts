import { measures, widthOf } from './measures';

/** Half-open: [top, bottom). Gutters are part of what is taken: a cell reaches one gutter below its card. */
type Interval = { top: number; bottom: number };

const unit = measures.cardWidth + measures.gutter;

/** The x of a grid column's left edge. */
function columnX(column: number): number {
  return column * unit;
}

/**
 * Which heights of each grid column are taken. Off-grid cards take every column that they come nearer to than a gutter.
 * Mutable: made and filled within one layout.
 */
export class Occupancy {
  private readonly taken: Interval[][];

  constructor(private readonly columns: number) {
    this.taken = Array.from({ length: columns }, () => []);
  }

  /** Takes a card's rectangle and the gutter around it. */
  take(x: number, columns: number, top: number, height: number): void {
    for (const column of this.columnsUnder(x, columns)) {
      insert(column, { top, bottom: top + height + measures.gutter });
    }
  }

  /** True where nothing taken comes nearer than a gutter to this rectangle. */
  isFree(x: number, columns: number, top: number, height: number): boolean {
    const bottom = top + height + measures.gutter;
    return this.columnsUnder(x, columns).every((column) =>
      column.every((interval) => interval.bottom <= top || interval.top >= bottom),
    );
  }

  /** True where a card that takes its ground already could be so much higher: its own gutter is in nobody's way. */
  canGrow(x: number, columns: number, bottom: number, added: number): boolean {
    const from = bottom + measures.gutter;
    return this.columnsUnder(x, columns).every((column) =>
      column.every((interval) => interval.bottom <= from || interval.top >= from + added),
    );
  }

  /** @returns how far down from `bottom`, the lower edge of what takes its ground already, more could be taken; Infinity where nothing is below. */
  freeBelow(x: number, columns: number, bottom: number): number {
    const from = bottom + measures.gutter;
    const tops = this.columnsUnder(x, columns).flatMap((column) => {
      const next = column.find((interval) => interval.bottom > from);
      return next === undefined ? [] : [next.top];
    });
    return Math.max(0, Math.min(...tops) - from);
  }

  /** @returns the highest free place for a card; of equally high ones the leftmost. */
  firstFree(columns: number, height: number): { x: number; y: number } {
    let best = { x: 0, y: Number.POSITIVE_INFINITY };
    for (let start = 0; start + columns <= this.columns; start += 1) {
      const y = this.firstFreeAt(start, columns, height + measures.gutter);
      if (y < best.y) best = { x: columnX(start), y };
    }
    return best;
  }

  private firstFreeAt(start: number, columns: number, height: number): number {
    let y: number = measures.hostGap;
    const span = this.taken.slice(start, start + columns);
    for (;;) {
      let moved = false;
      for (const column of span) {
        for (const { top, bottom } of column) {
          if (top >= y + height) break;
          if (bottom <= y) continue;
          y = bottom;
          moved = true;
        }
      }
      if (!moved || columns === 1) return y;
    }
  }

  private columnsUnder(x: number, columns: number): Interval[][] {
    const first = Math.max(0, Math.floor(x / unit));
    const last = Math.ceil((x + widthOf(columns) + measures.gutter) / unit);
    return this.taken.slice(first, Math.max(first, last));
  }
}

/** Keeps a column's intervals sorted, and joined where they touch: a packed column is one interval. */
function insert(column: Interval[], added: Interval): void {
  let from = column.length;
  while (from > 0 && (column[from - 1]?.bottom ?? 0) >= added.top) from -= 1;
  let to = from;
  const joined = { ...added };
  while (to < column.length && (column[to]?.top ?? 0) <= joined.bottom) {
    const next = column[to];
    if (next !== undefined) {
      joined.top = Math.min(joined.top, next.top);
      joined.bottom = Math.max(joined.bottom, next.bottom);
    }
    to += 1;
  }
  column.splice(from, to - from, joined);
}
