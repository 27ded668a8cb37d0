'use client';
import { useOnViewportChange, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffectEvent, useLayoutEffect, useState } from 'react';
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

/** Tells the viewport now and at its every move, without rendering. */
export function useViewportFeed(onMove: (viewport: Viewport) => void): void {
  const store = useStoreApi();
  const tell = useEffectEvent(onMove);
  useLayoutEffect(() => {
    let last: readonly number[] | undefined;
    const follow = ({ transform }: ReturnType<typeof store.getState>) => {
      if (transform === last) return;
      last = transform;
      const [x, y, zoom] = transform;
      tell({ x, y, zoom });
    };
    follow(store.getState());
    return store.subscribe(follow);
  }, [store]);
}
