'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Point } from '@/lib/topology/chart';
import {
  arranged,
  type ChartInput,
  firstChart,
  foldToggled,
  type HeldChart,
  nextChart,
  routed,
  settled,
  tidied,
} from './held-chart';
import { readRememberedLayout, rememberLayout } from './remembered-layout';

/** How long a change may take to be seen, after the last of them. */
const newsLastMs = 2600;
/** How long the lines of a large chart wait, so that what changed is seen first and a burst of changes has them found once. */
const linesWaitMs = 250;

/**
 * The chart of what the engine is now, with the places of this browser.
 * @param input must keep its identity while nothing in it changes.
 */
export function useHeldChart(input: ChartInput): HeldChart & {
  arrange: (cardId: string, to: Point) => void;
  tidy: () => void;
  /** Opens a large card, or folds it. */
  toggleFold: (cardId: string) => void;
} {
  const { groupBy } = input;
  const { engine } = input.snapshot;
  const remembered = () => readRememberedLayout(engine, groupBy);
  const [held, setHeld] = useState(() => firstChart(input, remembered()));
  let shown = held;
  if (held.input !== input) {
    shown = nextChart(held, input, remembered);
    setHeld(shown);
  }

  const { memory, changes } = shown;
  const keeps = input.viewKey === '';
  useEffect(() => {
    if (keeps) rememberLayout(engine, groupBy, memory);
  }, [engine, groupBy, memory, keeps]);
  useEffect(() => {
    if (changes.appeared.size + changes.altered.size + changes.gone.length === 0) return;
    const timer = setTimeout(() => setHeld(settled), newsLastMs);
    return () => clearTimeout(timer);
  }, [changes]);

  const { isRouted } = shown.chart;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every chart without its lines puts them off once more
  useEffect(() => {
    if (isRouted) return;
    const timer = setTimeout(() => setHeld(routed), linesWaitMs);
    return () => clearTimeout(timer);
  }, [isRouted, shown.chart]);

  const arrange = useCallback((cardId: string, to: Point) => setHeld((now) => arranged(now, cardId, to)), []);
  const tidy = useCallback(() => setHeld(tidied), []);
  const toggleFold = useCallback((cardId: string) => setHeld((now) => foldToggled(now, cardId)), []);
  return { ...shown, arrange, tidy, toggleFold };
}
