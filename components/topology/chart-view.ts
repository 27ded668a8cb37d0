import { createContext, useContext } from 'react';
import type { Selection } from '../shell/view-state';
import type { Changes } from './changed-since';

/** What stands out while something is pointed at or selected: its own endpoints, and the networks they are on. */
export type Emphasis = {
  containers: ReadonlySet<string>;
  networks: ReadonlySet<string>;
  /** True where the networks stand out with all that is on them. */
  members: boolean;
};

/** What was found by the search, and hence stays bright. */
export type Hits = { containers: ReadonlySet<string>; networks: ReadonlySet<string> };

/** What the parts of the chart need besides geometry. */
export type ChartView = {
  /** Whose network stack a rider shares: names by the rider's id. */
  owners: ReadonlyMap<string, string>;
  /** Names of the cards, by id. */
  cardNames: ReadonlyMap<string, string>;
  selection: Selection | undefined;
  emphasis: Emphasis | undefined;
  hits: Hits | undefined;
  changes: Changes;
  /** The one leaf or card that the Tab key reaches: a leaf's key or a card's id. */
  reachable: string | undefined;
  /** The leaf that is being carried. */
  carried: string | undefined;
  /** Guest edges that are drawn, by leaf key; the others are told by their slot alone. */
  drawnEdges: ReadonlySet<string>;
};

export const ChartViewContext = createContext<ChartView | undefined>(undefined);

/** @throws Error outside of the chart. */
export function useChartView(): ChartView {
  const view = useContext(ChartViewContext);
  if (!view) throw new Error('useChartView needs a ChartViewContext above it');
  return view;
}
