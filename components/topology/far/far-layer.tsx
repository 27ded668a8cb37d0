'use client';
import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useViewportFeed } from '../chart-store';
import type { Pane } from '../fit-view';
import { FarPicture, type Subject } from './far-picture';
import { IconSheet } from './icon-sheet';
import { ShownContext } from './shown';

type Props = Subject & { pane: Pane };

/**
 * One canvas for all that has no element of its own: everything from afar, and near by what is not mounted yet. It hears nothing of the
 * pointer: what lies under a point is looked up in the chart.
 */
export function FarLayer({ pane, index, view, band, moved, focused, verdicts }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const lights = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const picture = useRef<FarPicture>(undefined);
  const shown = useContext(ShownContext);

  useLayoutEffect(() => {
    if (!canvas.current || !lights.current) return;
    const made = new FarPicture(canvas.current, lights.current, shown);
    picture.current = made;
    let isAsked = false;
    shown.onChange = () => {
      // Many cards come and go in one commit; after the last of them the picture is made, still before the browser paints.
      if (isAsked) return;
      isAsked = true;
      queueMicrotask(() => {
        isAsked = false;
        made.paint();
      });
    };
    return () => {
      shown.onChange = () => undefined;
      picture.current = undefined;
      made.end();
    };
  }, [shown]);

  useLayoutEffect(() => {
    const restyle = () => {
      // The chart's own element; its ref is set only after this.
      const root = canvas.current?.closest<HTMLElement>('.chart');
      if (root && sheet.current) picture.current?.restyle(root, sheet.current);
    };
    restyle();
    const themes = new MutationObserver(restyle);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    document.fonts.addEventListener('loadingdone', restyle);
    return () => {
      themes.disconnect();
      document.fonts.removeEventListener('loadingdone', restyle);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes of type depend on the band
  useLayoutEffect(() => {
    const root = canvas.current?.closest<HTMLElement>('.chart');
    if (root) picture.current?.resizeType(root);
  }, [band]);

  useLayoutEffect(() => {
    picture.current?.show({ index, view, band, moved, focused, verdicts });
  }, [index, view, band, moved, focused, verdicts]);

  useViewportFeed((viewport) => picture.current?.follow(viewport));

  useEffect(() => {
    const measure = () => picture.current?.resize(pane);
    measure();
    // Another screen has other pixels.
    const pixels = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    pixels.addEventListener('change', measure);
    return () => pixels.removeEventListener('change', measure);
  }, [pane]);

  return (
    <>
      <canvas ref={canvas} aria-hidden className="chart-far" style={pane} />
      <canvas ref={lights} aria-hidden className="chart-far" style={pane} />
      <IconSheet ref={sheet} />
    </>
  );
}
