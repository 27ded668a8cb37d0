import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import type { Chart, Rect } from './chart';
import { arrangeCard, emptyLayoutMemory, type LayoutMemory, layoutMemorySchema } from './layout-memory';
import { measures } from './measures';
import { placeChart } from './place-chart';
import { shuffled, worlds } from './testing/world-arbitrary';
import { aWorld, someInterfaces } from './testing/worlds';

type Placed = ReturnType<typeof placeChart>;

function place(snapshot: Snapshot, memory: LayoutMemory = emptyLayoutMemory, aspect = 1.5): Placed {
  return placeChart({ snapshot, interfaces: someInterfaces(), memory, aspect, engineName: 'vm' });
}

function overlaps(a: Rect, b: Rect, apart: number): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function clashes(rects: readonly Rect[], apart: number): [Rect, Rect][] {
  return rects.flatMap((a, index) =>
    rects.slice(index + 1).flatMap((b): [Rect, Rect][] => (overlaps(a, b, apart) ? [[a, b]] : [])),
  );
}

/** Where everything is, in the chart's own coordinates. */
function places(chart: Placed['chart']): Map<string, Rect> {
  const owners = [{ id: 'host', rect: chart.host.rect, leaves: chart.host.members }, ...chart.cards];
  return new Map(
    owners.flatMap(({ id, rect, leaves }): [string, Rect][] => [
      // The host grows upwards and cards downwards: their place is the edge that stays.
      [id, { ...rect, y: id === 'host' ? rect.y + rect.height : rect.y, height: 0 }],
      ...leaves.map((leaf): [string, Rect] => [
        leaf.key,
        { ...leaf.rect, x: rect.x + leaf.rect.x, y: rect.y + leaf.rect.y },
      ]),
    ]),
  );
}

/** The keys of what is somewhere else than before, of those that `isSpared` doesn't excuse. */
function moved(before: Placed, after: Placed, isSpared: (key: string) => boolean = () => false): string[] {
  const now = places(after.chart);
  return [...places(before.chart)].flatMap(([key, rect]) => {
    const then = now.get(key);
    const same = then === undefined || (then.x === rect.x && then.y === rect.y);
    return same || isSpared(key) ? [] : [key];
  });
}

function withContainer(snapshot: Snapshot, networkIds: readonly string[], name = 'newcomer'): Snapshot {
  const container = aContainer({ name });
  return aSnapshot({
    ...snapshot,
    containers: [...snapshot.containers, container],
    endpoints: [
      ...snapshot.endpoints,
      ...networkIds.map((networkId) => anEndpoint({ networkId, containerId: container.id })),
    ],
  });
}

function withoutContainer(snapshot: Snapshot, id: string): Snapshot {
  return aSnapshot({
    ...snapshot,
    containers: snapshot.containers.filter((container) => container.id !== id),
    endpoints: snapshot.endpoints.filter(({ containerId }) => containerId !== id),
  });
}

describe('every chart', () => {
  test('keeps cards a gutter apart and below the host', () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0.4, max: 3, noNaN: true }), (world, aspect) => {
        const { chart } = place(world, emptyLayoutMemory, aspect);
        expect(
          clashes(
            chart.cards.map(({ rect }) => rect),
            measures.gutter,
          ),
        ).toEqual([]);
        for (const { rect } of chart.cards) expect(rect.y).toBeGreaterThanOrEqual(measures.hostGap);
      }),
    );
  });

  test('keeps leaves apart, and within their card', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { chart } = place(world);
        for (const { rect, leaves } of [
          ...chart.cards,
          { rect: chart.host.rect, leaves: chart.host.members },
        ]) {
          const own = { x: 0, y: 0, width: rect.width, height: rect.height };
          expect(leaves.filter((leaf) => !holds(own, leaf.rect))).toEqual([]);
          expect(
            clashes(
              leaves.map((leaf) => leaf.rect),
              0,
            ),
          ).toEqual([]);
        }
      }),
    );
  });

  test('keeps what the host band holds apart, and within it', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { host } = place(world).chart;
        const own = { x: 0, y: 0, width: host.rect.width, height: host.rect.height };
        const parts = [
          host.nat,
          ...[...host.interfaces, ...host.sockets, ...host.members].map(({ rect }) => rect),
        ];
        expect(parts.filter((part) => !holds(own, part))).toEqual([]);
        expect(clashes(parts, 0)).toEqual([]);
        expect(host.rect.y + host.rect.height).toBe(0);
      }),
    );
  });

  test('holds everything in its bounds', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { chart } = place(world);
        const parts = [chart.outside.rect, chart.host.rect, ...chart.cards.map(({ rect }) => rect)];
        expect(parts.filter((part) => !holds(chart.bounds, part))).toEqual([]);
      }),
    );
  });

  test('shows every container exactly once as a body or rider, and every other endpoint as a guest', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { chart } = place(world);
        const leaves = [...chart.host.members, ...chart.cards.flatMap((card) => card.leaves)];
        const bodies = leaves.filter(({ kind }) => kind !== 'guest').map(({ containerId }) => containerId);
        expect(bodies.toSorted()).toEqual(world.containers.map(({ id }) => id).toSorted());
        expect(new Set(leaves.map(({ key }) => key)).size).toBe(leaves.length);
      }),
    );
  });

  test('is the same for any order of the snapshot', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, seed) => {
        expect(place(shuffled(world, seed))).toEqual(place(world));
      }),
    );
  });

  test('is the same again from its memory after a round trip through JSON', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const first = place(world);
        const kept = layoutMemorySchema.parse(JSON.parse(JSON.stringify(first.memory)));
        expect(place(world, kept)).toEqual(first);
      }),
    );
  });
});

