import type { Viewport } from '@xyflow/react';

/** How near and how far the chart can be looked at: to `min`, or where that does not show all of it, further, to `least`. */
export const zoomLimits = { least: 0.015, min: 0.08, max: 2 } as const;

/** @returns the viewport as the URL holds it: whole pixels, the zoom to three digits that count. */
export function formatViewport({ x, y, zoom }: Viewport): string {
  return [Math.round(x), Math.round(y), zoom < 0.1 ? Number(zoom.toFixed(4)) : Number(zoom.toFixed(3))].join(
    ',',
  );
}

/** @returns undefined for what is no viewport, so that a mangled link shows the whole chart. */
export function parseViewport(text: string | null): Viewport | undefined {
  if (text === null) return undefined;
  const parts = text.split(',');
  const [x, y, zoom] = parts.map(Number);
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return undefined;
  if (x === undefined || y === undefined || zoom === undefined) return undefined;
  if (![x, y, zoom].every(Number.isFinite) || zoom <= 0) return undefined;
  return { x, y, zoom: Math.min(zoomLimits.max, Math.max(zoomLimits.least, zoom)) };
}
