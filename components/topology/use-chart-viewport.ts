'use client';
import { useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Rect } from '@/lib/topology/chart';
import { grown } from '@/lib/topology/overlap';
import { useViewportText } from '../shell/view-state';
import {
  bringIntoView,
  fitView,
  fitWhole,
  isAnyInView,
  isWhollyInView,
  leastZoom,
  lookAt,
  narrowPane,
  type Pane,
  zoomAbout,
} from './fit-view';
import { formatViewport, parseViewport } from './viewport-text';

/** The length of a glide, ms; none for those who asked for none. */
const glideMs = 180;
const zoomStep = 1.3;

export type ChartViewport = {
  initial: Viewport;
  /** How far away one may go. */
  leastZoom: number;
  /** Shows everything, and forgets that the reader chose another view. */
  fit: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  /** True where the URL said where to look when the page was opened. */
  isFromLink: boolean;
  /** Moves as little as brings the rect into view. */
  show: (rect: Rect) => void;
  /** Shows the rect so that it can be read. */
  lookAt: (rect: Rect) => void;
  /** Shows all of the rect, as near as it can be, within a part of the pane from its top left corner. */
  fitTo: (rect: Rect, part: Pane) => void;
  /** Moves as little as brings the rect into view, within a part of the pane from its top left corner, and not as the reader's own wish. */
  showAside: (rect: Rect, part: Pane) => void;
  /** Shows everything again, unless the reader chose another view. */
  fitUnlessMoved: () => void;
  /** Where the reader left the view. */
  keep: (viewport: Viewport) => void;
};

/**
 * Where the chart is looked at. The URL holds it once the reader has moved it; until then the whole chart is shown, also when it
 * outgrows the pane. After that nothing moves the view but the reader, unless a filter leaves nothing in it.
 * @param viewKey names the filter: another one is another picture.
 */
export function useChartViewport(bounds: Rect, pane: Pane, viewKey: string): ChartViewport {
  const flow = useReactFlow();
  const [text, setText] = useViewportText();
  const [{ initial, isFromLink }] = useState(() => {
    const linked = parseViewport(text);
    return { initial: linked ?? fitView(bounds, pane), isFromLink: linked !== undefined };
  });

  const glide = useCallback(
    (to: Viewport) => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      void flow.setViewport(to, { duration: still ? 0 : glideMs });
    },
    [flow],
  );

  const followGrowth = useEffectEvent((grown: Rect) => {
    if (text !== null) return;
    const viewport = flow.getViewport();
    const isTopCut = grown.y * viewport.zoom + viewport.y < 0;
    // A phone never shows all; there only the top, where reading begins, must not be lost.
    if (pane.width < narrowPane ? !isTopCut : isWhollyInView(viewport, grown, pane)) return;
    glide(fitView(grown, pane));
  });
  const { x, y, width, height } = bounds;
  useEffect(() => followGrowth({ x, y, width, height }), [x, y, width, height]);

  const showAnother = useEffectEvent(() => {
    if (text === null || !isAnyInView(flow.getViewport(), bounds, pane)) glide(fitView(bounds, pane));
  });
  const shownKey = useRef(viewKey);
  useEffect(() => {
    if (shownKey.current !== viewKey) showAnother();
    shownKey.current = viewKey;
  }, [viewKey]);

  const isMoved = text !== null;
  return useMemo(() => {
    const keep = (viewport: Viewport) => setText(formatViewport(viewport));
    const zoomBy = (factor: number) => {
      const to = zoomAbout(flow.getViewport(), factor, { x: pane.width / 2, y: pane.height / 2 });
      glide(to);
      keep(to);
    };
    const bring = (rect: Rect, part: Pane): Viewport | undefined => {
      const from = flow.getViewport();
      const to = bringIntoView(from, rect, part);
      if (to === from) return undefined;
      glide(to);
      return to;
    };
    return {
      initial,
      isFromLink,
      leastZoom: leastZoom({ x, y, width, height }, pane),
      keep,
      fit: () => {
        glide(fitView({ x, y, width, height }, pane));
        setText(null);
      },
      zoomIn: () => zoomBy(zoomStep),
      zoomOut: () => zoomBy(1 / zoomStep),
      show: (rect) => {
        const to = bring(rect, pane);
        if (to) keep(to);
      },
      lookAt: (rect) => {
        const from = flow.getViewport();
        const to = lookAt(from, rect, pane);
        if (to === from) return;
        glide(to);
        keep(to);
      },
      fitTo: (rect, part) => {
        const to = fitWhole(grown(rect, 24), part);
        glide(to);
        keep(to);
      },
      showAside: (rect, part) => {
        const to = bring(rect, part);
        if (to && isMoved) keep(to);
      },
      fitUnlessMoved: () => {
        if (!isMoved) glide(fitView({ x, y, width, height }, pane));
      },
    };
  }, [flow, glide, initial, isFromLink, isMoved, pane, setText, x, y, width, height]);
}
