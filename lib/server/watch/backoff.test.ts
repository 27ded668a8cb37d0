import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffDelay } from './backoff';

const bounds = { first: 250, longest: 5_000 };

it('doubles from the first wait to the longest', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => backoffDelay(failures, bounds, 0));
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
});

it('is never longer than the longest and never below four fifths of the first, however often it failed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, chance) => {
        const wait = backoffDelay(failures, bounds, chance);
        expect(wait).toBeGreaterThanOrEqual(200);
        expect(wait).toBeLessThanOrEqual(5_000);
      },
    ),
  );
});
