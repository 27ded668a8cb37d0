import { expect, test } from 'vitest';
import { stepTo } from './step-to';

test.each([
  ['ArrowRight', 3, 4],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 3, 19],
  ['ArrowUp', 19, 3],
  ['Home', 19, 0],
  ['End', 19, 255],
  ['ArrowUp', 3, 3],
  ['ArrowRight', 255, 255],
])('%s leads from %i to %i', (key, from, to) => {
  expect(stepTo(key, from, 256)).toBe(to);
});

test('another key leads nowhere', () => {
  expect(stepTo('a', 3, 256)).toBeUndefined();
});
