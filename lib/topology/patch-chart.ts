import { isSameValue } from '../domain/same-value';
import type { Card, Chart, Route } from './chart';
import type { Claims } from './claim';
import { noAttention } from './fold';
import type { LayoutMemory } from './layout-memory';
import { cardAgain, type PlaceInput } from './place-chart';

export type PatchInput = PlaceInput & { emphasis: ReadonlySet<string> };

/** What the last chart was made from, and the shape that it has. */
type Made = { input: PatchInput; version: object; memory: LayoutMemory; shape: object; isFolded: boolean };
let last: Made | undefined;

/** Remembers what a chart was made from, so that the next can be made from it. */
export function noteMade(input: PatchInput, claims: Claims, chart: Chart, memory: LayoutMemory): void {
  const { previous: _, ...kept } = input;
  const isFolded = chart.cards.some(({ fold }) => fold !== undefined);
  last = { input: kept, version: claims.version, memory, shape: chart.shape, isFolded };
}

/**
 * The next chart where only states, health or addresses differ from the one before, which is most of what happens on an engine: the
 * cards concerned are made again, everything else is the very same.
 * @returns undefined where that is not all, and the chart has to be laid out.
 */
export function patchChart(
  input: PatchInput,
  claims: Claims,
): { chart: Chart; memory: LayoutMemory } | undefined {
  const { previous, memory } = input;
  const { since } = claims;
  if (last === undefined || previous === undefined || since === undefined) return undefined;
  if (since.version !== last.version || previous.shape !== last.shape || memory !== last.memory)
    return undefined;
  if (!isSameView(last, input) || tellsOfHost(since)) return undefined;
  const renewed = new Map<string, Card>();
  for (const claimed of since.groups) {
    const before = previous.cards.find(({ id }) => id === claimed.id);
    const cell = before && memory.cards[before.placeKey];
    const card = before && cell && cardAgain(before, claimed, cell, input.attention ?? noAttention);
    if (card === undefined) return undefined;
    renewed.set(card.id, card);
  }
  const { previous: _, ...kept } = input;
  last = { ...last, input: kept, version: claims.version };
  const chart = {
    ...previous,
    cards: previous.cards.map((card) => renewed.get(card.id) ?? card),
    routes: restyled(previous.routes, renewed),
  };
  return { chart, memory };
}

function isSameView({ input: before, isFolded }: Made, now: PatchInput): boolean {
  return (
    before.interfaces === now.interfaces &&
    before.engineName === now.engineName &&
    before.groupBy === now.groupBy &&
    before.emphasis === now.emphasis &&
    now.isOpening !== true &&
    (!isFolded || before.attention === now.attention)
  );
}

/** The band tells of its members, and of every container that publishes a port. */
function tellsOfHost({ isHostTouched, containers }: NonNullable<Claims['since']>): boolean {
  return (
    isHostTouched ||
    containers.some(
      ({ old, now }) =>
        (old.name !== now.name && now.publishedPorts.length > 0) ||
        !isSameValue(old.publishedPorts, now.publishedPorts),
    )
  );
}

/** The same lines, those that end on a renewed card with the statuses of now. */
function restyled(routes: Route[], renewed: ReadonlyMap<string, Card>): Route[] {
  let differs = false;
  const next = routes.map((route) => {
    const card = route.kind === 'uplink' ? undefined : renewed.get(route.networkId);
    const status = card?.leaves.find(({ key }) => key === route.key)?.status;
    if (status === undefined || status === route.status) return route;
    differs = true;
    return { ...route, status };
  });
  return differs ? next : routes;
}
