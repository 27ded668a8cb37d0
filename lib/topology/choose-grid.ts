import { cardHeight, measures, widthOf } from './measures';
import { type Cell, freshShape, placeCards, type Wish } from './place-cards';

/** The least width: the host band needs two columns to be itself. */
export const leastColumns = 2;
/** Where there is width to spare, the host band's interfaces stand side by side. */
const leastOfWide = { aspect: 1.2, columns: 3 } as const;
/** In a view as narrow as this (a phone held upright) one reads downwards, and the width decides what can be read. */
const narrow = 0.8;

/** What stands above the first card in a usual chart: outside, host band with a row of sockets, and the gap. */
const headHeight = measures.outsideHeight + measures.outsideGap + 120 + measures.hostGap;

/** Beyond this many cards the estimate is good enough, and trying is dear. */
const tryUpTo = 200;

/**
 * Chooses how many columns the grid has, so that a fresh chart fills a view of this shape at the greatest zoom.
 * @param aspect width of the room for the chart divided by its height.
 * @param place lays the chart out afresh on so many columns.
 */
export function chooseGrid(
  wishes: readonly Wish[],
  aspect: number,
  place: (gridColumns: number) => ReadonlyMap<string, Cell> = (columns) => placeCards(wishes, {}, columns),
): number {
  if (aspect < narrow) return leastColumns;
  const least = aspect < leastOfWide.aspect ? leastColumns : leastOfWide.columns;
  const estimate = Math.max(least, estimateColumns(wishes, aspect));
  if (wishes.length > tryUpTo) return estimate;
  let best: { columns: number; zoom: number } = { columns: least, zoom: 0 };
  for (let columns = Math.max(least, estimate - 2); columns <= estimate + 2; columns += 1) {
    const zoom = zoomThatFits(place(columns).values(), columns, aspect);
    // A wider grid must earn it: of two alike the narrower reads better.
    if (zoom > best.zoom * 1.01) best = { columns, zoom };
  }
  return best.columns;
}

function estimateColumns(wishes: readonly Wish[], aspect: number): number {
  let area = 0;
  for (const wish of wishes) {
    const { columns, rows } = freshShape(wish, Number.MAX_SAFE_INTEGER);
    area += (widthOf(columns) + measures.gutter) * (cardHeight(rows) + measures.gutter);
  }
  const unit = measures.cardWidth + measures.gutter;
  return Math.round(Math.sqrt(area * aspect) / unit);
}

/** For a view of height 1. */
function zoomThatFits(cells: Iterable<Cell>, columns: number, aspect: number): number {
  let bottom: number = measures.hostGap;
  for (const cell of cells) bottom = Math.max(bottom, cell.y + cardHeight(cell.rows));
  return Math.min(aspect / widthOf(columns), 1 / (headHeight - measures.hostGap + bottom));
}
