import { boundsOf, pointRect } from '../bounds';
import type { Card, Chart, Fold, Leaf, Rect, Route } from '../chart';
import { foldKeyOf } from '../fold-key';
import { within } from '../overlap';
import { RectGrid } from './rect-grid';

/** A leaf and where it is drawn, in chart coordinates. `card` is absent for the host's members. */
export type PlacedLeaf = { leaf: Leaf; rect: Rect; card?: Card };

/** The row that folds a card, and where it is drawn, in chart coordinates. */
export type PlacedFold = { fold: Fold; rect: Rect; card: Card };

/**
 * Looks up what is on a chart: by key, by container, by place. Every part is made when it is first asked for, since most charts are
 * replaced before anybody points at them.
 */
export class ChartIndex {
  #cards: Map<string, Card> | undefined;
  #places: Map<string, PlacedLeaf[]> | undefined;
  #cardGrid: RectGrid<Card> | undefined;
  #routeGrid: RectGrid<Route> | undefined;
  #routesOf: Map<string, Route[]> | undefined;

  constructor(readonly chart: Chart) {}

  card(id: string): Card | undefined {
    this.#cards ??= new Map(this.chart.cards.map((card) => [card.id, card]));
    return this.#cards.get(id);
  }

  /** @param key of a leaf: `<card id>/<container id>`. */
  leaf(key: string): PlacedLeaf | undefined {
    const card = this.card(key.slice(0, Math.max(0, key.lastIndexOf('/'))));
    const leaf = (card?.leaves ?? this.chart.host.members).find((one) => one.key === key);
    return leaf && this.#placed(leaf, card);
  }

  /** @param key of a card's fold. */
  fold(key: string): PlacedFold | undefined {
    const card = this.card(key.slice(0, Math.max(0, key.lastIndexOf('/'))));
    if (card?.fold === undefined || key !== foldKeyOf(card.id)) return undefined;
    return { fold: card.fold, rect: within(card.rect, card.fold.rect), card };
  }

  /** Everywhere that a container is drawn: its body, if it has one here, first. */
  placesOf(containerId: string): readonly PlacedLeaf[] {
    this.#places ??= this.#everyPlace();
    return this.#places.get(containerId) ?? [];
  }

  cardsWithin(area: Rect): Card[] {
    this.#cardGrid ??= new RectGrid(this.chart.cards, ({ rect }) => rect);
    return this.#cardGrid.within(area);
  }

  routesWithin(area: Rect): Route[] {
    this.#routeGrid ??= new RectGrid(this.chart.routes, routeRect);
    return this.#routeGrid.within(area);
  }

  /** Edges and brackets that end at one of this card's leaves. */
  routesAt(cardId: string): readonly Route[] {
    this.#routesOf ??= this.#byCard();
    return this.#routesOf.get(cardId) ?? [];
  }

  #placed(leaf: Leaf, card: Card | undefined): PlacedLeaf {
    const rect = within((card ?? this.chart.host).rect, leaf.rect);
    return { leaf, rect, ...(card === undefined ? {} : { card }) };
  }

  #everyPlace(): Map<string, PlacedLeaf[]> {
    const places = new Map<string, PlacedLeaf[]>();
    const add = (leaf: Leaf, card?: Card) => {
      const placed = this.#placed(leaf, card);
      const known = places.get(leaf.containerId);
      if (known === undefined) places.set(leaf.containerId, [placed]);
      else if (leaf.kind === 'guest') known.push(placed);
      else known.unshift(placed);
    };
    for (const leaf of this.chart.host.members) add(leaf);
    for (const card of this.chart.cards) for (const leaf of card.leaves) add(leaf, card);
    return places;
  }

  #byCard(): Map<string, Route[]> {
    const routes = new Map<string, Route[]>();
    const add = (cardId: string | undefined, route: Route) => {
      if (cardId === undefined) return;
      const known = routes.get(cardId);
      if (known === undefined) routes.set(cardId, [route]);
      else if (known.at(-1) !== route) known.push(route);
    };
    for (const route of this.chart.routes) {
      if (route.containerId === undefined) continue;
      add(route.networkId, route);
      for (const { leaf, card } of this.placesOf(route.containerId))
        if (leaf.kind !== 'guest') add(card?.id, route);
    }
    return routes;
  }
}

const indices = new WeakMap<Chart, ChartIndex>();

/** @returns the one index of a chart. */
export function indexOf(chart: Chart): ChartIndex {
  const known = indices.get(chart);
  if (known) return known;
  const index = new ChartIndex(chart);
  indices.set(chart, index);
  return index;
}

/** A line has no breadth of its own, but is drawn with some. */
function routeRect({ points }: Route): Rect {
  const { x, y, width, height } = boundsOf(points.map(pointRect));
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}
