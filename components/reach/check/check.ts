import type { Failure } from '@/components/actions/failure';
import type { CheckedPair } from '@/lib/contract/network-check';

/** What is known of one network by trying: of a check that goes on, or of the last one. */
export type Check = {
  state: 'running' | 'done' | 'cancelled' | 'failed';
  failure?: Failure;
  done: number;
  total: number;
  /** How many pairs the network has: more than are tried where they are many. */
  all: number;
  pairs: readonly CheckedPair[];
  /** When the last pair was tried, ms since 1970. */
  at: number;
};

/** By network. */
export type Checks = ReadonlyMap<string, Check>;

/** After so long what was tried says nothing any more, ms; until then it fades in as many steps as there are. */
export const forgottenAfter = 15 * 60_000;
const steps = 3;

/** @returns 0 for what was just tried, up to 2 for what is nearly forgotten; undefined for what is. */
export function ageStep(ageMs: number): 0 | 1 | 2 | undefined {
  const step = Math.floor((Math.max(0, ageMs) * steps) / forgottenAfter);
  return step === 0 || step === 1 || step === 2 ? step : undefined;
}

/** @returns how many pairs answered, did not, and could not be tried. */
export function countPairs(pairs: readonly CheckedPair[]): {
  answered: number;
  failed: number;
  untried: number;
} {
  const counts = { answered: 0, failed: 0, untried: 0 };
  for (const { verdict } of pairs) {
    if (verdict === 'reachable') counts.answered += 1;
    else if (verdict === 'unreachable') counts.failed += 1;
    else counts.untried += 1;
  }
  return counts;
}
