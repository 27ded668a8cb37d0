import { compareText } from './compare-text';
import { isSameValue, keepSame } from './same-value';

/**
 * Lists of things with a key each, sorted by it, no key twice. They never change: a change makes a new list that shares every item it
 * does not name. To copy ten thousand references takes some microseconds, to compare ten thousand texts some milliseconds; so keys are
 * only looked at where items differ.
 */

/** What is new or different in a list, and the keys of what is gone. */
export type ListChange<T> = { upserted: T[]; removed: string[] };

/** @returns the items in the one order in which a snapshot holds them. */
export function sortByKey<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  const list = [...items];
  if (list.length < 2) return list;
  return list
    .map((item) => ({ key: keyOf(item), item }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}

/** @returns the item with that key, found by halving. */
export function findByKey<T>(list: readonly T[], key: string, keyOf: (item: T) => string): T | undefined {
  const item = list[placeOf(list, key, keyOf)];
  return item !== undefined && keyOf(item) === key ? item : undefined;
}

/** @returns `after`, with every item that holds what it held before being the same object as before; `before` where all are. */
export function shareItems<T>(before: T[], after: T[], keyOf: (item: T) => string): T[] {
  const shared: T[] = [];
  walkBoth(before, after, keyOf, (old, item) => {
    if (item !== undefined) shared.push(keepSame(old, item));
  });
  const unchanged = shared.length === before.length && shared.every((item, index) => item === before[index]);
  return unchanged ? before : shared;
}

/** @returns what turns one sorted list into the other, undefined where they hold the same. */
export function diffLists<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): ListChange<T> | undefined {
  if (before === after) return undefined;
  if (before.length === 0 && after.length > 0) return { upserted: [...after], removed: [] };
  const upserted: T[] = [];
  const removed: string[] = [];
  walkBoth(before, after, keyOf, (old, item) => {
    if (item === undefined) {
      if (old !== undefined) removed.push(keyOf(old));
    } else if (old === undefined || !isSameValue(old, item)) upserted.push(item);
  });
  return upserted.length === 0 && removed.length === 0 ? undefined : { upserted, removed };
}

/** @returns the list with the change applied, sorted; the same list where that makes no difference. */
export function applyListChange<T>(
  list: T[],
  change: ListChange<T> | undefined,
  keyOf: (item: T) => string,
): T[] {
  if (change === undefined) return list;
  if (list.length === 0 && change.upserted.length > 0 && isSorted(change.upserted, keyOf))
    return change.upserted;
  const byKey = new Map<string, T | undefined>();
  for (const key of change.removed) byKey.set(key, undefined);
  for (const item of change.upserted) byKey.set(keyOf(item), item);
  const next: T[] = [];
  let at = 0;
  let differs = false;
  for (const [key, item] of [...byKey].sort(([a], [b]) => compareText(a, b))) {
    const place = placeOf(list, key, keyOf, at);
    while (at < place) at = push(next, list, at);
    const old = list[at];
    const replaces = old !== undefined && keyOf(old) === key;
    if (replaces) at += 1;
    if (item !== undefined) next.push(item);
    differs ||= replaces ? item !== old : item !== undefined;
  }
  if (!differs) return list;
  while (at < list.length) at = push(next, list, at);
  return next;
}

function isSorted<T>(items: readonly T[], keyOf: (item: T) => string): boolean {
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (last !== undefined && compareText(last, key) >= 0) return false;
    last = key;
  }
  return true;
}

/** @returns the place after the one that was copied. */
function push<T>(to: T[], from: readonly T[], at: number): number {
  const item = from[at];
  if (item !== undefined) to.push(item);
  return at + 1;
}

/** @returns the first place, not before `from`, whose key is not less than this one. */
function placeOf<T>(list: readonly T[], key: string, keyOf: (item: T) => string, from = 0): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && compareText(keyOf(item), key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Visits what either list holds in the order of keys, the two of one key together. Where both hold the same object no key is asked. */
function walkBoth<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  visit: (old: T | undefined, item: T | undefined) => void,
): void {
  let left = 0;
  let right = 0;
  while (left < before.length || right < after.length) {
    const old = before[left];
    const item = after[right];
    const order =
      old === item
        ? 0
        : old === undefined
          ? 1
          : item === undefined
            ? -1
            : compareText(keyOf(old), keyOf(item));
    visit(order <= 0 ? old : undefined, order >= 0 ? item : undefined);
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
  }
}
