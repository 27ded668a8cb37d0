'use client';
import { type RefCallback, useCallback, useState } from 'react';
import type { Pane } from './fit-view';

/** The size of an element on the page, followed while it is there. @returns what to hang on it, and its size once known. */
export function usePane(): [RefCallback<HTMLElement>, Pane | undefined] {
  const [pane, setPane] = useState<Pane>();
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setPane((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, pane];
}
