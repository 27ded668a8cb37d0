'use client';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { Selection } from '../shell/view-state';

/** What the chart was asked to show; `turn` tells two requests for the same thing apart. */
export type FocusRequest = Selection & { turn: number };

const AskContext = createContext<(thing: Selection) => void>(() => undefined);
const RequestContext = createContext<FocusRequest | undefined>(undefined);

/** @returns what brings a network or container into the chart's view, if it is out of it. Selects nothing. */
export function useChartFocus(): (thing: Selection) => void {
  return useContext(AskContext);
}

/** The newest request, for the chart. */
export function useFocusRequest(): FocusRequest | undefined {
  return useContext(RequestContext);
}

/** Lets anything on the page point at the chart. */
export function ChartFocusProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<FocusRequest>();
  const ask = useCallback(
    (thing: Selection) => setRequest((before) => ({ ...thing, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  return (
    <AskContext value={ask}>
      <RequestContext value={request}>{children}</RequestContext>
    </AskContext>
  );
}
