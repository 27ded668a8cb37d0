import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EndpointChecks } from '@/components/reach/check/endpoint-checks';
import type { ChartMarks } from '@/lib/domain/findings/chart-marks';
import type { Selection } from '../shell/view-state';
import type { Changes } from './changed-since';
import type { FactsOf } from './container-facts';

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
  factsOf: FactsOf;
  selection: Selection | undefined;
  emphasis: Emphasis | undefined;
  hits: Hits | undefined;
  /** What bears a mark, for a problem that its status does not tell. */
  marks: ChartMarks;
  changes: Changes;
  /** The one leaf or card that the Tab key reaches: a leaf's key or a card's id. */
  reachable: string | undefined;
  /** The leaf that is being carried. */
  carried: string | undefined;
  /** Guest edges that are drawn, by leaf key; the others are told by their slot alone. */
  drawnEdges: ReadonlySet<string>;
  /** What was tried of endpoints, by leaf key. */
  checks: EndpointChecks;
};

/**
 * The chart's view, listened to piece by piece: what is pointed at changes with every move of the mouse, and must render the one row
 * that it is about, not all cards.
 */
export class ChartViewStore {
  readonly #listeners = new Set<() => void>();

  constructor(private current: ChartView) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(): ChartView {
    return this.current;
  }

  set(view: ChartView): void {
    if (view === this.current) return;
    this.current = view;
    for (const listener of this.#listeners) listener();
  }
}

export const ChartViewContext = createContext<ChartViewStore | undefined>(undefined);

/**
 * @param read must return what is equal (`Object.is`) for equal views: a primitive, or something that the view holds.
 * @returns a piece of the chart's view; renders again only when that changes.
 * @throws Error outside of the chart.
 */
export function useChartView<T>(read: (view: ChartView) => T): T {
  const store = useContext(ChartViewContext);
  if (!store) throw new Error('useChartView needs a ChartViewContext above it');
  return useSyncExternalStore(
    store.subscribe,
    () => read(store.get()),
    () => read(store.get()),
  );
}
