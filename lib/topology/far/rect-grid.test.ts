import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../overlap';
import { RectGrid } from './rect-grid';

const rects = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 900 }),
});

test('finds what a look at everything finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(rects, { maxLength: 60 }), rects, (all, area) => {
      const grid = new RectGrid(all, (rect) => rect);
      expect(grid.within(area)).toEqual(all.filter((rect) => overlaps(rect, area)));
    }),
  );
});
