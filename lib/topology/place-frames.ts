import type { RememberedFrame } from './layout-memory';
import { cardHeight, measures, widthOf } from './measures';
import { Occupancy } from './occupancy';
import { type Cell, freshShape, placeCards, type Wish } from './place-cards';

/** A wish to be in the frame of its group; without one it is on open ground. */
export type FramedWish = Wish & { group?: string | undefined };

type Cells = Readonly<Record<string, Cell>>;
type Remembered = { cards: Cells; frames: Readonly<Record<string, readonly RememberedFrame[]>> };
type Placed = { cells: Map<string, Cell>; frames: Record<string, RememberedFrame[]> };

const unit = measures.cardWidth + measures.gutter;
/** Deeper than any chart. */
const abyss = 1e9;

/**
 * As `placeCards`, with the cards of each group together in a frame of its own. A frame that has a place keeps it; what does not fit in
 * makes it grow downwards where the ground below is free, and else begins another frame of the same group: nothing else moves for it.
 * What the reader has put somewhere stays there, in a frame or not.
 * @param wishes groups take places in the order of their first.
 */
export function placeInFrames(
  wishes: readonly FramedWish[],
  remembered: Remembered,
  gridColumns: number,
): Placed {
  const ground = new Occupancy(gridColumns);
  const placed: Placed = { cells: new Map(), frames: {} };
  const groups = byGroup(wishes);
  if (groups.size === 0)
    return { cells: placeCards(wishes, remembered.cards, gridColumns, ground), frames: {} };
  for (const group of groups.keys()) {
    for (const { x, y, columns, height } of remembered.frames[group] ?? [])
      ground.take(x, columns, y, height);
  }
  const isArranged = ({ key }: Wish) => remembered.cards[key]?.arranged === true;
  const loose = wishes.filter((wish) => wish.group === undefined || isArranged(wish));
  const settled = loose.filter(({ key }) => remembered.cards[key] !== undefined);
  keep(placed, placeCards(settled, remembered.cards, gridColumns, ground));
  for (const [group, members] of groups) {
    const framed = members.filter((wish) => !isArranged(wish));
    const left = refill(group, framed, remembered, ground, placed);
    if (left.length > 0) addFrame(group, left, gridColumns, ground, placed);
  }
  const newcomers = loose.filter(({ key }) => remembered.cards[key] === undefined);
  keep(placed, placeCards(newcomers, {}, gridColumns, ground));
  return placed;
}

function byGroup(wishes: readonly FramedWish[]): Map<string, FramedWish[]> {
  const groups = new Map<string, FramedWish[]>();
  for (const wish of wishes) {
    if (wish.group === undefined) continue;
    const known = groups.get(wish.group);
    if (known === undefined) groups.set(wish.group, [wish]);
    else known.push(wish);
  }
  return groups;
}

function keep({ cells }: Placed, more: ReadonlyMap<string, Cell>): void {
  for (const [key, cell] of more) cells.set(key, cell);
}

/** Fills the frames that a group has. @returns what has no room in them. */
function refill(
  group: string,
  members: readonly FramedWish[],
  remembered: Remembered,
  ground: Occupancy,
  placed: Placed,
): FramedWish[] {
  const frames = remembered.frames[group] ?? [];
  let left = members.filter(({ key }) => {
    const cell = remembered.cards[key];
    return cell === undefined || !frames.some((frame) => holds(frame, cell));
  });
  const kept: RememberedFrame[] = [];
  for (const [index, frame] of frames.entries()) {
    const own = members.filter(({ key }) => {
      const cell = remembered.cards[key];
      return cell !== undefined && holds(frame, cell);
    });
    const wishes = [...own, ...left];
    const cells = inside(
      index === frames.length - 1 ? deepened(frame, ground) : frame,
      wishes,
      remembered.cards,
    );
    left = wishes.filter(({ key }) => !cells.has(key));
    if (cells.size === 0) continue;
    keep(placed, cells);
    const height = Math.max(frame.height, ...[...cells.values()].map((cell) => bottomOf(cell) - frame.y));
    if (height > frame.height) ground.take(frame.x, frame.columns, frame.y, height);
    kept.push(height === frame.height ? frame : { ...frame, height });
  }
  if (kept.length > 0) placed.frames[group] = kept;
  return left;
}

