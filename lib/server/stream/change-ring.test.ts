import { describe, expect, test } from 'vitest';
import { ChangeRing } from './change-ring';

function ringOf(capacity: number, ...sequences: number[]): ChangeRing {
  const ring = new ChangeRing({ changes: capacity, bytes: 100 });
  for (const sequence of sequences) ring.push(sequence, Uint8Array.of(sequence));
  return ring;
}

const seen = (missed: Uint8Array[] | undefined) => missed?.map((bytes) => bytes[0]);

test('tells the changes after one, in order', () => {
  expect(seen(ringOf(10, 3, 4, 5).since(3, 5))).toEqual([4, 5]);
});

test('who has seen the newest has missed nothing', () => {
  expect(ringOf(10, 3, 4).since(4, 4)).toEqual([]);
});

describe('can not tell', () => {
  test('what is no longer held', () => {
    expect(ringOf(2, 3, 4, 5).since(2, 5)).toBeUndefined();
  });

  test('what follows a sequence that is yet to come', () => {
    expect(ringOf(10, 3).since(9, 3)).toBeUndefined();
  });

  test('a stretch in which the sequence went on without a change', () => {
    expect(ringOf(10, 3, 5).since(3, 5)).toBeUndefined();
  });
});

test('the last that is still held can be resumed over', () => {
  expect(seen(ringOf(2, 3, 4, 5).since(3, 5))).toEqual([4, 5]);
});

test('never holds more bytes than are worth it', () => {
  const ring = ringOf(1_000, 3);
  for (let sequence = 4; sequence < 50; sequence++) {
    ring.push(sequence, new Uint8Array(30));
    expect(ring.bytes).toBeLessThanOrEqual(100);
  }
  expect(ring.since(46, 49)).toHaveLength(3);
  expect(ring.since(45, 49)).toBeUndefined();
  ring.push(50, new Uint8Array(101));
  expect([ring.bytes, ring.since(49, 50)]).toEqual([0, undefined]);
});
