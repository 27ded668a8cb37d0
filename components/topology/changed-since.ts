import type { Card, Chart, Leaf, Rect } from '@/lib/topology/chart';
import { foldKeyOf } from '@/lib/topology/fold-key';

/** What was drawn and no longer is, so that it can fade where it stood. `rect` is absolute. */
type Gone = { key: string; name: string; rect: Rect };

/** What the eye should be led to. Keys are those of leaves and ids of cards. */
export type Changes = {
  appeared: ReadonlySet<string>;
  /** Drawn before and after, with another status, state or address. */
  altered: ReadonlySet<string>;
  gone: readonly Gone[];
};

export const noChanges: Changes = { appeared: new Set(), altered: new Set(), gone: [] };

/** @returns what differs between two charts of the same view of the same engine. A card that is the same object is passed over. */
export function changedSince(before: Chart, after: Chart): Changes {
  const olds = new Set(before.cards);
  const kept = new Set(after.cards.filter((card) => olds.has(card)));
  const were = drawnIn(before, kept);
  const are = drawnIn(after, kept);
  return {
    appeared: new Set([...are.keys()].filter((key) => !were.has(key))),
    altered: new Set(
      [...are].flatMap(([key, { look }]) => (isAltered(were.get(key)?.look, look) ? [key] : [])),
    ),
    gone: [...were].flatMap(([key, { name, rect }]) => (are.has(key) ? [] : [{ key, name, rect }])),
  };
}

/** @returns true where there is nothing to show. */
export function isUnchanged(changes: Changes): boolean {
  return changes.appeared.size === 0 && changes.altered.size === 0 && changes.gone.length === 0;
}

/** @returns both, the later one's word counting where they speak of the same thing. */
export function joinChanges(earlier: Changes, later: Changes): Changes {
  if (isUnchanged(earlier)) return later;
  const gone = new Map([...earlier.gone, ...later.gone].map((one) => [one.key, one]));
  for (const key of later.appeared) gone.delete(key);
  const without = (keys: ReadonlySet<string>) => [...keys].filter((key) => !gone.has(key));
  return {
    appeared: new Set(without(new Set([...earlier.appeared, ...later.appeared]))),
    altered: new Set(without(new Set([...earlier.altered, ...later.altered]))),
    gone: [...gone.values()],
  };
}

type Drawn = { name: string; rect: Rect; look: string };

function drawnIn(chart: Chart, kept: ReadonlySet<Card>): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const card of chart.cards) {
    if (kept.has(card)) continue;
    drawn.set(card.id, { name: card.name, rect: card.rect, look: '' });
    if (card.fold)
      drawn.set(foldKeyOf(card.id), {
        name: card.name,
        rect: within(card.rect, card.fold.rect),
        look: Object.values(card.fold.counts).join(' '),
      });
    for (const leaf of card.leaves)
      drawn.set(leaf.key, { name: leaf.name, rect: within(card.rect, leaf.rect), look: lookOf(leaf) });
  }
  for (const leaf of chart.host.members) {
    drawn.set(leaf.key, { name: leaf.name, rect: within(chart.host.rect, leaf.rect), look: lookOf(leaf) });
  }
  return drawn;
}

function isAltered(before: string | undefined, after: string): boolean {
  return before !== undefined && before !== after;
}

function lookOf(leaf: Leaf): string {
  return [leaf.kind, leaf.status, leaf.state, leaf.address ?? ''].join(' ');
}

function within(outer: Rect, inner: Rect): Rect {
  return { ...inner, x: outer.x + inner.x, y: outer.y + inner.y };
}
