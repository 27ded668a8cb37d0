import { expect, test } from 'vitest';
import { formatViewport, parseViewport } from './viewport-text';

test('what was written to the URL is read back', () => {
  expect(parseViewport(formatViewport({ x: -120.4, y: 33.6, zoom: 0.73456 }))).toEqual({
    x: -120,
    y: 34,
    zoom: 0.735,
  });
});

test.each([null, '', 'a,b,c', '1,2', '1,2,0', '1,2,-1', '1,,1', '1,2,3,4'])('%s is no viewport', (text) => {
  expect(parseViewport(text)).toBeUndefined();
});

test('a zoom beyond the limits is brought within them', () => {
  expect(parseViewport('0,0,50')?.zoom).toBe(2);
});
