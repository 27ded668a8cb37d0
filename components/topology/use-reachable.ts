'use client';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Chart } from '@/lib/topology/chart';
import { readingOrder } from '@/lib/topology/neighbours';

/**
 * The one card or leaf that Tab reaches, after which arrows lead on: where the focus was last, and else the first.
 * A leaf that moved to another network is found there again.
 */
export function useReachable(root: RefObject<HTMLElement | null>, chart: Chart): string | undefined {
  const [last, setLast] = useState<string>();
  useEffect(() => {
    const element = root.current;
    const onFocus = (event: FocusEvent) => {
      const key = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
      if (key !== undefined) setLast(key);
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [root]);

  const keys = useMemo(() => readingOrder(chart), [chart]);
  if (last === undefined || keys.includes(last)) return last ?? keys[0];
  const container = last.slice(last.lastIndexOf('/') + 1);
  return keys.find((key) => key.endsWith(`/${container}`)) ?? keys[0];
}
