import type { Viewport } from '@xyflow/react';
import type { Point, Rect } from '@/lib/topology/chart';
import { zoomLimits } from './viewport-text';

/** The chart's place on the page, px. */
export type Pane = { width: number; height: number };

/** Room about the chart; the strip at the bottom is the legend's and the controls'. */
const margins = {
  wide: { side: 28, top: 20, bottom: 60 },
  narrow: { side: 12, top: 12, bottom: 56 },
} as const;
/** Below this, a phone shows the width of the chart's upper part, not all of it in a thumbnail. */
const readable = 0.5;
/** How far a low chart hangs below the top at most. */
const drop = 28;
/** Panes as narrow as a phone. */
export const narrowPane = 640;
/** A small chart is not blown up much beyond its own size. */
const largest = 1.15;

/**
 * Where to stand to see everything. On a narrow pane the zoom stays readable and the chart's top left corner is shown:
 * the rest is one swipe away.
 */
export function fitView(bounds: Rect, pane: Pane): Viewport {
  const narrow = pane.width < narrowPane;
  const { side, top } = marginsOf(pane);
  const room = roomIn(pane);
  const across = room.width / Math.max(1, bounds.width);
  const down = room.height / Math.max(1, bounds.height);
  const whole = Math.min(across, down, largest);
  const zoom = clampZoom(narrow ? Math.max(whole, Math.min(across, largest), readable) : whole);
  const spareAcross = room.width - bounds.width * zoom;
  const spareDown = room.height - bounds.height * zoom;
  return {
    x: side + Math.max(0, spareAcross / 2) - bounds.x * zoom,
    // A chart that is lower than the pane stands near its top, where reading begins.
    y: top + Math.min(Math.max(0, spareDown / 2), drop) - bounds.y * zoom,
    zoom,
  };
}

/** Where to stand to see all of a rect in the middle of the pane, on a phone too. */
export function fitWhole(rect: Rect, pane: Pane): Viewport {
  const { side, top } = marginsOf(pane);
  const across = (pane.width - 2 * side) / Math.max(1, rect.width);
  const down = (pane.height - 2 * top) / Math.max(1, rect.height);
  const zoom = clampZoom(Math.min(across, down, largest));
  return {
    x: pane.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: pane.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

/** @returns the width of what a fitted chart has of the pane, divided by its height. */
export function usableAspect(pane: Pane): number {
  const { width, height } = roomIn(pane);
  return width / height;
}

function marginsOf(pane: Pane) {
  return margins[pane.width < narrowPane ? 'narrow' : 'wide'];
}

/** A pane smaller than its margins has a pixel. */
function roomIn(pane: Pane): Pane {
  const { side, top, bottom } = marginsOf(pane);
  return {
    width: Math.max(1, pane.width - 2 * side),
    height: Math.max(1, pane.height - top - bottom),
  };
}

/** @returns the viewport moved as little as brings `rect` into the pane with some room about it; the same one where it is. */
export function bringIntoView(viewport: Viewport, rect: Rect, pane: Pane): Viewport {
  const room = Math.min(48, pane.width / 8, pane.height / 8);
  const x = shift(rect.x * viewport.zoom + viewport.x, rect.width * viewport.zoom, pane.width, room);
  const y = shift(rect.y * viewport.zoom + viewport.y, rect.height * viewport.zoom, pane.height, room);
  return x === 0 && y === 0 ? viewport : { ...viewport, x: viewport.x + x, y: viewport.y + y };
}

/** Where what is looked for is read without another step. */
const legible = 0.8;

/** The viewport that shows a rect so that it can be read: where it stands if it can be, else close by with it in the middle. */
export function lookAt(viewport: Viewport, rect: Rect, pane: Pane): Viewport {
  if (viewport.zoom >= readable) return bringIntoView(viewport, rect, pane);
  return {
    x: pane.width / 2 - (rect.x + rect.width / 2) * legible,
    y: pane.height / 2 - (rect.y + rect.height / 2) * legible,
    zoom: legible,
  };
}

/** @returns the viewport after zooming by `factor` about a point of the pane. */
export function zoomAbout(viewport: Viewport, factor: number, at: Point): Viewport {
  const zoom = clampZoom(viewport.zoom * factor);
  const ratio = zoom / viewport.zoom;
  return { x: at.x - (at.x - viewport.x) * ratio, y: at.y - (at.y - viewport.y) * ratio, zoom };
}

/** @returns true where no part of the bounds lies outside of the pane. */
export function isWhollyInView(viewport: Viewport, bounds: Rect, pane: Pane): boolean {
  const left = bounds.x * viewport.zoom + viewport.x;
  const top = bounds.y * viewport.zoom + viewport.y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + bounds.width * viewport.zoom <= pane.width &&
    top + bounds.height * viewport.zoom <= pane.height
  );
}

/** @returns true where a part of the bounds lies within the pane. */
export function isAnyInView(viewport: Viewport, bounds: Rect, pane: Pane): boolean {
  const left = bounds.x * viewport.zoom + viewport.x;
  const top = bounds.y * viewport.zoom + viewport.y;
  return (
    left < pane.width &&
    top < pane.height &&
    left + bounds.width * viewport.zoom > 0 &&
    top + bounds.height * viewport.zoom > 0
  );
}

/** @returns how far away one may go: as far as all of it can be seen, and with a small chart no further than the usual. */
export function leastZoom(bounds: Rect, pane: Pane): number {
  const room = roomIn(pane);
  const whole = Math.min(room.width / Math.max(1, bounds.width), room.height / Math.max(1, bounds.height));
  return Math.max(zoomLimits.least, Math.min(zoomLimits.min, whole));
}

function clampZoom(zoom: number): number {
  return Math.min(zoomLimits.max, Math.max(zoomLimits.least, zoom));
}

function shift(start: number, length: number, available: number, room: number): number {
  if (length + 2 * room > available)
    return start > available - room || start + length < room ? room - start : 0;
  if (start < room) return room - start;
  const over = start + length + room - available;
  return over > 0 ? -over : 0;
}
