import { boundsOf, pointRect } from '../bounds';
import type { Card, Chart, Fold, Leaf, Rect, Route } from '../chart';
import { foldKeyOf } from '../fold-key';
import { within } from '../overlap';
import { RectGrid } from './rect-grid';

/** A leaf and where it is drawn, in chart coordinates. `card` is absent for the host's members. */
export type PlacedLeaf = { leaf: Leaf; rect: Rect; card?: Card };

/** The row that folds a card, and where it is drawn, in chart coordinates. */
export type PlacedFold = { fold: Fold; rect: Rect; card: Card };

/** A leaf, by the place of its card among the cards (`host`: the host's members) and its own among the leaves. */
type LeafAt = { card: number | 'host'; leaf: number };

/**
 * Where everything is on the charts of one shape, by numbers: it holds for each of them, whatever the things on it are like now. Every
 * part is made when it is first asked for, since most charts are replaced before anybody points at them.
 */
class ShapeIndex {
  readonly cards: ReadonlyMap<string, number>;
  #places: Map<string, LeafAt[]> | undefined;
  #cardGrid: RectGrid<number> | undefined;
  #routeGrid: RectGrid<number> | undefined;
  #routesByCard: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(chart: Chart) {
    this.cards = new Map(chart.cards.map(({ id }, index) => [id, index]));
  }

  /** A container's body first. */
  places(chart: Chart): ReadonlyMap<string, readonly LeafAt[]> {
    this.#places ??= everyPlace(chart);
    return this.#places;
  }

  cardGrid(chart: Chart): RectGrid<number> {
    this.#cardGrid ??= new RectGrid([...chart.cards.keys()], (index) => chart.cards[index]?.rect ?? nowhere);
    return this.#cardGrid;
  }

  routeGrid(chart: Chart): RectGrid<number> {
    this.#routeGrid ??= new RectGrid([...chart.routes.keys()], (index) => {
      const route = chart.routes[index];
      return route === undefined ? nowhere : routeRect(route);
    });
    return this.#routeGrid;
  }

  /** The places, among the routes, of the edges and brackets that end at one of a card's leaves. */
  routesByCard(chart: Chart): ReadonlyMap<string, readonly number[]> {
    this.#routesByCard ??= byCard(chart, this.places(chart));
    return this.#routesByCard;
  }
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** Looks up what is on a chart: by key, by container, by place. */
export class ChartIndex {
  constructor(
    readonly chart: Chart,
    private readonly shape: ShapeIndex,
  ) {}

  card(id: string): Card | undefined {
    return this.chart.cards[this.shape.cards.get(id) ?? -1];
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
    return (this.shape.places(this.chart).get(containerId) ?? []).flatMap((at) => {
      const card = at.card === 'host' ? undefined : this.chart.cards[at.card];
      const leaf = (card?.leaves ?? this.chart.host.members)[at.leaf];
      return leaf === undefined ? [] : [this.#placed(leaf, card)];
    });
  }

  cardsWithin(area: Rect): Card[] {
    return this.shape
      .cardGrid(this.chart)
      .within(area)
      .flatMap((index) => this.chart.cards[index] ?? []);
  }

  routesWithin(area: Rect): Route[] {
    return this.shape
      .routeGrid(this.chart)
      .within(area)
      .flatMap((index) => this.chart.routes[index] ?? []);
  }

  /** Edges and brackets that end at one of this card's leaves. */
  routesAt(cardId: string): readonly Route[] {
    const indices = this.shape.routesByCard(this.chart).get(cardId) ?? [];
    return indices.flatMap((index) => this.chart.routes[index] ?? []);
  }

  #placed(leaf: Leaf, card: Card | undefined): PlacedLeaf {
    const rect = within((card ?? this.chart.host).rect, leaf.rect);
    return { leaf, rect, ...(card === undefined ? {} : { card }) };
  }
}

function everyPlace({ cards, host }: Chart): Map<string, LeafAt[]> {
  const places = new Map<string, LeafAt[]>();
  const add = ({ containerId, kind }: Leaf, at: LeafAt) => {
    const known = places.get(containerId);
    if (known === undefined) places.set(containerId, [at]);
    else if (kind === 'guest') known.push(at);
    else known.unshift(at);
  };
  for (const [leaf, member] of host.members.entries()) add(member, { card: 'host', leaf });
  for (const [card, { leaves }] of cards.entries())
    for (const [leaf, one] of leaves.entries()) add(one, { card, leaf });
  return places;
}

function byCard(chart: Chart, places: ReadonlyMap<string, readonly LeafAt[]>): Map<string, number[]> {
  const routes = new Map<string, number[]>();
  const add = (cardId: string | undefined, route: number) => {
    if (cardId === undefined) return;
    const known = routes.get(cardId);
    if (known === undefined) routes.set(cardId, [route]);
    else if (known.at(-1) !== route) known.push(route);
  };
  for (const [index, { containerId, networkId }] of chart.routes.entries()) {
    if (containerId === undefined) continue;
    add(networkId, index);
    for (const at of places.get(containerId) ?? []) {
      const card = at.card === 'host' ? undefined : chart.cards[at.card];
      if (card?.leaves[at.leaf]?.kind !== 'guest') add(card?.id, index);
    }
  }
  return routes;
}

const shapes = new WeakMap<object, ShapeIndex>();
const indices = new WeakMap<Chart, ChartIndex>();

/** @returns the one index of a chart. */
export function indexOf(chart: Chart): ChartIndex {
  const known = indices.get(chart);
  if (known) return known;
  const shape = shapes.get(chart.shape) ?? new ShapeIndex(chart);
  shapes.set(chart.shape, shape);
  const index = new ChartIndex(chart, shape);
  indices.set(chart, index);
  return index;
}

/** A line has no breadth of its own, but is drawn with some. */
function routeRect({ points }: Route): Rect {
  const { x, y, width, height } = boundsOf(points.map(pointRect));
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}
