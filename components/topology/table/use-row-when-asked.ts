'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { useFocusRequest } from '../chart-focus';

/**
 * Scrolls to the row of what the page asked for.
 * @param keep has a row that is out of view be there; asked for before the row is looked for.
 */
export function useRowWhenAsked(
  body: RefObject<HTMLElement | null>,
  has: (id: string) => boolean,
  keep: (id: string) => void,
  kept: string | undefined,
): void {
  const { request, answered } = useFocusRequest();
  const onRequest = useEffectEvent(() => {
    if (request === undefined || !has(request.id)) return;
    const row = body.current?.querySelector(`[data-row="${CSS.escape(request.id)}"]`);
    if (!row) {
      keep(request.id);
      return;
    }
    row.scrollIntoView({ block: 'nearest' });
    if (request.takesFocus) row.querySelector('button')?.focus({ preventScroll: true });
    answered();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is what triggers it, and the row's being there
  useEffect(() => onRequest(), [request, kept]);
}
