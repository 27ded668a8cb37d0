import { expect, test } from 'vitest';
import { autoPanStep } from './auto-pan';

const pane = { width: 800, height: 600 };

test('nothing moves while the pointer is in the middle', () => {
  expect(autoPanStep({ x: 400, y: 300 }, pane)).toEqual({ x: 0, y: 0 });
});

test('at the left border the view moves to the right, at the bottom upwards', () => {
  expect(autoPanStep({ x: 0, y: 600 }, pane)).toEqual({ x: 14, y: -14 });
});

test('beyond the border it moves no faster', () => {
  expect(autoPanStep({ x: -500, y: 300 }, pane)).toEqual({ x: 14, y: 0 });
});
