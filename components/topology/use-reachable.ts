'use client';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { ChartIndex } from '@/lib/topology/far/chart-index';
import { hostKey } from '@/lib/topology/neighbours';

/** The keyboard's place on the chart. */
type Standing = {
  /** What Tab reaches: where the focus is or was last, and else the host, with which reading begins. */
  reachable: string;
  /** What has the focus, while it is on the chart. */
  focused: string | undefined;
};

/** The one card or leaf that Tab reaches, after which arrows lead on. A leaf that moved to another network is found there again. */
export function useReachable(root: RefObject<HTMLElement | null>, index: ChartIndex): Standing {
  const [last, setLast] = useState<string>();
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    const element = root.current;
    const onFocus = (event: FocusEvent) => {
      const key = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
      if (key !== undefined) setLast(key);
      setFocused(
        key !== undefined && event.target instanceof HTMLElement && event.target.matches(':focus-visible'),
      );
    };
    const onBlur = () => setFocused(false);
    element?.addEventListener('focusin', onFocus);
    element?.addEventListener('focusout', onBlur);
    return () => {
      element?.removeEventListener('focusin', onFocus);
      element?.removeEventListener('focusout', onBlur);
    };
  }, [root]);

  return useMemo(() => {
    const first = index.chart.host.network?.id ?? hostKey;
    const reachable = last === undefined ? first : (standingOf(index, last) ?? first);
    return { reachable, focused: isFocused ? reachable : undefined };
  }, [index, last, isFocused]);
}

function standingOf(index: ChartIndex, key: string): string | undefined {
  if (index.card(key) ?? index.leaf(key) ?? index.fold(key)) return key;
  return index.placesOf(key.slice(key.lastIndexOf('/') + 1))[0]?.leaf.key;
}
