'use client';
import { useEffect, useEffectEvent } from 'react';
import { isBusy } from '../shell/is-busy';
import type { ChartViewport } from './use-chart-viewport';

/** Keys that work wherever the focus is, unless something is being typed or a dialog or menu is open: f, +, -, w, Escape. */
export function useChartShortcuts(viewport: ChartViewport, watch: () => void, clear: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
      return;
    switch (event.key) {
      case 'f':
        return viewport.fit();
      case '+':
      case '=':
        return viewport.zoomIn();
      case '-':
        return viewport.zoomOut();
      case 'w':
        return watch();
      case 'Escape':
        return clear();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
