import { compareText } from './compare-text';
import { isSameValue, keepSame } from './same-value';

/** What is new or different in a list, and the keys of what is gone. */
export type ListChange<T> = { upserted: T[]; removed: string[] };

/** @returns the items in the one order in which a snapshot holds them. */
export function sortByKey<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return [...items]
    .map((item) => ({ key: keyOf(item), item }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ item }) => item);
}

/** @returns `after`, with every item that holds what it held before being the same object as before; `before` where all are. */
export function shareItems<T>(before: T[], after: T[], keyOf: (item: T) => string): T[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const shared = after.map((item) => keepSame(known.get(keyOf(item)), item));
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
  const gone = new Map(before.map((item) => [keyOf(item), item]));
  const upserted: T[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const old = gone.get(key);
    if (old === undefined || !isSameValue(old, item)) upserted.push(item);
    gone.delete(key);
  }
  const removed = [...gone.keys()].sort(compareText);
  return upserted.length === 0 && removed.length === 0 ? undefined : { upserted, removed };
}

/** @returns the list with the change applied, sorted; the same list where there is none. */
export function applyListChange<T>(
  list: T[],
  change: ListChange<T> | undefined,
  keyOf: (item: T) => string,
): T[] {
  if (change === undefined) return list;
  const byKey = new Map(list.map((item) => [keyOf(item), item]));
  for (const key of change.removed) byKey.delete(key);
  for (const item of change.upserted) byKey.set(keyOf(item), item);
  return sortByKey(byKey.values(), keyOf);
}
