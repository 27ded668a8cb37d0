'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useFocusRequest } from '../chart-focus';

/** Scrolls to the row of what the page asked for. */
export function useRowWhenAsked(root: RefObject<HTMLElement | null>): void {
  const { request, answered } = useFocusRequest();
  const onRequest = useEffectEvent(() => {
    if (request === undefined) return;
    const row = root.current?.querySelector(`[data-row="${CSS.escape(request.id)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (request.takesFocus) row?.querySelector('button')?.focus({ preventScroll: true });
    answered();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is what triggers it
  useEffect(() => onRequest(), [request]);
}
