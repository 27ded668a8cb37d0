import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart, Rect } from '../chart';
import { chartOf } from '../chart-of';
import { emptyLayoutMemory } from '../layout-memory';
import { overlaps, within } from '../overlap';
import { worlds } from '../testing/world-arbitrary';
import { aWorld } from '../testing/worlds';
import { indexOf } from './chart-index';
import { chooseMounted, costOfAll, costOfMounted, leavesOf, type Mounted, towards } from './choose-mounted';

const chartFrom = (snapshot: Parameters<typeof chartOf>[0]['snapshot']): Chart =>
  chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' }).chart;

const large = chartFrom(aWorld({ networks: 40, containers: 600, multiHomed: 60 }));

const views: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -500, max: 6000 }),
  y: fc.integer({ min: -500, max: 6000 }),
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});

/** Keys of up to three leaves, and the id of a card. */
function someKeys({ cards }: Chart, seed: number): string[] {
  const all = cards.flatMap((card) => [card.id, ...card.leaves.map(({ key }) => key)]);
  return [0, 7, 31].flatMap((step) => all[(seed + step * 13) % Math.max(1, all.length)] ?? []);
}

test('never takes more elements than it may, and always has what is kept', () => {
  fc.assert(
    fc.property(worlds, views, fc.nat(), fc.integer({ min: 120, max: 3000 }), (world, view, seed, budget) => {
      const chart = chartFrom(world);
      const index = indexOf(chart);
      const kept = someKeys(chart, seed);
      const mounted = chooseMounted(index, { view, kept, budget });
      expect(costOfMounted(index, mounted)).toBeLessThanOrEqual(budget);
      for (const key of kept) {
        const id = index.leaf(key)?.card?.id ?? key;
        expect(mounted.has(id)).toBe(true);
        const leaf = index.leaf(key)?.leaf;
        const part = mounted.get(id);
        if (leaf && part) expect(leavesOf(index.card(id)?.leaves ?? [], part)).toContain(leaf);
      }
    }),
  );
});

test('a budget that holds everything mounts whole whatever is wholly in view', () => {
  const chart = chartFrom(aWorld({ networks: 6, containers: 30, multiHomed: 4 }));
  const view = { ...chart.bounds, x: chart.bounds.x - 10, y: chart.bounds.y - 10 };
  const room = { ...view, width: view.width + 20, height: view.height + 20 };
  const mounted = chooseMounted(indexOf(chart), { view: room, kept: [], budget: costOfAll(chart) });
  expect(mounted.size).toBe(chart.cards.length + 1);
  for (const part of mounted.values()) expect(part.window).toBeUndefined();
});

test('what is out of view is not mounted, and what is mounted of a card is in view or next to it', () => {
  fc.assert(
    fc.property(views, (view) => {
      const index = indexOf(large);
      for (const [id, part] of chooseMounted(index, { view, kept: [], budget: 1500 })) {
        const rect = index.card(id)?.rect ?? large.host.rect;
        expect(overlaps(rect, view)).toBe(true);
        if (part.window) expect(overlaps(within(rect, part.window), view)).toBe(true);
      }
    }),
  );
});

test('what is chosen is reached in steps of a few cards, each within the budget and none without what is kept', () => {
  fc.assert(
    fc.property(views, views, fc.nat(), (before, after, seed) => {
      const index = indexOf(large);
      const kept = someKeys(large, seed);
      const budget = 900;
      let now: Mounted = chooseMounted(index, { view: before, kept, budget });
      const chosen = chooseMounted(index, { view: after, kept, budget });
      for (let step = 0; step < 60; step += 1) {
        const next = towards(now, chosen, 3);
        if (next === now) break;
        expect([...next.keys()].filter((id) => !now.has(id)).length).toBeLessThanOrEqual(3);
        expect(costOfMounted(index, next)).toBeLessThanOrEqual(budget);
        for (const key of kept) expect(next.has(index.leaf(key)?.card?.id ?? key)).toBe(true);
        now = next;
      }
      expect(now).toEqual(chosen);
      expect(towards(now, chosen, 3)).toBe(now);
    }),
  );
});
