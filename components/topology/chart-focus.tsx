'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';

type Target = { kind: 'network' | 'container'; id: string };
type FocusOn = (target: Target) => void;

const Context = createContext<{ focusOn: FocusOn; register: (handler: FocusOn) => () => void } | undefined>(
  undefined,
);

/** Lets the search and the sidebar bring something of the chart into view without knowing the chart. */
export function ChartFocusProvider({ children }: { children: ReactNode }) {
  const handler = useRef<FocusOn | undefined>(undefined);
  const value = useMemo(
    () => ({
      focusOn: (target: Target) => handler.current?.(target),
      register: (next: FocusOn) => {
        handler.current = next;
        return () => {
          if (handler.current === next) handler.current = undefined;
        };
      },
    }),
    [],
  );
  return <Context value={value}>{children}</Context>;
}

/** @returns what pans the chart to a network or container when it is out of view; does nothing while no chart is shown. */
export function useChartFocus(): FocusOn {
  const context = useContext(Context);
  if (!context) throw new Error('useChartFocus needs a ChartFocusProvider above it');
  return context.focusOn;
}

/** The chart's side of it. */
export function useAnswerChartFocus(handler: FocusOn): void {
  const context = useContext(Context);
  useEffect(() => context?.register(handler), [context, handler]);
}
