import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nothingInvalid } from '@/lib/domain/invalidation';
import { EchoReads } from './echo-reads';

let read: { at: number; containers: string[]; eventAt: number }[];
let echoes: EchoReads;

const containers = (...ids: string[]) => ({ ...nothingInvalid, containers: new Set(ids) });

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  read = [];
  echoes = new EchoReads([10, 100], (invalid, eventAt) => {
    if (invalid.containers !== 'all')
      read.push({ at: Date.now(), containers: [...invalid.containers], eventAt });
  });
});
afterEach(() => {
  echoes.stop();
  vi.useRealTimers();
});

it('has what an event was about read again after each delay', () => {
  echoes.add(containers('a'), 7);
  vi.advanceTimersByTime(1_000);
  expect(read).toEqual([
    { at: 10, containers: ['a'], eventAt: 7 },
    { at: 100, containers: ['a'], eventAt: 7 },
  ]);
});

it('reads what came meanwhile no sooner than a delay after it came, and no later than two', () => {
  echoes.add(containers('a'), 1);
  vi.advanceTimersByTime(90);
  read.length = 0;
  echoes.add(containers('b'), 2);
  echoes.add(containers('c'), 3);
  vi.advanceTimersByTime(1_000);
  const late = read.filter(({ at }) => at >= 190);
  expect(late).toEqual([{ at: 200, containers: ['b', 'c'], eventAt: 3 }]);
});

it('holds two timers at most, however many events come', () => {
  for (let count = 0; count < 10_000; count += 1) echoes.add(containers(`c${count % 20}`), count);
  expect(vi.getTimerCount()).toBe(2);
});

it('ends: after the last event nothing is read for ever', () => {
  echoes.add(containers('a'), 1);
  vi.advanceTimersByTime(10_000);
  expect(vi.getTimerCount()).toBe(0);
});

it('reads nothing more once stopped', () => {
  echoes.add(containers('a'), 1);
  echoes.stop();
  vi.advanceTimersByTime(10_000);
  expect(read).toEqual([]);
});
