import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../domain/snapshot';
import {
  aContainer,
  aMacvlan,
  aNetwork,
  anEndpoint,
  anInterface,
  aSnapshot,
} from '../../domain/testing/factories';
import type { Chart, Point, Rect, Route } from '../chart';
import { chartOf } from '../chart-of';
import { arrangeCard, emptyLayoutMemory } from '../layout-memory';
import { shuffled, worlds } from '../testing/world-arbitrary';
import { aWorld, someInterfaces } from '../testing/worlds';

function draw(snapshot: Snapshot, emphasis: ReadonlySet<string> = new Set(), memory = emptyLayoutMemory) {
  return chartOf({ snapshot, interfaces: someInterfaces(), memory, aspect: 1.5, engineName: 'vm', emphasis });
}

type Segment = { route: Route; a: Point; b: Point };

function segments(routes: readonly Route[]): Segment[] {
  return routes.flatMap((route) =>
    route.points.slice(1).flatMap((b, index) => {
      const a = route.points[index];
      return a === undefined ? [] : [{ route, a, b }];
    }),
  );
}

function boxOf({ a, b }: Segment): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function crosses(segment: Segment, rect: Rect): boolean {
  const box = boxOf(segment);
  return (
    box.x < rect.x + rect.width &&
    rect.x < box.x + box.width + Number(box.width === 0) * 1e-9 &&
    box.y < rect.y + rect.height &&
    rect.y < box.y + box.height + Number(box.height === 0) * 1e-9
  );
}

/** A route may be inside the cards that it joins, and an uplink's lead inside the host; riders' brackets always are. */
function trespasses(chart: Chart): string[] {
  return segments(chart.routes.filter(({ kind }) => kind !== 'rider')).flatMap((segment) => {
    const { route } = segment;
    const home = chart.cards
      .flatMap(({ leaves }) => leaves)
      .find((leaf) => leaf.kind === 'guest' && leaf.key === route.key)?.homeCardId;
    const strange = chart.cards.filter(({ id }) => id !== home && id !== route.networkId);
    const own = chart.cards.filter(({ id }) => id === home || id === route.networkId);
    const through = strange.filter(({ rect }) => crosses(segment, rect)).map(({ name }) => name);
    const over = own
      .filter(({ rect, leaves }) =>
        leaves.some((leaf) =>
          crosses(segment, { ...leaf.rect, x: rect.x + leaf.rect.x, y: rect.y + leaf.rect.y }),
        ),
      )
      .map(({ name }) => `a leaf of ${name}`);
    const host = route.kind === 'guest' && crosses(segment, chart.host.rect) ? ['host'] : [];
    return [...through, ...over, ...host].map((what) => `${route.key} through ${what}`);
  });
}

/** Lanes of 6 px in the narrowest place that edges share, between two columns of leaves. */
const lanesInGap = 4;

/** How far two segments run along one line, px. */
function shared(one: Segment, other: Segment, apart: number): number {
  const [a, b] = [boxOf(one), boxOf(other)];
  if (a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < apart) {
    return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  }
  if (a.height === 0 && b.height === 0 && Math.abs(a.y - b.y) < apart) {
    return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  }
  return 0;
}

/** Pairs of routes of different buses that lie on each other for some length, where the gutter has lanes left for them. */
function lieOnEachOther(routes: readonly Route[]): string[] {
  const all = segments(routes);
  const isCrowded = (segment: Segment) => {
    const beside = all.filter((other) => shared(segment, other, 22) > -4).map(({ route }) => route.bus);
    return new Set(beside).size > lanesInGap;
  };
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.route.bus !== other.route.bus && shared(one, other, 1) > 0.5)
      .flatMap((other) => (isCrowded(one) ? [] : [`${one.route.key} on ${other.route.key}`])),
  );
}

function isOrthogonal({ a, b }: Segment): boolean {
  return a.x === b.x || a.y === b.y;
}

