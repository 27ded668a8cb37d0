'use client';
import type { Viewport } from '@xyflow/react';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import { chooseMounted, type Mounted, towards } from '@/lib/topology/far/choose-mounted';
import { grown } from '@/lib/topology/overlap';
import type { ZoomBand } from '@/lib/topology/zoom-band';
import { useViewportFeed } from '../chart-store';
import type { Pane } from '../fit-view';

/** Elements of the page that the chart's cards may take together; with all else on the page it stays below 2,500. */
export const mountBudget = 1_250;
/** Cards that come, or show another part, in one frame. */
const cardsPerFrame = 3;
/** While the view moves nothing is mounted: the canvas shows the same, and a frame has better to do. */
const restMs = 120;
/** Mounted beyond the pane, so that a small move needs nothing. Px on the screen. */
const margin = 80;

const nothing: Mounted = new Map();

/**
 * Which cards are elements of the page, where the chart is too large for all to be: those in view near by, a few more with each frame
 * once the view is at rest, and wherever one looks those in `kept`.
 * @param kept ids of cards and keys of leaves; must keep its identity while it holds the same.
 */
export function useMounted(index: ChartIndex, pane: Pane, band: ZoomBand, kept: readonly string[]): Mounted {
  const [mounted, setMounted] = useState(nothing);
  const viewport = useRef<Viewport>({ x: 0, y: 0, zoom: 1 });
  const frame = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const step = useEffectEvent(() => {
    const { x, y, zoom } = viewport.current;
    const area = { x: -x / zoom, y: -y / zoom, width: pane.width / zoom, height: pane.height / zoom };
    const chosen = chooseMounted(index, {
      kept,
      budget: mountBudget,
      ...(band === 'far' ? {} : { view: grown(area, margin / zoom) }),
    });
    setMounted((now) => {
      const next = towards(now, chosen, cardsPerFrame);
      if (next !== now) frame.current = requestAnimationFrame(step);
      return next;
    });
  });
  const stepNow = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(step);
  }, []);

  useViewportFeed((to) => {
    viewport.current = to;
    clearTimeout(rest.current);
    rest.current = setTimeout(stepNow, restMs);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen depends on these
  useEffect(() => stepNow(), [index, pane, band, kept, stepNow]);
  useEffect(
    () => () => {
      clearTimeout(rest.current);
      cancelAnimationFrame(frame.current);
    },
    [],
  );
  return mounted;
}
