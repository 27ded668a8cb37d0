/** What one member of a network tries from inside of it: all in one command. */
export type Turn<M> = { from: M; to: M[] };

/** So many pairs are tried unless every one is asked for; of a network with more, each member tries as many others as that leaves room for. */
const mostPairs = 2000;

/** Of the 1024 neighbours that the kernel remembers for all containers of a host together, so many are left to a check. */
const neighboursForCheck = 900;
/** How long it remembers one, seconds. */
const rememberedFor = 30;
/** Each pair is remembered at both of its ends. */
const neighboursPerPair = 2;

/**
 * How fast pairs are tried, and how many at once to begin with. Each member is somebody's neighbour already, and knows one; whoever tries
 * faster than the kernel forgets keeps others from finding theirs (docs/decisions/0015).
 */
export function checkPace(members: number): { pairsPerSecond: number; pairsAtOnce: number } {
  const room = Math.max(neighboursForCheck / 10, neighboursForCheck - 2 * members);
  return {
    pairsPerSecond: room / (neighboursPerPair * rememberedFor),
    pairsAtOnce: Math.floor(room / (3 * neighboursPerPair)),
  };
}

/** How long it takes to try every pair of a network. @param all its pairs, each counted from both ends. */
export function minutesForAll(all: number): number {
  const members = (1 + Math.sqrt(1 + 4 * all)) / 2;
  return Math.ceil(all / 2 / checkPace(members).pairsPerSecond / 60);
}

/**
 * Who tries whom so that every pair is tried once, from one of its ends: what answers shows that packets pass in both directions. Each
 * member tries about as many. In a network too large for that, each tries those next to it, so that all are tried.
 */
export function onceEach<M>(members: readonly M[], everyPair = false): Turn<M>[] {
  const count = members.length;
  const farthest = everyPair ? count : Math.max(1, Math.floor(mostPairs / Math.max(1, count)));
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