describe('every route', () => {
  test('is made of horizontal and vertical lines, and as long as they are', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { routes } = draw(world).chart;
        expect(segments(routes).filter((segment) => !isOrthogonal(segment))).toEqual([]);
        for (const route of routes) {
          const sum = segments([route]).reduce(
            (total, { a, b }) => total + Math.abs(a.x - b.x) + Math.abs(a.y - b.y),
            0,
          );
          expect(route.length).toBeCloseTo(sum);
        }
      }),
    );
  });

  test('crosses no card, no leaf and not the host', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(trespasses(draw(world).chart)).toEqual([]);
      }),
    );
  });

  test('lies on no route of another bus', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { routes } = draw(world).chart;
        expect(lieOnEachOther(routes)).toEqual([]);
      }),
    );
  });

  test('joins the body to its guest slot', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { chart } = draw(world);
        const guests = chart.cards.flatMap((card) =>
          card.leaves.flatMap((leaf) => {
            const isDrawable = leaf.kind === 'guest' && chart.cards.some(({ id }) => id === leaf.homeCardId);
            return isDrawable ? [{ card, leaf }] : [];
          }),
        );
        const drawn = new Map(chart.routes.map((route) => [route.key, route]));
        for (const { card, leaf } of guests) {
          const end = drawn.get(leaf.key)?.points.at(-1);
          const sides = [card.rect.x + leaf.rect.x, card.rect.x + leaf.rect.x + leaf.rect.width];
          expect(sides).toContain(end?.x);
          const middle = card.rect.y + leaf.rect.y + leaf.rect.height / 2;
          expect(Math.abs((end?.y ?? Number.NaN) - middle)).toBeLessThanOrEqual(8);
        }
      }),
    );
  });

  test('is the same for any order of the snapshot', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), (world, seed) => {
        expect(draw(shuffled(world, seed))).toEqual(draw(world));
      }),
    );
  });

  test('is within the bounds of the chart', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { routes, bounds } = draw(world).chart;
        const outside = segments(routes).filter(({ a }) => {
          const { x, y, width, height } = bounds;
          return a.x < x || a.y < y || a.x > x + width || a.y > y + height;
        });
        expect(outside).toEqual([]);
      }),
    );
  });

  test('is drawn whole wherever the reader puts cards, on each other too', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.array(fc.tuple(fc.integer({ min: -500, max: 2500 }), fc.integer({ min: 0, max: 1500 })), {
          maxLength: 4,
        }),
        (world, places) => {
          const first = draw(world);
          let { memory } = first;
          for (const [index, [x, y]] of places.entries()) {
            const card = first.chart.cards[index];
            if (card !== undefined) memory = arrangeCard(memory, card, { x, y });
          }
          const { chart } = draw(world, new Set(), memory);
          expect(chart.routes.map(({ key }) => key).toSorted()).toEqual(
            first.chart.routes.map(({ key }) => key).toSorted(),
          );
          expect(segments(chart.routes).filter((segment) => !isOrthogonal(segment))).toEqual([]);
        },
      ),
    );
  });
});

