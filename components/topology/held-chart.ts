import type { HostInterfaces } from '@/lib/domain/host-interface';
import { keepSame } from '@/lib/domain/same-value';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Chart, Point } from '@/lib/topology/chart';
import { chartOf } from '@/lib/topology/chart-of';
import type { Attention } from '@/lib/topology/fold';
import type { GroupBy } from '@/lib/topology/group-by';
import { arrangeCard, emptyLayoutMemory, foldCard, type LayoutMemory } from '@/lib/topology/layout-memory';
import { type Changes, changedSince, isUnchanged, joinChanges, noChanges } from './changed-since';
import { freePlace } from './drag/free-place';

/** What a chart is made from. */
export type ChartInput = {
  snapshot: Snapshot;
  interfaces: HostInterfaces | undefined;
  /** Width of the pane divided by its height. */
  aspect: number;
  engineName: string;
  /** Containers whose edges are drawn first where there are too many for all. */
  emphasis: ReadonlySet<string>;
  /** What networks are gathered by: another choice has places of its own. */
  groupBy: GroupBy;
  /** What folded cards show whatever its status. */
  attention: Attention;
  /** Names the filter; empty where everything is shown. Another view has places of its own and shows no changes against this one. */
  viewKey: string;
};

/** A chart, the places it gives, and what changed on it lately. */
export type HeldChart = {
  input: ChartInput;
  chart: Chart;
  memory: LayoutMemory;
  changes: Changes;
};

/** The first chart of a view: nothing on it is news. */
export function firstChart(input: ChartInput, memory: LayoutMemory): HeldChart {
  return { input, changes: noChanges, ...chartOf({ ...input, memory, isOpening: true }) };
}

/**
 * The next chart: of the same view with what changed since, or the first one of another view.
 * @param remembered reads the places that this browser keeps; asked only for the first one.
 */
export function nextChart(held: HeldChart, input: ChartInput, remembered: () => LayoutMemory): HeldChart {
  if (input.viewKey !== held.input.viewKey || input.groupBy !== held.input.groupBy) {
    return firstChart(input, input.viewKey === '' ? remembered() : emptyLayoutMemory);
  }
  const drawn = chartOf({ ...input, memory: held.memory, previous: held.chart });
  const chart = keepUnchanged(held.chart, drawn.chart);
  // Interfaces arrive after the first snapshot and the pane changes its shape; neither is news from the engine.
  const news = input.snapshot === held.input.snapshot ? noChanges : changedSince(held.chart, chart);
  const changes = isUnchanged(news) ? held.changes : joinChanges(held.changes, news);
  return { input, chart, memory: drawn.memory, changes };
}

/** The chart with one card where the reader put it, or as near as it covers no other. */
export function arranged(held: HeldChart, cardId: string, to: Point): HeldChart {
  const card = held.chart.cards.find((other) => other.id === cardId);
  if (card === undefined) return held;
  const others = held.chart.cards.flatMap((other) => (other === card ? [] : [other.rect]));
  const place = freePlace({ ...card.rect, ...to }, others);
  return redrawn(held, arrangeCard(held.memory, card, place));
}

/** The chart with a large card opened, or folded if it was open. Nothing else moves for it. */
export function foldToggled(held: HeldChart, cardId: string): HeldChart {
  const card = held.chart.cards.find((other) => other.id === cardId);
  if (card === undefined) return held;
  const isFolded = card.fold?.isOpen === false;
  return redrawn(held, foldCard(held.memory, card, isFolded ? 'open' : 'folded'));
}

/** The chart laid out afresh; what the reader opened stays open. */
export function tidied(held: HeldChart): HeldChart {
  return redrawn(held, { ...emptyLayoutMemory, folds: held.memory.folds });
}

/** The chart once its changes have been seen. */
export function settled(held: HeldChart): HeldChart {
  return held.changes === noChanges ? held : { ...held, changes: noChanges };
}

/** The chart with its lines, where these were left for later. */
export function routed(held: HeldChart): HeldChart {
  if (held.chart.isRouted) return held;
  const { chart } = chartOf({ ...held.input, memory: held.memory, previous: held.chart, isPatient: true });
  return { ...held, chart: keepUnchanged(held.chart, chart) };
}

function redrawn(held: HeldChart, memory: LayoutMemory): HeldChart {
  const drawn = chartOf({ ...held.input, memory, previous: held.chart });
  return { ...held, chart: keepUnchanged(held.chart, drawn.chart), memory: drawn.memory };
}

/** What did not change keeps its identity, so that only the cards that did are rendered again. */
function keepUnchanged(before: Chart, after: Chart): Chart {
  if (before.shape === after.shape) return after;
  const cards = new Map(before.cards.map((card) => [card.id, card]));
  const routes = new Map(before.routes.map((route) => [route.key, route]));
  return {
    ...after,
    host: keepSame(before.host, after.host),
    cards: after.cards.map((card) => keepSame(cards.get(card.id), card)),
    routes: after.routes.map((route) => keepSame(routes.get(route.key), route)),
  };
}
