import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measures } from '@/lib/topology/measures';
import { freePlace } from './free-place';

const card = (x: number, y: number, height = 200) => ({ x, y, width: 304, height });

test('a card let go on bare canvas lies where it was let go', () => {
  expect(freePlace(card(500, 300), [card(0, 64)])).toEqual({ x: 500, y: 300 });
});

test('a card let go on another slides off it by the shortest way', () => {
  const place = freePlace(card(290, 64), [card(0, 64)]);
  expect(place).toEqual({ x: 304 + measures.gutter, y: 64 });
});

test('a card let go on the host comes to lie below the uplinks', () => {
  expect(freePlace(card(0, -100), []).y).toBe(measures.hostGap);
});

test('wherever it is let go, it covers no other card', () => {
  const coordinate = fc.integer({ min: 0, max: 3000 });
  const rect = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.constant(304),
    height: fc.integer({ min: 80, max: 600 }),
  });
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 12 }), (wanted, others) => {
      const place = freePlace(wanted, others);
      const covered = others.filter(
        (other) =>
          place.x < other.x + other.width &&
          other.x < place.x + wanted.width &&
          place.y < other.y + other.height &&
          other.y < place.y + wanted.height,
      );
      expect(covered).toEqual([]);
    }),
  );
});