describe('uplinks', () => {
  const uplinkOf = (chart: Chart, networkId: string) =>
    chart.routes.find(({ key }) => key === `uplink/${networkId}`);

  test('bridges share one way out through NAT', () => {
    const { chart } = draw(aSnapshot({ networks: [aNetwork({ name: 'a' }), aNetwork({ name: 'b' })] }));
    const [a, b] = [uplinkOf(chart, 'net-a'), uplinkOf(chart, 'net-b')];
    expect(a).toMatchObject({ style: 'nat', bus: 'nat' });
    expect(b?.points[0]).toEqual(a?.points[0]);
  });

  test('an internal network has none', () => {
    const { chart } = draw(aSnapshot({ networks: [aNetwork({ internal: true })] }));
    expect(chart.routes).toEqual([]);
  });

  test('a macvlan hangs from the middle of its parent', () => {
    const { chart } = draw(aSnapshot({ networks: [aMacvlan()] }));
    const parent = chart.host.interfaces.find(({ name }) => name === 'eth0')?.rect;
    expect(uplinkOf(chart, 'net-lan')).toMatchObject({ style: 'direct', bus: 'parent:eth0' });
    expect(uplinkOf(chart, 'net-lan')?.points[0]).toEqual({
      x: (parent?.x ?? 0) + (parent?.width ?? 0) / 2,
      y: 0,
    });
  });

  test('a parent that was never read is drawn all the same', () => {
    const { chart } = chartOf({
      snapshot: aSnapshot({ networks: [aMacvlan({ parent: 'eth9' })] }),
      interfaces: { available: false, reason: 'no rights' },
      memory: emptyLayoutMemory,
      aspect: 1.5,
      engineName: 'vm',
    });
    expect(chart.host.interfaces).toMatchObject([{ name: 'eth9' }]);
    expect(uplinkOf(chart, 'net-lan')).toBeDefined();
  });

  test('an interface above the lowest row is left over its side, beside the one below it', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      anInterface({ name: `eth${index}`, defaultRoute: index === 0 }),
    );
    const networks = many.map(({ name }) => aMacvlan({ name: `on-${name}`, parent: name }));
    const { chart } = chartOf({
      snapshot: aSnapshot({ networks }),
      interfaces: { available: true, interfaces: many, routes: [] },
      memory: emptyLayoutMemory,
      aspect: 1,
      engineName: 'vm',
    });
    const boxes = chart.host.interfaces.map(({ rect }) => ({
      ...rect,
      x: rect.x,
      y: chart.host.rect.y + rect.y,
    }));
    expect(Math.min(...boxes.map(({ y, height }) => y + height))).toBeLessThan(0);
    const through = segments(chart.routes).filter((segment) => boxes.some((box) => crosses(segment, box)));
    expect(through).toEqual([]);
    expect(lieOnEachOther(chart.routes)).toEqual([]);
  });

  test('a routed bridge goes out directly, without NAT', () => {
    const options = { 'com.docker.network.bridge.gateway_mode_ipv4': 'routed' };
    const { chart } = draw(aSnapshot({ networks: [aNetwork({ options })] }));
    expect(uplinkOf(chart, 'net-web')).toMatchObject({ style: 'direct', bus: 'routed' });
  });

  test('an overlay goes out by the default route, as an overlay', () => {
    const { chart } = draw(aSnapshot({ networks: [aNetwork({ name: 'mesh', driver: 'overlay' })] }));
    expect(uplinkOf(chart, 'net-mesh')).toMatchObject({ style: 'overlay', bus: 'overlay' });
  });
});

test('a rider is bracketed to its provider within their card', () => {
  const containers = [aContainer(), aContainer({ name: 'sidecar', networkMode: 'container:ctr-app' })];
  const { chart } = draw(aSnapshot({ networks: [aNetwork()], containers, endpoints: [anEndpoint()] }));
  const [bracket] = chart.routes.filter(({ kind }) => kind === 'rider');
  const card = chart.cards[0]?.rect;
  expect(bracket?.containerId).toBe('ctr-sidecar');
  for (const { x } of bracket?.points ?? []) {
    expect(x).toBeLessThan((card?.x ?? 0) + (card?.width ?? 0));
    expect(x).toBeGreaterThan((card?.x ?? 0) + (card?.width ?? 0) / 2);
  }
});

describe('more edges than anyone can follow', () => {
  const world = aWorld({ networks: 60, containers: 700, multiHomed: 460 });
  // None is folded, for the edges of what is folded are not drawn either.
  const opened = Object.fromEntries(world.networks.map(({ name }) => [`network:${name}`, 'open' as const]));
  const memory = { ...emptyLayoutMemory, folds: opened };

  test('are cut off, and told as a number', () => {
    const { chart } = draw(world, new Set(), memory);
    const drawn = chart.routes.filter(({ kind }) => kind === 'guest').length;
    const guests = chart.cards.flatMap(({ leaves }) => leaves).filter(({ kind }) => kind === 'guest').length;
    expect(drawn).toBe(400);
    expect(chart.undrawnRoutes).toBe(guests - drawn);
    expect(chart.undrawnRoutes).toBeGreaterThan(0);
  });

  test('but those asked for are drawn', () => {
    const { chart } = draw(world, new Set(), memory);
    const drawn = new Set(chart.routes.map(({ key }) => key));
    const left = chart.cards
      .flatMap(({ leaves }) => leaves)
      .find((leaf) => leaf.kind === 'guest' && !drawn.has(leaf.key));
    if (left === undefined) throw new Error('every edge was drawn');
    const again = draw(world, new Set([left.containerId]), memory).chart;
    expect(again.routes.some(({ key }) => key === left.key)).toBe(true);
  });
});

test('twelve networks with twenty guests are routed within a frame', () => {
  const world = aWorld({ networks: 12, containers: 60, multiHomed: 20 });
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    draw(world);
    return performance.now() - start;
  });
  const best = Math.min(...times);
  process.stdout.write(`chart of 12 networks, 60 containers, 20 guests: ${best.toFixed(1)} ms\n`);
  expect(best).toBeLessThan(15);
});
