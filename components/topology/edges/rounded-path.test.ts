import { expect, test } from 'vitest';
import { middleOfLongest, roundedPath } from './rounded-path';

test('a straight line is a straight line', () => {
  expect(
    roundedPath(
      [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ],
      6,
    ),
  ).toBe('M0 0L10 0');
});

test('a corner is rounded by the radius', () => {
  expect(
    roundedPath(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 30 },
      ],
      6,
    ),
  ).toBe('M0 0L14 0Q20 0 20 6L20 30');
});

test('a corner of a short piece is rounded by half of it', () => {
  expect(
    roundedPath(
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 30 },
      ],
      6,
    ),
  ).toBe('M0 0L2 0Q4 0 4 2L4 30');
});

test('one point is no path', () => {
  expect(roundedPath([{ x: 0, y: 0 }], 6)).toBe('');
});

test('the mark stands on the longest piece', () => {
  expect(
    middleOfLongest([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 30 },
    ]),
  ).toEqual({ x: 4, y: 15 });
});
