import { expect, test } from 'vitest';
import { bringIntoView, fitView, isWhollyInView, lookAt, zoomAbout } from './fit-view';

const bounds = { x: -10, y: -200, width: 2000, height: 1200 };

test('on a laptop everything is in view', () => {
  const pane = { width: 1200, height: 840 };
  expect(isWhollyInView(fitView(bounds, pane), bounds, pane)).toBe(true);
});

test('a small chart is not blown up', () => {
  expect(fitView({ x: 0, y: 0, width: 100, height: 50 }, { width: 1200, height: 800 }).zoom).toBe(1.15);
});

test('a phone shows the upper left part, legibly', () => {
  const viewport = fitView(bounds, { width: 390, height: 700 });
  expect(viewport.zoom).toBeGreaterThanOrEqual(0.5);
  expect(bounds.x * viewport.zoom + viewport.x).toBeCloseTo(12);
  const top = bounds.y * viewport.zoom + viewport.y;
  expect(top).toBeGreaterThanOrEqual(12);
  expect(top).toBeLessThanOrEqual(40);
});

test('what is in view does not move the view', () => {
  const viewport = { x: 0, y: 0, zoom: 1 };
  const pane = { width: 800, height: 600 };
  expect(bringIntoView(viewport, { x: 100, y: 100, width: 50, height: 20 }, pane)).toBe(viewport);
});

test('what is beyond the right edge comes in at the right edge', () => {
  const pane = { width: 800, height: 600 };
  const moved = bringIntoView({ x: 0, y: 0, zoom: 1 }, { x: 900, y: 100, width: 50, height: 20 }, pane);
  expect(900 + moved.x + 50).toBe(800 - 48);
  expect(moved.y).toBe(0);
});

test('zooming keeps the point under the pointer where it is', () => {
  const before = { x: 30, y: -20, zoom: 0.5 };
  const after = zoomAbout(before, 1.5, { x: 200, y: 100 });
  expect((200 - after.x) / after.zoom).toBeCloseTo((200 - before.x) / before.zoom);
  expect(after.zoom).toBe(0.75);
});

test('what is looked for from too far away to read is shown close by, in the middle', () => {
  const pane = { width: 800, height: 600 };
  const to = lookAt({ x: 5, y: 7, zoom: 0.1 }, { x: 900, y: 100, width: 50, height: 20 }, pane);
  expect(to.zoom).toBeGreaterThanOrEqual(0.7);
  expect(925 * to.zoom + to.x).toBeCloseTo(400);
  expect(110 * to.zoom + to.y).toBeCloseTo(300);
});

test('what is looked for and can be read moves the view no more than it must', () => {
  const viewport = { x: 0, y: 0, zoom: 0.6 };
  const pane = { width: 800, height: 600 };
  expect(lookAt(viewport, { x: 100, y: 100, width: 50, height: 20 }, pane)).toBe(viewport);
});