/** A frame as deep as the ground below it is free. */
function deepened(frame: RememberedFrame, ground: Occupancy): RememberedFrame {
  const { x, y, columns, height } = frame;
  return { ...frame, height: height + Math.min(abyss, ground.freeBelow(x, columns, y + height)) };
}

/** @returns places within a frame for those that have room in it; what was there stays where it was. */
function inside(frame: RememberedFrame, wishes: readonly Wish[], remembered: Cells): Map<string, Cell> {
  const shift = { x: frame.x, y: frame.y + measures.frameTitle - measures.hostGap };
  const floor = frame.y + frame.height - measures.framePadding + measures.gutter - shift.y;
  const ground = new Occupancy(frame.columns);
  ground.take(0, frame.columns, floor, abyss);
  const toLocal = (cell: Cell) => ({ ...cell, x: cell.x - shift.x, y: cell.y - shift.y });
  const isHere = (cell: Cell | undefined): cell is Cell => cell !== undefined && holds(frame, cell);
  const local: Record<string, Cell> = {};
  for (const { key } of wishes) {
    const cell = remembered[key];
    if (isHere(cell)) local[key] = toLocal(cell);
  }
  const shifted = wishes.map(({ near, ...wish }) => ({
    ...wish,
    near: isHere(near) ? toLocal(near) : undefined,
  }));
  const cells = new Map<string, Cell>();
  for (const [key, cell] of placeCards(shifted, local, frame.columns, ground)) {
    if (cell.y >= floor) continue;
    const known = remembered[key];
    const at = { ...cell, x: cell.x + shift.x, y: cell.y + shift.y };
    cells.set(key, known && isSame(known, at) ? known : at);
  }
  return cells;
}

function addFrame(
  group: string,
  wishes: readonly FramedWish[],
  gridColumns: number,
  ground: Occupancy,
  placed: Placed,
): void {
  const columns = frameColumns(wishes, gridColumns);
  const drafted = inside({ x: 0, y: 0, columns, height: abyss }, wishes, {});
  const height = Math.max(...[...drafted.values()].map(bottomOf));
  const { x, y } = ground.firstFree(columns, height);
  ground.take(x, columns, y, height);
  for (const [key, cell] of drafted) placed.cells.set(key, { ...cell, x: cell.x + x, y: cell.y + y });
  placed.frames[group] = [...(placed.frames[group] ?? []), { x, y, columns, height }];
}

/** About as wide as high. */
function frameColumns(wishes: readonly Wish[], gridColumns: number): number {
  let area = 0;
  let widest = 1;
  let columnsInAll = 0;
  for (const wish of wishes) {
    const { columns, rows } = freshShape(wish, gridColumns);
    widest = Math.max(widest, columns);
    columnsInAll += columns;
    area += columns * unit * (cardHeight(rows) + measures.gutter);
  }
  const square = Math.round(Math.sqrt(area * 1.4) / unit);
  return Math.min(gridColumns, columnsInAll, Math.max(widest, square));
}

/** The lower edge of the frame around a card. */
function bottomOf(cell: Cell): number {
  return cell.y + cardHeight(cell.rows) + measures.framePadding;
}

function holds(frame: RememberedFrame, { x, y, columns, arranged }: Cell): boolean {
  return (
    arranged !== true &&
    x >= frame.x &&
    x + widthOf(columns) <= frame.x + widthOf(frame.columns) &&
    y >= frame.y &&
    y < frame.y + frame.height
  );
}

function isSame(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y && a.columns === b.columns && a.rows === b.rows;
}
