'use client';
import { useOnViewportChange, useStore, type Viewport } from '@xyflow/react';
import { useState } from 'react';
import { type ZoomBand, zoomBand } from '@/lib/topology/zoom-band';

/** The only file that reads React Flow's store: everything else gets bands, or asks for the viewport once. */

/** How much can be read now. Renders again only when the band changes. @param initial the zoom of the first viewport. */
export function useZoomBand(initial: number): ZoomBand {
  const [band, setBand] = useState(() => zoomBand(initial));
  useOnViewportChange({ onChange: ({ zoom }) => setBand((before) => zoomBand(zoom, before)) });
  return band;
}

/** The viewport at every frame: only for what follows it on the page, such as the verdicts while a leaf is carried. */
export function useEveryViewport(): Viewport {
  const x = useStore((state) => state.transform[0]);
  const y = useStore((state) => state.transform[1]);
  const zoom = useStore((state) => state.transform[2]);
  return { x, y, zoom };
}
