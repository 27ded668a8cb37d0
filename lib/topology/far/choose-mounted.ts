import type { Card, HostBand, Leaf, Point, Rect } from '../chart';
import { foldKeyOf } from '../fold-key';
import { measures } from '../measures';
import { hostKey } from '../neighbours';
import { overlaps } from '../overlap';
import type { ChartIndex } from './chart-index';

/** About how many elements of the page a card and one of its leaves take. */
const cardCost = 16;
const leafCost = 14;
const foldCost = 12;
/** A published port or an interface. */
const chipCost = 8;

/** A part of a card: the leaves and the fold that overlap the window (absent: all), and those that are kept whatever is looked at. */
export type Part = { window?: Rect; kept: readonly string[] };

/** The host band among the parts; no card has this id. */
export const hostPartId = 'host-band';

/** Which cards are elements of the page, by card id; the host band by its own. */
export type Mounted = ReadonlyMap<string, Part>;

type Wish = {
  /** What is looked at, in chart coordinates; absent from so far away that nothing is mounted for its looks. */
  view?: Rect;
  /** Keys of leaves and ids of cards that have to be elements: what has the focus, what is selected. Few. */
  kept: readonly string[];
  /** Elements that may be spent. */
  budget: number;
};

/** The part that is everything. */
export const wholePart: Part = { kept: [] };

/** @returns what it would take to mount the whole chart, its host band included. */
export function costOfAll({ cards, host }: ChartIndex['chart']): number {
  let cost = costOfHost(host, wholePart);
  for (const card of cards) cost += costOf(card, wholePart);
  return cost;
}

/**
 * Chooses what to mount: what is kept, then the host band and the cards in view from its middle outwards, and of what is large only the
 * part in view, as long as the budget lasts. The rest is drawn.
 */
export function chooseMounted(index: ChartIndex, { view, kept, budget }: Wish): Mounted {
  const chosen = new Map<string, Part>();
  let left = budget;
  const choose = (id: string, part: Part | undefined, cost: (part: Part) => number) => {
    const before = chosen.get(id);
    const spared = before === undefined ? 0 : cost(before);
    if (part === undefined || cost(part) > left + spared) return;
    left += spared - cost(part);
    chosen.set(id, part);
  };
  const { host } = index.chart;
  for (const key of kept) {
    const leaf = index.leaf(key) ?? index.fold(key);
    const card = leaf === undefined ? index.card(key) : leaf.card;
    const isHost = card === undefined && (leaf !== undefined || key === (host.network?.id ?? hostKey));
    if (card === undefined && !isHost) continue;
    const id = card?.id ?? hostPartId;
    const before = chosen.get(id)?.kept ?? [];
    const part = { window: nowhere, kept: leaf ? [...before, key] : before };
    choose(id, part, (one) => (card ? costOf(card, one) : costOfHost(host, one)));
  }
  if (view === undefined) return chosen;
  const room = (id: string, cost: (part: Part) => number) =>
    left + (chosen.has(id) ? cost(chosen.get(id) ?? wholePart) : 0);
  const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const things = index.cardsWithin(view).map((card) => ({
    id: card.id,
    rect: card.rect,
    cost: (part: Part) => costOf(card, part),
  }));
  if (overlaps(host.rect, view))
    things.push({ id: hostPartId, rect: host.rect, cost: (part) => costOfHost(host, part) });
  const ordered = things.map((thing) => ({ ...thing, away: distance(thing.rect, middle) }));
  for (const { id, rect, cost } of ordered.sort((a, b) => a.away - b.away)) {
    const before = chosen.get(id)?.kept ?? [];
    choose(id, partThatFits(rect, view, before, cost, room(id, cost)), cost);
  }
  return chosen;
}

/** @returns the leaves of a card that its part holds. */
export function leavesOf(leaves: readonly Leaf[], { window, kept }: Part): readonly Leaf[] {
  if (window === undefined) return leaves;
  return leaves.filter((leaf) => overlaps(leaf.rect, window) || kept.includes(leaf.key));
}

/** @returns whether a part of a card holds its fold. */
export function hasFold({ id, fold }: Card, { window, kept }: Part): boolean {
  if (fold === undefined) return false;
  return window === undefined || overlaps(fold.rect, window) || kept.includes(foldKeyOf(id));
}

/** @returns the elements that mounting takes, counted as the budget counts them. */
export function costOfMounted(index: ChartIndex, mounted: Mounted): number {
  let cost = 0;
  for (const [id, part] of mounted) {
    const card = index.card(id);
    if (card !== undefined) cost += costOf(card, part);
    else if (id === hostPartId) cost += costOfHost(index.chart.host, part);
  }
  return cost;
}

/**
 * The next step from what is mounted towards what was chosen: what is no longer chosen goes, and at most `most` cards come or show another
 * part, so that no frame has much to do. Parts that stay the same keep their identity.
 * @returns `now` itself where nothing is left to do.
 */
export function towards(now: Mounted, chosen: Mounted, most: number): Mounted {
  const next = new Map<string, Part>();
  let steps = 0;
  let isSame = now.size === chosen.size;
  for (const [id, part] of chosen) {
    const before = now.get(id);
    if (before !== undefined && isSamePart(before, part)) next.set(id, before);
    else if (steps < most) {
      steps += 1;
      isSame = false;
      next.set(id, part);
    } else isSame = false;
  }
  return isSame ? now : next;
}

const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

function costOf(card: Card, part: Part): number {
  return cardCost + leafCost * leavesOf(card.leaves, part).length + (hasFold(card, part) ? foldCost : 0);
}

function costOfHost({ sockets, interfaces, members }: HostBand, part: Part): number {
  const { window } = part;
  const chips = [...sockets, ...interfaces];
  const shown = window === undefined ? chips : chips.filter(({ rect }) => overlaps(rect, window));
  return cardCost + chipCost * shown.length + leafCost * leavesOf(members, part).length;
}

function partThatFits(
  rect: Rect,
  view: Rect,
  kept: readonly string[],
  cost: (part: Part) => number,
  left: number,
): Part | undefined {
  const whole: Part = { kept };
  if (isInside(rect, view) && cost(whole) <= left) return whole;
  for (const share of [1, 0.6, 0.3]) {
    const part = { window: windowOf(rect, view, share), kept };
    if (cost(part) <= left) return part;
  }
  return undefined;
}

/** Windows move in steps, so that a card is not rendered anew for every pixel. */
const step = { x: measures.cardWidth, y: 6 * measures.leafHeight };

/** The part of a card's inside that is in view, or the middle share of it. */
function windowOf(rect: Rect, view: Rect, share: number): Rect {
  const left = Math.max(0, view.x + (view.width * (1 - share)) / 2 - rect.x);
  const top = Math.max(0, view.y + (view.height * (1 - share)) / 2 - rect.y);
  const right = Math.min(rect.width, view.x + (view.width * (1 + share)) / 2 - rect.x);
  const bottom = Math.min(rect.height, view.y + (view.height * (1 + share)) / 2 - rect.y);
  const x = Math.floor(left / step.x) * step.x;
  const y = Math.floor(top / step.y) * step.y;
  return {
    x,
    y,
    width: Math.max(0, Math.ceil(right / step.x) * step.x - x),
    height: Math.max(0, Math.ceil(bottom / step.y) * step.y - y),
  };
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function isSamePart(a: Part, b: Part): boolean {
  return isSameRect(a.window, b.window) && a.kept.join() === b.kept.join();
}

function isSameRect(a: Rect | undefined, b: Rect | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function distance(rect: Rect, { x, y }: Point): number {
  const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
  const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}
