import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onceEach, turnedRound } from './check-order';

it('tries every pair once, from one of its ends, each member about as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
      const members = Array.from({ length: count }, (_, index) => index);
      const turns = onceEach(members);
      const pairs = turns.flatMap(({ from, to }) =>
        to.map((one) => [from, one].sort((a, b) => a - b).join()),
      );
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(pairs.length).toBe((count * (count - 1)) / 2 || 0);
      const sizes = turns.map(({ to }) => to.length);
      if (count > 1) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

it('bounds what is tried of a large network, and leaves nobody out', () => {
  const turns = onceEach(Array.from({ length: 500 }, (_, index) => index));
  expect(turns.reduce((sum, { to }) => sum + to.length, 0)).toBe(2000);
  expect(new Set(turns.flatMap(({ to }) => to)).size).toBe(500);
});

it('tries from the other end what did not answer', () => {
  expect(
    turnedRound([
      ['a', 'b'],
      ['c', 'b'],
      ['b', 'a'],
    ]),
  ).toEqual([
    { from: 'b', to: ['a', 'c'] },
    { from: 'a', to: ['b'] },
  ]);
});
