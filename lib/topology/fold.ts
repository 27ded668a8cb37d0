import type { EndpointStatus } from '../domain/endpoint';
import type { Fold } from './chart';
import { foldedKey } from './fold-key';
import type { Member } from './grouping';
import type { LayoutMemory } from './layout-memory';
import { measures, widthOf } from './measures';

/** A network with more leaves than this is folded when the page is opened; one that grows while it is looked at stays as it was. */
const foldFrom = 60;
/** Rows that a folded card keeps free for what comes to be shown: what is selected, or found by a search. */
export const foldSpareRows = 5;

/** Whether a card has the row that folds it, and how it stands. Without it a card is as small ones always are. */
export type FoldState = 'none' | 'open' | 'folded';

/** What a folded card shows whatever its status. Must keep its identity while it holds the same. */
export type Attention = {
  /** Containers that are always shown: what is selected, and what bears a finding's mark. */
  kept: ReadonlySet<string>;
  /** Containers that a search found: shown as far as there is room, and else counted. */
  found: ReadonlySet<string>;
};

export const noAttention: Attention = { kept: new Set(), found: new Set() };

/**
 * How a card stands: as the reader wants it, else as it was, else by its size.
 * @param key the place key that it has when it is open.
 * @param size how many leaves belong on it.
 * @param isOpening true for the first chart of a page.
 */
export function foldStateOf(key: string, size: number, memory: LayoutMemory, isOpening: boolean): FoldState {
  if (Object.hasOwn(memory.folds, key)) return memory.folds[key] ?? 'none';
  const wasFolded = Object.hasOwn(memory.cards, foldedKey(key));
  if (!wasFolded && !isOpening && Object.hasOwn(memory.cards, key)) return 'none';
  return size > (wasFolded ? foldFrom / 2 : foldFrom) ? 'folded' : 'none';
}

/**
 * Chooses what a folded card shows: trouble and what is kept, always; what was found, while there is room.
 * @param room rows for leaves.
 * @returns both parts in the order given, and how many of those not shown were found.
 */
export function partFolded(
  members: readonly Member[],
  { kept, found }: Attention,
  room: number,
): { shown: Member[]; hidden: Member[]; found: number } {
  const isKept = ({ status, containerId }: Member) =>
    status === 'broken' || status === 'unhealthy' || kept.has(containerId);
  let left = found.size === 0 ? 0 : room - members.filter(isKept).length;
  const shown: Member[] = [];
  const hidden: Member[] = [];
  let unseen = 0;
  for (const member of members) {
    const isFound = found.has(member.containerId);
    if (isKept(member)) shown.push(member);
    else if (isFound && left > 0) {
      left -= 1;
      shown.push(member);
    } else {
      if (isFound) unseen += 1;
      hidden.push(member);
    }
  }
  return { shown, hidden, found: unseen };
}

/** @returns the row below a card's header, across all of its columns. */
export function foldOf(
  members: readonly Member[],
  columns: number,
  more: Pick<Fold, 'isOpen' | 'found'>,
): Fold {
  const rect = {
    x: measures.cardPadding,
    y: measures.cardHeader,
    width: widthOf(columns) - 2 * measures.cardPadding,
    height: measures.leafHeight,
  };
  return { ...more, rect, counts: countStatuses(members), total: members.length };
}

export function countStatuses(members: readonly Pick<Member, 'status'>[]): Record<EndpointStatus, number> {
  const counts = { up: 0, starting: 0, unhealthy: 0, paused: 0, down: 0, broken: 0 };
  for (const { status } of members) counts[status] += 1;
  return counts;
}
