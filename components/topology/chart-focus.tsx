'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Selection } from '../shell/view-state';

/** What is to be gone to; `takesFocus` where the keyboard goes with it. */
type FocusRequest = Selection & { takesFocus: boolean };

type Asked = { request: FocusRequest | undefined; answered: () => void };

const AskContext = createContext<(request: FocusRequest) => void>(() => undefined);
const RequestContext = createContext<Asked>({ request: undefined, answered: () => undefined });

/** @returns what brings a network or container into view, on the chart or in its table. Selects nothing. */
export function useGoTo(): (request: FocusRequest) => void {
  return useContext(AskContext);
}

/** What was asked for and not yet answered, for the view that is there. */
export function useFocusRequest(): Asked {
  return useContext(RequestContext);
}

/** Lets anything on the page point at the chart or the table. */
export function ChartFocusProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<FocusRequest>();
  const ask = useCallback((next: FocusRequest) => setRequest({ ...next }), []);
  const asked = useMemo(() => ({ request, answered: () => setRequest(undefined) }), [request]);
  return (
    <AskContext value={ask}>
      <RequestContext value={asked}>{children}</RequestContext>
    </AskContext>
  );
}
