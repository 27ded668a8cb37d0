/** What one member of a network tries from inside of it: all in one command. */
export type Turn<M> = { from: M; to: M[] };

/** So many pairs are tried at most; of a network with more, each member tries as many others as that leaves room for. */
const mostPairs = 2000;

/**
 * Who tries whom so that every pair is tried once, from one of its ends: what answers shows that packets pass in both directions. Each
 * member tries about as many. In a network too large for that, each tries those next to it, so that all are tried.
 */
export function onceEach<M>(members: readonly M[]): Turn<M>[] {
  const count = members.length;
  const farthest = Math.max(1, Math.floor(mostPairs / Math.max(1, count)));
  return members.map((from, index) => ({
    from,
    to: members.filter((_, other) => {
      const distance = (other - index + count) % count;
      // At half way round both ends would try.
      return (
        distance > 0 &&
        distance <= farthest &&
        (2 * distance < count || (2 * distance === count && index < other))
      );
    }),
  }));
}

/** The same from the other ends. */
export function turnedRound<M>(pairs: readonly (readonly [from: M, to: M])[]): Turn<M>[] {
  const turns = new Map<M, M[]>();
  for (const [from, to] of pairs) turns.set(to, [...(turns.get(to) ?? []), from]);
  return [...turns].map(([from, to]) => ({ from, to }));
}