describe('a remembered chart', () => {
  test('moves no other card and no other leaf for a new container, unless the card it joins must move whole', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(), { maxLength: 3 }), (world, picks) => {
        const before = place(world);
        const ids = [
          ...new Set(
            picks.flatMap((pick) => world.networks[pick % Math.max(1, world.networks.length)]?.id ?? []),
          ),
        ];
        const after = place(withContainer(world, ids), before.memory);
        const full = ids.filter((id) => {
          const then = before.chart.cards.find((card) => card.id === id);
          const now = after.chart.cards.find((card) => card.id === id);
          return then?.rect.x !== now?.rect.x || then?.rect.y !== now?.rect.y;
        });
        expect(moved(before, after, (key) => full.some((id) => key.startsWith(id)))).toEqual([]);
      }),
    );
  });

  test('takes the first new container of every card into its slack: nothing moves at all', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, pick) => {
        fc.pre(world.networks.length > 0);
        const network = world.networks[pick % world.networks.length];
        const before = place(world);
        const after = place(withContainer(world, network === undefined ? [] : [network.id]), before.memory);
        expect(moved(before, after)).toEqual([]);
      }),
    );
  });

  test('moves nothing for a new network', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const before = place(world);
        const grown = aSnapshot({
          ...world,
          networks: [...world.networks, aNetwork({ name: 'aaa-newcomer' })],
        });
        const after = place(grown, before.memory);
        expect(moved(before, after)).toEqual([]);
        expect(
          clashes(
            after.chart.cards.map(({ rect }) => rect),
            measures.gutter,
          ),
        ).toEqual([]);
      }),
    );
  });

  test('keeps cards apart while one card grows and grows', () => {
    const world = aWorld({ networks: 8, containers: 30, multiHomed: 6 });
    const target = world.networks.find(({ driver }) => driver === 'bridge')?.id ?? '';
    let snapshot = world;
    let memory = place(world).memory;
    for (let index = 0; index < 60; index += 1) {
      snapshot = withContainer(snapshot, [target], `grown-${index}`);
      const before = place(withoutContainer(snapshot, `ctr-grown-${index}`), memory);
      const after = place(snapshot, memory);
      expect(moved(before, after, (key) => key.startsWith(target))).toEqual([]);
      expect(
        clashes(
          after.chart.cards.map(({ rect }) => rect),
          measures.gutter,
        ),
      ).toEqual([]);
      memory = after.memory;
    }
  });

  test('gives the next newcomer the place of what went, and moves nothing', () => {
    const world = aWorld({ networks: 6, containers: 30, multiHomed: 4 });
    const first = place(world);
    const card = first.chart.cards.find(({ leaves }) => leaves.length > 3);
    const gone = card?.leaves[1];
    if (card === undefined || gone === undefined) throw new Error('the world has no such card');
    const without = place(withoutContainer(world, gone.containerId), first.memory);
    expect(moved(first, without)).toEqual([]);
    const after = place(withContainer(withoutContainer(world, gone.containerId), [card.id]), without.memory);
    const newcomer = after.chart.cards
      .find(({ id }) => id === card.id)
      ?.leaves.find(({ name }) => name === 'newcomer');
    expect(newcomer?.slot).toBe(gone.slot);
    expect(moved(without, after)).toEqual([]);
  });

  test('gives everything its place back after it was gone and came again with other ids', () => {
    const world = aWorld({ networks: 6, containers: 30, multiHomed: 4 });
    const first = place(world);
    const emptied = place(aSnapshot(), first.memory);
    const again = aSnapshot({
      networks: world.networks.map((network) => ({ ...network, id: `again-${network.id}` })),
      containers: world.containers.map((container) => ({
        ...container,
        id: `again-${container.id}`,
        networkMode: container.networkMode.replace('container:', 'container:again-'),
      })),
      endpoints: world.endpoints.map((endpoint) => ({
        ...endpoint,
        networkId: `again-${endpoint.networkId}`,
        containerId: `again-${endpoint.containerId}`,
      })),
    });
    const back = place(again, emptied.memory);
    const spots = (placed: Placed) =>
      placed.chart.cards
        .flatMap(({ name, rect, leaves }) => leaves.map((leaf) => [name, rect, leaf.name, leaf.rect]))
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(spots(back)).toEqual(spots(first));
  });

  test('leaves a card where the reader put it, and newcomers keep clear of it', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: -2000, max: 4000 }),
        fc.integer({ min: 0, max: 3000 }),
        (world, x, y) => {
          const before = place(world);
          const card = before.chart.cards[0];
          fc.pre(card !== undefined);
          if (card === undefined) return;
          const memory = arrangeCard(before.memory, card, { x, y });
          const grown = aSnapshot({
            ...world,
            networks: [...world.networks, aNetwork({ name: 'newcomer' })],
          });
          const { cards } = place(grown, memory).chart;
          const arranged = cards.find(({ id }) => id === card.id);
          const newcomer = cards.find(({ name }) => name === 'newcomer');
          expect(arranged?.rect).toMatchObject({ x, y: Math.max(measures.hostGap, y) });
          expect(
            cards.filter(
              ({ rect }) =>
                newcomer && rect !== newcomer.rect && overlaps(rect, newcomer.rect, measures.gutter),
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('the size of a fresh chart', () => {
  test('twelve networks and sixty containers, fifteen of them on two networks, are legible on a laptop', () => {
    const view = { width: 1216, height: 820 };
    const { bounds } = place(
      aWorld({ networks: 12, containers: 60, multiHomed: 15 }),
      emptyLayoutMemory,
      view.width / view.height,
    ).chart;
    expect(Math.min(view.width / bounds.width, view.height / bounds.height)).toBeGreaterThanOrEqual(0.75);
  });

  test('nine times as much takes nowhere near nine times nine times as long to place', () => {
    const worlds = [200, 1800].map((networks) =>
      aWorld({ networks, containers: 10 * networks, multiHomed: 0 }),
    );
    const timed = (world: Snapshot | undefined, times: number) => {
      const start = performance.now();
      for (let time = 0; world !== undefined && time < times; time += 1) place(world);
      return performance.now() - start;
    };
    const [small, large] = worlds;
    timed(small, 9); // for the code to be compiled
    // Both halves of a pair place as much, so that a busy machine slows both. Were it quadratic, every pair would say nine.
    const ratios = Array.from({ length: 6 }, () => timed(large, 1) / timed(small, 9));
    expect(Math.min(...ratios)).toBeLessThan(6);
  });
});

test('the host band grows upwards: a new member moves nothing that was there', () => {
  const host = aNetwork({ name: 'host', driver: 'host', subnets: [] });
  const world = aSnapshot({ networks: [host, aNetwork()] });
  const join = (count: number): Snapshot => {
    let snapshot = world;
    for (let index = 0; index < count; index += 1) snapshot = withContainer(snapshot, [host.id], `h${index}`);
    return snapshot;
  };
  let before = place(join(1));
  for (let count = 2; count < 9; count += 1) {
    const after = place(join(count), before.memory);
    expect(moved(before, after)).toEqual([]);
    before = after;
  }
  const chart: Pick<Chart, 'host'> = before.chart;
  expect(chart.host.members).toHaveLength(8);
});
