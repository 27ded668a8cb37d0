import type { Hop } from '../../domain/reachability/hop';
import type { Chart, Point, Rect, Route } from '../chart';
import { type ChartIndex, indexOf, type PlacedLeaf } from '../far/chart-index';
import { measures } from '../measures';
import { within } from '../overlap';
import { railTopOf } from '../rail-top';

/** A thing that a path passes, or a line between two of them; `reached` is false from the place on where the path breaks. */
type LitBox = { key: string; rect: Rect; reached: boolean };
type LitLine = { key: string; points: Point[]; reached: boolean };

/** A path on the chart, in chart coordinates. No two boxes overlap. Nothing of it is where nothing is drawn. */
export type LitPath = {
  boxes: LitBox[];
  lines: LitLine[];
  /** The thing at which it breaks, where that is drawn. */
  breakAt?: Rect;
};

/**
 * What of a chart a path passes: leaves, the rails and edges between them, the heads of networks, and of the host what it leaves by.
 * @param breaksAt the place among the hops from which on nothing is reached; undefined for a path that leads there.
 */
export function litPath(chart: Chart, hops: readonly Hop[], breaksAt: number | undefined): LitPath {
  const path = new Path(indexOf(chart));
  for (const [at, hop] of hops.entries()) {
    path.reached = breaksAt === undefined || at < breaksAt;
    path.pass(hop, hops[at - 1], hops[at + 1], at === breaksAt);
  }
  return path.lit();
}

class Path {
  reached = true;
  readonly #boxes = new Map<string, LitBox>();
  readonly #lines = new Map<string, LitLine>();
  #breakAt: Rect | undefined;

  constructor(private readonly index: ChartIndex) {}

  lit(): LitPath {
    return {
      boxes: [...this.#boxes.values()],
      lines: [...this.#lines.values()],
      ...(this.#breakAt === undefined ? {} : { breakAt: this.#breakAt }),
    };
  }

  pass(hop: Hop, before: Hop | undefined, after: Hop | undefined, isBreak: boolean): void {
    const rects = this.#rectsOf(hop, before, after);
    if (isBreak) this.#breakAt = rects[0];
  }

  #rectsOf(hop: Hop, before: Hop | undefined, after: Hop | undefined): Rect[] {
    switch (hop.kind) {
      case 'container':
        return this.#container(
          hop.id,
          [before, after].flatMap((one) => (one?.kind === 'network' ? [one.id] : [])),
        );
      case 'network':
        return this.#network(hop.id, [before, after].some(isOfHost));
      case 'host':
        return this.#host(hop.interface, [before, after]);
      case 'socket':
        return this.#socket(hop);
      case 'outside':
        return this.#box('outside', this.index.chart.outside.rect);
    }
  }

  /** Its endpoints on the networks that come before and after, and its body with the edge that leads there. */
  #container(id: string, networks: readonly string[]): Rect[] {
    const places = this.index.placesOf(id);
    const onPath = places.filter(({ leaf }) => leaf.kind !== 'rider' && networks.includes(leaf.networkId));
    const shown = [...new Set([...onPath, ...places.slice(0, 1)])];
    for (const place of shown) {
      if (place.leaf.kind === 'rider') this.#rider(place);
      else if (onPath.includes(place)) this.#rail(place);
      this.#routes(place);
    }
    return shown.flatMap(({ leaf, rect }) => this.#box(leaf.key, rect));
  }

  #network(id: string, isLeft: boolean): Rect[] {
    const { host } = this.index.chart;
    if (id === host.network?.id) return this.#hostTitle();
    const card = this.index.card(id);
    if (card === undefined) return [];
    if (isLeft) for (const route of this.#uplinksOf(id)) this.#line(route.key, route.points);
    return this.#box(card.id, { ...card.rect, height: measures.cardHeader });
  }

  /** Where it leaves or enters the host: an interface, or where bridges are translated; its name where neither is told. */
  #host(name: string | undefined, beside: readonly (Hop | undefined)[]): Rect[] {
    const { host } = this.index.chart;
    const box = host.interfaces.find((one) => one.name === name);
    const title = this.#hostTitle();
    const chip = box === undefined ? [] : this.#box(`interface ${box.name}`, within(host.rect, box.rect));
    const throughNat = beside.some(
      (one) => one?.kind === 'network' && this.#uplinksOf(one.id).some(({ style }) => style === 'nat'),
    );
    const nat = throughNat ? this.#box('nat', within(host.rect, host.nat)) : [];
    return [...title, ...chip, ...nat];
  }

  #socket({ hostIp, hostPort, protocol }: Extract<Hop, { kind: 'socket' }>): Rect[] {
    const { host } = this.index.chart;
    const onPort = host.sockets.filter((one) => one.hostPort === hostPort && one.protocol === protocol);
    const socket =
      onPort.find((one) => one.hostIp === hostIp) ?? onPort.find((one) => one.reach === 'everywhere');
    return socket === undefined
      ? this.#hostTitle()
      : this.#box(`socket ${socket.key}`, within(host.rect, socket.rect));
  }

  #hostTitle(): Rect[] {
    const { rect } = this.index.chart.host;
    return this.#box('host', {
      x: rect.x,
      y: rect.y,
      width: measures.cardWidth,
      height: measures.hostTitle - 4,
    });
  }

  /** From the leaf along its rail up to the network's head. */
  #rail({ leaf, rect, card }: PlacedLeaf): void {
    const x = rect.x - measures.cardPadding / 2;
    const y = rect.y + rect.height / 2;
    const top =
      card === undefined
        ? this.index.chart.host.rect.y + measures.hostTitle - 6
        : card.rect.y + railTopOf(card);
    this.#line(`rail ${leaf.key}`, [
      { x, y: top },
      { x, y },
      { x: rect.x, y },
    ]);
  }

  #rider({ leaf }: PlacedLeaf): void {
    const owner = leaf.ridesOn === undefined ? undefined : this.index.placesOf(leaf.ridesOn)[0];
    if (owner) this.#box(owner.leaf.key, owner.rect);
  }

  /** The edge that ends at a guest's slot, and a rider's bracket. */
  #routes({ leaf, card }: PlacedLeaf): void {
    if (leaf.kind === 'home' || card === undefined) return;
    for (const route of this.index.routesAt(card.id))
      if (route.key === leaf.key) this.#line(route.key, route.points);
  }

  #uplinksOf(networkId: string): Route[] {
    return this.index.chart.routes.filter((one) => one.kind === 'uplink' && one.networkId === networkId);
  }

  /** What was reached stays reached, also where the path passes it again. */
  #box(key: string, rect: Rect): Rect[] {
    if (!this.#boxes.has(key)) this.#boxes.set(key, { key, rect, reached: this.reached });
    return [rect];
  }

  #line(key: string, points: Point[]): void {
    if (!this.#lines.has(key)) this.#lines.set(key, { key, points, reached: this.reached });
  }
}

function isOfHost(hop: Hop | undefined): boolean {
  return hop?.kind === 'host' || hop?.kind === 'socket' || hop?.kind === 'outside';
}
