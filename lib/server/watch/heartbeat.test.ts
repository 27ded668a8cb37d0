import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHeartbeat } from './heartbeat';

const rhythm = { beatEvery: 5_000, reconcileEvery: 30_000, sleepTolerance: 30_000 };

let clock: number;
let reconciled: number;
let slept: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  reconciled = 0;
  slept = 0;
  stop = startHeartbeat(rhythm, () => clock, {
    onReconcile: () => {
      reconciled += 1;
    },
    onSlept: () => {
      slept += 1;
    },
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed += 1_000) {
    clock += 1_000;
    vi.advanceTimersByTime(1_000);
  }
}

it('asks for a reconciling read each thirty seconds, and no sooner', () => {
  pass(29_000);
  expect(reconciled).toBe(0);
  pass(61_000);
  expect(reconciled).toBe(3);
});

it('notices at the next beat that the machine slept', () => {
  pass(7_000);
  clock += 3_600_000;
  pass(5_000);
  expect(slept).toBe(1);
});

it('beats no more after a sleep', () => {
  clock += 3_600_000;
  pass(120_000);
  expect([slept, reconciled]).toEqual([1, 0]);
});

it('takes a clock that was set back for no sleep', () => {
  clock -= 3_600_000;
  pass(60_000);
  expect([slept, reconciled]).toEqual([0, 2]);
});

it('beats no more once stopped', () => {
  stop();
  pass(120_000);
  expect(reconciled).toBe(0);
});
