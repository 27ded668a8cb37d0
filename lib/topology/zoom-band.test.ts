import { expect, test } from 'vitest';
import { zoomBand } from './zoom-band';

test('names the bands', () => {
  expect([0.1, 0.39, 0.5, 0.7, 2].map((zoom) => zoomBand(zoom))).toEqual([
    'far',
    'far',
    'middle',
    'near',
    'near',
  ]);
});

test('stays in its band just beyond the edge, so that a zoom resting there does not flicker', () => {
  expect(zoomBand(0.41, 'far')).toBe('far');
  expect(zoomBand(0.39, 'middle')).toBe('middle');
  expect(zoomBand(0.63, 'middle')).toBe('middle');
  expect(zoomBand(0.61, 'near')).toBe('near');
});

test('leaves it further on', () => {
  expect(zoomBand(0.43, 'far')).toBe('middle');
  expect(zoomBand(0.37, 'middle')).toBe('far');
  expect(zoomBand(0.65, 'middle')).toBe('near');
  expect(zoomBand(0.59, 'near')).toBe('middle');
  expect(zoomBand(0.1, 'near')).toBe('far');
});
