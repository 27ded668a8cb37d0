import { expect, test } from 'vitest';
import type { CheckedPair } from '@/lib/contract/network-check';
import { ageStep, type Check, countPairs, forgottenAfter } from './check';
import { endpointChecks } from './endpoint-checks';

const now = Date.parse('2026-01-01T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

function aPair(over: Partial<CheckedPair>): CheckedPair {
  return { from: 'a', to: 'b', verdict: 'reachable', at: minutesAgo(0), ...over };
}

function checked(...pairs: CheckedPair[]) {
  const { length } = pairs;
  const check: Check = { state: 'done', done: length, total: length, all: length, pairs, at: now };
  return endpointChecks(new Map([['n', check]]), now);
}

test('an endpoint is verified where all reach it, unreachable where nobody does, and else partly', () => {
  const all = checked(
    aPair({ from: 'a', to: 'b', roundTrip: 0.4 }),
    aPair({ from: 'c', to: 'b', roundTrip: 0.2 }),
    aPair({ from: 'b', to: 'a' }),
    aPair({ from: 'c', to: 'a', verdict: 'unreachable' }),
    aPair({ from: 'a', to: 'c', verdict: 'unreachable' }),
  );
  expect(all.get('n/b')).toMatchObject({ status: 'verified', reached: 2, tried: 2, roundTrip: 0.2 });
  expect(all.get('n/a')).toMatchObject({ status: 'partly', reached: 1, tried: 2 });
  expect(all.get('n/c')).toMatchObject({ status: 'unreachable', reached: 0, tried: 1 });
});

test('what could not be tried says nothing', () => {
  expect(checked(aPair({ verdict: 'could-not-try' })).size).toBe(0);
});

test('it fades by steps and is forgotten after a quarter of an hour', () => {
  expect([0, 4, 6, 11, 15].map((minutes) => ageStep(minutes * 60_000))).toEqual([0, 0, 1, 2, undefined]);
  expect(ageStep(forgottenAfter - 1)).toBe(2);
  expect(checked(aPair({ at: minutesAgo(16) })).size).toBe(0);
  expect(checked(aPair({ at: minutesAgo(6) })).get('n/b')?.step).toBe(1);
});

test('pairs are counted by what became of them', () => {
  const pairs = [aPair({}), aPair({ verdict: 'unreachable' }), aPair({ verdict: 'could-not-try' })];
  expect(countPairs(pairs)).toEqual({ answered: 1, failed: 1, untried: 1 });
});
