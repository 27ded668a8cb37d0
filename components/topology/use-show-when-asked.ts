'use client';
import { useEffect, useEffectEvent } from 'react';
import type { Chart } from '@/lib/topology/chart';
import type { Selection } from '../shell/view-state';
import { type FocusRequest, useFocusRequest } from './chart-focus';
import type { Pane } from './fit-view';
import { rectOf } from './thing-rect';
import type { ChartViewport } from './use-chart-viewport';

/** Brings into view what the page asked for, and what is selected when the pane has become smaller. */
export function useShowWhenAsked(
  chart: Chart,
  pane: Pane,
  selection: Selection | undefined,
  viewport: ChartViewport,
): void {
  const request = useFocusRequest();
  const show = useEffectEvent((thing: Selection | undefined) => {
    const rect = thing && rectOf(chart, thing);
    if (rect) viewport.show(rect);
  });
  const onRequest = useEffectEvent((asked: FocusRequest | undefined) => show(asked));
  useEffect(() => onRequest(request), [request]);

  const onPane = useEffectEvent(() => show(selection));
  const { width, height } = pane;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pane's size is what triggers it
  useEffect(() => onPane(), [width, height]);
}
