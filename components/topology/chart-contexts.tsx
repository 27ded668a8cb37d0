import type { ReactNode } from 'react';
import { ChartViewContext, type ChartViewStore } from './chart-view';
import { type Shown, ShownContext } from './far/shown';
import { type WantedFocus, WantedFocusContext } from './wanted-focus';

type Props = { views: ChartViewStore; shown: Shown; wanted: WantedFocus; children: ReactNode };

/** What the parts of one chart have in common. None of these ever changes, so that nothing renders for them. */
export function ChartContexts({ views, shown, wanted, children }: Props) {
  return (
    <ChartViewContext value={views}>
      <ShownContext value={shown}>
        <WantedFocusContext value={wanted}>{children}</WantedFocusContext>
      </ShownContext>
    </ChartViewContext>
  );
}
