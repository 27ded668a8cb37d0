/** An item of a list, and the one that takes its place in the next. */
export type Replaced<T> = { old: T; now: T };

/** Beyond so many it is as quick to begin anew. */
const most = 64;

/**
 * Compares two lists by the identity of their items, which takes some microseconds for ten thousand.
 * @param isSameThing false where another thing stands in the place of the old one.
 * @returns what was replaced; undefined where something came or went, or too much changed to be worth following.
 */
export function replacedIn<T>(
  before: readonly T[],
  after: readonly T[],
  isSameThing: (old: T, now: T) => boolean,
): Replaced<T>[] | undefined {
  if (before.length !== after.length) return undefined;
  const replaced: Replaced<T>[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const old = before[index];
    const now = after[index];
    if (old === now || old === undefined || now === undefined) continue;
    if (replaced.length === most || !isSameThing(old, now)) return undefined;
    replaced.push({ old, now });
  }
  return replaced;
}

type Amendable<T, R> = {
  isSameThing: (old: T, now: T) => boolean;
  compute: (list: readonly T[]) => R;
  /** @returns the result for a list in which only these items differ; undefined where it has to be computed anew. */
  amend: (result: R, replaced: readonly Replaced<T>[]) => R | undefined;
};

/**
 * A function of a long list that is called for one version of it after the other. Most differ in an item or two, from which the next
 * result follows. Only saves work: what is returned does not depend on what was asked before.
 */
export function amending<T, R extends object>({
  isSameThing,
  compute,
  amend,
}: Amendable<T, R>): (list: readonly T[]) => R {
  let last: { list: readonly T[]; result: R } | undefined;
  return (list) => {
    if (last?.list === list) return last.result;
    const replaced = last && replacedIn(last.list, list, isSameThing);
    const result = (last && replaced && amend(last.result, replaced)) ?? compute(list);
    last = { list, result };
    return result;
  };
}
