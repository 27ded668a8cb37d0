import { z } from 'zod';
import type { Card, Point } from './chart';
import { clearPlace } from './clear-place';
import { openKey } from './fold-key';

/** No card has more slots; a damaged memory must not make one that has. */
const mostSlots = 100_000;
const slots = z.record(z.string(), z.number().int().nonnegative().max(mostSlots));

const cellSchema = z.object({
  x: z.number(),
  y: z.number(),
  columns: z.number().int().positive(),
  /** Rows it may use before it has to grow: the used ones and the slack. */
  rows: z.number().int().positive(),
  /** The reader put it there: it grows in place and is never moved for room. */
  arranged: z.boolean().optional(),
  /** By container name, so that a recreated container finds its place again. */
  slots,
});
export type RememberedCell = z.infer<typeof cellSchema>;

const frameSchema = z.object({
  x: z.number(),
  y: z.number(),
  columns: z.number().int().positive(),
  /** Px, its title and padding included. */
  height: z.number().positive(),
});
export type RememberedFrame = z.infer<typeof frameSchema>;

/**
 * The places given so far, of one engine: what makes a chart stay as it is while things come and go. Plain JSON, for the
 * browser's local storage. Places of what is gone are kept until something else takes them.
 */
export const layoutMemorySchema = z.object({
  version: z.literal(1),
  /** Columns of the grid; never fewer than before. */
  columns: z.number().int().nonnegative(),
  /** By `Card.placeKey`. */
  cards: z.record(z.string(), cellSchema),
  host: z.object({
    columns: z.number().int().positive(),
    slots,
    /** By `Socket.key`. */
    sockets: slots,
  }),
  /** By the name of the group. */
  frames: z.record(z.string(), z.array(frameSchema)).default({}),
  /** How the reader wants large cards, by the `Card.placeKey` that they have when they are open. */
  folds: z.record(z.string(), z.enum(['open', 'folded'])).default({}),
});
export type LayoutMemory = z.infer<typeof layoutMemorySchema>;

/** Nothing remembered: the next chart is laid out afresh. Also what "tidy" sets. */
export const emptyLayoutMemory: LayoutMemory = {
  version: 1,
  columns: 0,
  cards: {},
  host: { columns: 1, slots: {}, sockets: {} },
  frames: {},
  folds: {},
};

/** Remembers that the reader opened or folded a card. */
export function foldCard(
  memory: LayoutMemory,
  card: Pick<Card, 'placeKey'>,
  to: 'open' | 'folded',
): LayoutMemory {
  return { ...memory, folds: { ...memory.folds, [openKey(card.placeKey)]: to } };
}

/**
 * Remembers where the reader put a card: there, or as near as it is clear of the others. Cards stay below the host band,
 * which grows upwards only.
 * @param to the card's new top left corner.
 * @param others the chart's cards; without them it is put exactly there.
 */
export function arrangeCard(
  memory: LayoutMemory,
  card: Pick<Card, 'id' | 'placeKey' | 'rect'>,
  to: Point,
  others: readonly Card[] = [],
): LayoutMemory {
  const cell = memory.cards[card.placeKey];
  if (cell === undefined) return memory;
  const place = clearPlace(card, others, to);
  return { ...memory, cards: { ...memory.cards, [card.placeKey]: { ...cell, ...place, arranged: true } } };
}
