import { type Cidr, containsCidr } from '../cidr';

/** Something that has a block of addresses. */
export type Holding<T> = { block: Cidr; by: T };

/**
 * Every two whose blocks overlap. Blocks never overlap in part, so sorted by where they begin each lies within those that are still
 * open when it comes: it costs the sorting, and what is found.
 * @returns each pair once, the larger block first.
 */
export function overlappingPairs<T>(holdings: readonly Holding<T>[]): [Holding<T>, Holding<T>][] {
  const sorted = holdings.toSorted(
    ({ block: a }, { block: b }) => a.family - b.family || compare(a.first, b.first) || a.prefix - b.prefix,
  );
  const pairs: [Holding<T>, Holding<T>][] = [];
  const open: Holding<T>[] = [];
  for (const holding of sorted) {
    for (
      let last = open.at(-1);
      last !== undefined && !containsCidr(last.block, holding.block);
      last = open.at(-1)
    )
      open.pop();
    for (const outer of open) pairs.push([outer, holding]);
    open.push(holding);
  }
  return pairs;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
