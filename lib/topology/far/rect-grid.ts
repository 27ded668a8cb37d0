import type { Rect } from '../chart';
import { overlaps } from '../overlap';

/** About two cards across: a screen of near cards is some ten cells. */
const cellSize = 640;
/** Rows of cells are numbered within this, so that a cell's number is one integer. */
const stride = 1 << 16;

/**
 * Finds what lies in an area without looking at everything: a grid of square cells, each holding what touches it.
 * Built once for a chart, never changed.
 */
export class RectGrid<T> {
  readonly #cells = new Map<number, number[]>();
  readonly #rects: readonly Rect[];

  constructor(
    private readonly items: readonly T[],
    rectOf: (item: T) => Rect,
  ) {
    this.#rects = items.map(rectOf);
    for (const [index, rect] of this.#rects.entries()) {
      for (const cell of cellsUnder(rect)) {
        const held = this.#cells.get(cell);
        if (held === undefined) this.#cells.set(cell, [index]);
        else held.push(index);
      }
    }
  }

  /** @returns what overlaps the area, in the order in which it was given. */
  within(area: Rect): T[] {
    const found = this.#candidates(area).filter((index) => {
      const rect = this.#rects[index];
      return rect !== undefined && overlaps(rect, area);
    });
    return found.flatMap((index) => this.items[index] ?? []);
  }

  #candidates(area: Rect): number[] {
    const across = Math.ceil(area.width / cellSize) + 1;
    const down = Math.ceil(area.height / cellSize) + 1;
    if (across * down >= this.#cells.size) return [...this.#rects.keys()];
    const found = new Set<number>();
    for (const cell of cellsUnder(area)) for (const index of this.#cells.get(cell) ?? []) found.add(index);
    return [...found].sort((a, b) => a - b);
  }
}

function* cellsUnder({ x, y, width, height }: Rect): Generator<number> {
  const right = Math.floor((x + width) / cellSize);
  const bottom = Math.floor((y + height) / cellSize);
  for (let column = Math.floor(x / cellSize); column <= right; column += 1) {
    for (let row = Math.floor(y / cellSize); row <= bottom; row += 1) yield column * stride + row;
  }
}
