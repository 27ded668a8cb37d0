/**
 * Every size of the chart, in px at zoom 1. The layout and the page read the same numbers, so what is computed is
 * what is drawn.
 */
export const measures = {
  /** One row of a card: one leaf. */
  leafHeight: 26,
  /** A card with one column of leaves; one unit of the grid. */
  cardWidth: 280,
  /** Hue edge, name, and driver with subnet. */
  cardHeader: 54,
  /** Between a leaf and its card's left and right edge: room for rails and for riders' brackets. */
  cardPadding: 12,
  /** Below the last row. */
  cardFoot: 8,
  /** Between columns of leaves within a card: room for edges of the inner leaves. */
  leafGap: 36,
  /** Least distance between two cards: edges run here. */
  gutter: 44,
  /** Between the host band and the first row of cards: holds the uplinks' bus. */
  hostGap: 56,
  /** The host band: a title over its members on the left; sockets over interfaces on the right. */
  hostTitle: 36,
  hostPadding: 12,
  interfaceWidth: 196,
  interfaceHeight: 30,
  natWidth: 48,
  socketWidth: 220,
  socketHeight: 28,
  chipGap: 10,
  /** Rows of published sockets that the band shows; what is over is told as a number. */
  socketRows: 3,
  /** A group's frame: its title above its cards, and its distance from them on the other sides. */
  frameTitle: 34,
  framePadding: 14,
  outsideHeight: 24,
  outsideGap: 14,
  /** Between parallel edges of one gutter. */
  lane: 6,
  /** Least distance of an edge from a card it doesn't end at. */
  clearance: 6,
} as const;

/** @returns the width of a card, or of the grid, of so many columns. */
export function widthOf(columns: number): number {
  return columns * measures.cardWidth + (columns - 1) * measures.gutter;
}

/** @returns the height of a card that shows so many rows. */
export function cardHeight(rows: number): number {
  return measures.cardHeader + rows * measures.leafHeight + measures.cardFoot;
}

/** @returns the width of a leaf in a card of so many columns. */
export function leafWidth(columns: number): number {
  const inside = widthOf(columns) - 2 * measures.cardPadding - (columns - 1) * measures.leafGap;
  return inside / columns;
}

/** @returns how many columns a fresh card of so many slots has: tall enough to scan, never a tower. */
export function columnsFor(slots: number): number {
  if (slots <= 12) return 1;
  if (slots <= 32) return 2;
  if (slots <= 90) return 3;
  // rows * 28 + 64 <= 1.5 * width, solved for columns.
  return Math.max(4, Math.ceil(Math.sqrt(slots / 18)));
}

/** @returns how many slots a card of so many columns may grow to in place before it is better drawn afresh. */
export function toleratedSlots(columns: number): number {
  if (columns === 1) return 20;
  if (columns === 2) return 48;
  if (columns === 3) return 120;
  return Math.floor(columns * columns * 27);
}

/** @returns the free rows that a card of so many rows keeps below it to grow into. */
export function slackRows(rows: number): number {
  return Math.max(1, Math.floor(rows / 5));
}
