'use client';
import { useEffect, useEffectEvent } from 'react';
import { isBusy } from './is-busy';

/** Escape, wherever the focus is, unless it belongs to something that is open. The chart has its own. */
export function useEscape(active: boolean, leave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isBusy(event.target)) leave();
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
}
