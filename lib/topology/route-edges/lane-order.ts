import type { Strand } from './strand';

/** Worse than any crossing: two courses would lie on each other. */
const onEachOther = 20;
/** Beyond this many strands in one gutter an order can't be searched for; nobody could follow them either. */
const searchUpTo = 120;

/** @returns the crossings there are if `first` lies before (left of, above) `second`. */
function crossings(first: Strand, second: Strand): number {
  let cost = 0;
  for (const turn of first.turns) {
    if (turn.towards < 0) continue;
    if (second.from < turn.at && turn.at < second.to) cost += 1;
    if (second.turns.some((other) => other.towards < 0 && Math.abs(other.at - turn.at) < 2)) {
      cost += onEachOther;
    }
  }
  for (const turn of second.turns) {
    if (turn.towards < 0 && first.from < turn.at && turn.at < first.to) cost += 1;
  }
  return cost;
}

/** Where nothing else decides: what turns off to the left lies left, what turns off to the right lies right. */
function tendency(strand: Strand): number {
  return strand.turns.reduce((sum, { towards }) => sum + towards, 0);
}

/**
 * Orders the strands of one gutter across it so that few cross: each is put where it costs least among those before it,
 * then neighbours are swapped while that helps.
 */
export function orderStrands<T extends Strand>(strands: readonly T[]): T[] {
  const start = [...strands].sort((a, b) => tendency(a) - tendency(b));
  if (start.length > searchUpTo) return start;
  const ordered: T[] = [];
  for (const strand of start) {
    // Costs of every place, from the first to the last, each differing by one neighbour from the one before.
    let cost = ordered.reduce((sum, other) => sum + crossings(strand, other), 0);
    let best = { place: 0, cost };
    for (const [index, other] of ordered.entries()) {
      cost += crossings(other, strand) - crossings(strand, other);
      if (cost <= best.cost) best = { place: index + 1, cost };
    }
    ordered.splice(best.place, 0, strand);
  }
  return swapWhileBetter(ordered);
}

function swapWhileBetter<T extends Strand>(ordered: T[]): T[] {
  for (let round = 0; round < ordered.length; round += 1) {
    let swapped = false;
    for (const [index, one] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next === undefined || crossings(next, one) >= crossings(one, next)) continue;
      ordered[index] = next;
      ordered[index + 1] = one;
      swapped = true;
    }
    if (!swapped) break;
  }
  return ordered;
}
