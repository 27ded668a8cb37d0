import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aNetwork, aSnapshot } from '../domain/testing/factories';
import type { Card, Rect } from './chart';
import { clearPlace } from './clear-place';
import { emptyLayoutMemory } from './layout-memory';
import { measures } from './measures';
import { placeChart } from './place-chart';

const { cards } = placeChart({
  snapshot: aSnapshot({ networks: Array.from({ length: 9 }, (_, index) => aNetwork({ name: `n${index}` })) }),
  memory: emptyLayoutMemory,
  aspect: 1.5,
  engineName: 'vm',
}).chart;
const [card] = cards;

function isNear(a: Rect, b: Rect): boolean {
  const { gutter } = measures;
  return (
    a.x < b.x + b.width + gutter &&
    b.x < a.x + a.width + gutter &&
    a.y < b.y + b.height + gutter &&
    b.y < a.y + a.height + gutter
  );
}

test('is where the reader put it when nothing is near', () => {
  expect(card && clearPlace(card, cards, { x: 5000, y: 700 })).toEqual({ x: 5000, y: 700 });
});

test('is its own place when it is put back', () => {
  expect(card && clearPlace(card, cards, card.rect)).toEqual({ x: card?.rect.x, y: card?.rect.y });
});

test('is never on or too near to another card, nor above the first row', () => {
  const coordinate = fc.integer({ min: -800, max: 2400 });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      if (card === undefined) throw new Error('no card');
      const place = { ...card.rect, ...clearPlace(card, cards, { x, y }) };
      const others: Card[] = cards.filter(({ id }) => id !== card.id);
      expect(others.filter(({ rect }) => isNear(rect, place))).toEqual([]);
      expect(place.y).toBeGreaterThanOrEqual(measures.hostGap);
    }),
  );
});
