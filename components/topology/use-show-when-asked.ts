'use client';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Chart } from '@/lib/topology/chart';
import type { Selection } from '../shell/view-state';
import { besideSheet } from './beside-sheet';
import { useFocusRequest } from './chart-focus';
import { keyOf, rectOf } from './thing-rect';
import type { ChartViewport } from './use-chart-viewport';

type Options = {
  /** Brings the focus there. */
  onGoTo: (key: string) => void;
  chart: Chart;
  /** The size of the chart's place, px. */
  pane: { width: number; height: number };
  selection: Selection | undefined;
  viewport: ChartViewport;
};

/**
 * Brings into view what the page asked for; and what is selected, where the inspector would otherwise come to lie on it or push it
 * out. That is taken back when the inspector goes, unless the reader has moved the view.
 */
export function useShowWhenAsked({ onGoTo, chart, pane, selection, viewport }: Options): void {
  const { request, answered } = useFocusRequest();
  const onRequest = useEffectEvent(() => {
    if (request === undefined) return;
    const rect = rectOf(chart, request);
    if (rect) viewport.lookAt(rect);
    const key = keyOf(chart, request);
    if (request.takesFocus && key !== undefined) onGoTo(key);
    answered();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is what triggers it
  useEffect(() => onRequest(), [request]);

  const makeRoom = useEffectEvent(() => {
    const rect = selection && rectOf(chart, selection);
    if (rect) {
      viewport.showAside(rect, besideSheet(pane));
    } else if (selection === undefined) viewport.fitUnlessMoved();
  });
  const isOpened = useRef(false);
  const selected = selection && `${selection.kind}:${selection.id}`;
  const { width, height } = pane;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection and the pane's size are what triggers it
  useEffect(() => {
    // A link that says where to look is looked at there, whatever is selected.
    if (isOpened.current || !viewport.isFromLink) makeRoom();
    isOpened.current = true;
  }, [selected, width, height]);
}
