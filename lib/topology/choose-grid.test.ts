import { expect, test } from 'vitest';
import { chooseGrid } from './choose-grid';

const cards = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `${index}`, extent: 6 }));

test('a wide view has more columns than a square one, and more cards more than few', () => {
  expect(chooseGrid(cards(24), 2)).toBeGreaterThan(chooseGrid(cards(24), 1));
  expect(chooseGrid(cards(48), 1.5)).toBeGreaterThan(chooseGrid(cards(12), 1.5));
});

test('a phone held upright has two, however many cards there are', () => {
  expect([0, 3, 40, 400].map((count) => chooseGrid(cards(count), 0.5))).toEqual([2, 2, 2, 2]);
});

test('an empty wide view has room for the host band', () => {
  expect(chooseGrid([], 1.5)).toBe(3);
});

test('many cards are estimated about as they would be tried', () => {
  const [tried, estimated] = [chooseGrid(cards(200), 1.5), chooseGrid(cards(201), 1.5)];
  expect(Math.abs(tried - estimated)).toBeLessThanOrEqual(1);
});
