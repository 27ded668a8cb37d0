import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import type { Chart, Rect } from './chart';
import { chartOf } from './chart-of';
import { arrangeCard, emptyLayoutMemory, type LayoutMemory, layoutMemorySchema } from './layout-memory';
import { overlaps } from './overlap';

const sizes = fc.array(
  fc.record({
    project: fc.constantFrom(undefined, 'shop', 'home', 'lab'),
    members: fc.integer({ min: 0, max: 30 }),
  }),
  { minLength: 1, maxLength: 24 },
);

function aWorldOf(networks: readonly { project: string | undefined; members: number }[]): Snapshot {
  const made = networks.map(({ project, members }, index) => {
    const name = `n${String(index).padStart(2, '0')}`;
    const names = Array.from({ length: members }, (_, member) => `${name}c${member}`);
    return {
      network: aNetwork({
        name,
        labels: project === undefined ? {} : { 'com.docker.compose.project': project },
      }),
      containers: names.map((one) => aContainer({ name: one, networkMode: name })),
      endpoints: names.map((one) => anEndpoint({ networkId: `net-${name}`, containerId: `ctr-${one}` })),
    };
  });
  return aSnapshot({
    networks: made.map(({ network }) => network),
    containers: made.flatMap(({ containers }) => containers),
    endpoints: made.flatMap(({ endpoints }) => endpoints),
  });
}

const draw = (snapshot: Snapshot, memory: LayoutMemory = emptyLayoutMemory) =>
  chartOf({ snapshot, memory, aspect: 1.5, engineName: 'vm', groupBy: 'project' });
const projectOf = (card: Chart['cards'][number]) => card.network?.labels['com.docker.compose.project'];
const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
function clashes(rects: readonly Rect[]): [Rect, Rect][] {
  return rects.flatMap((a, index) =>
    rects.slice(index + 1).flatMap((b): [Rect, Rect][] => (overlaps(a, b) ? [[a, b]] : [])),
  );
}

describe('networks gathered by project', () => {
  test('lie in frames of their project, and nothing lies on anything else', () => {
    fc.assert(
      fc.property(sizes, (networks) => {
        const { chart } = draw(aWorldOf(networks));
        const loose = chart.cards.filter((card) => projectOf(card) === undefined);
        expect(clashes(chart.cards.map(({ rect }) => rect))).toEqual([]);
        expect(clashes([...chart.frames, ...loose].map(({ rect }) => rect))).toEqual([]);
        for (const card of chart.cards) {
          const around = chart.frames.filter(({ rect }) => holds(rect, card.rect)).map(({ name }) => name);
          const project = projectOf(card);
          expect(around).toEqual(project === undefined ? [] : [project]);
        }
        const framed = chart.cards.length - loose.length;
        expect(chart.frames.reduce((sum, frame) => sum + frame.networks, 0)).toBe(framed);
      }),
    );
  });

  test('adding one moves nothing else, though its project may get a second frame', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom(undefined, 'shop', 'home'),
        fc.integer({ min: 0, max: 40 }),
        (networks, project, members) => {
          const before = draw(aWorldOf(networks));
          const after = draw(aWorldOf([...networks, { project, members }]), before.memory);
          const now = new Map(after.chart.cards.map((card) => [card.id, card.rect]));
          for (const { id, rect } of before.chart.cards) expect(now.get(id)).toEqual(rect);
          expect(clashes(after.chart.cards.map(({ rect }) => rect))).toEqual([]);
          expect(clashes(after.chart.frames.map(({ rect }) => rect))).toEqual([]);
        },
      ),
    );
  });

  test('one that goes and comes back finds its place', () => {
    fc.assert(
      fc.property(sizes, (networks) => {
        const world = aWorldOf(networks);
        const before = draw(world);
        const [first] = world.networks;
        const without = draw(
          { ...world, networks: world.networks.filter((one) => one !== first) },
          before.memory,
        );
        const back = draw(world, without.memory);
        const places = ({ chart }: typeof back) => chart.cards.map(({ id, rect }) => [id, rect.x, rect.y]);
        // Its members stood elsewhere meanwhile, and that card's ground is its own.
        expect(places(back)).toEqual(places(before));
      }),
    );
  });

  test('the same after a reload', () => {
    fc.assert(
      fc.property(sizes, (networks) => {
        const { chart, memory } = draw(aWorldOf(networks));
        const kept = layoutMemorySchema.parse(JSON.parse(JSON.stringify(memory)));
        expect(draw(aWorldOf(networks), kept).chart).toEqual(chart);
      }),
    );
  });

  test('a network that the reader put outside of its frame stays there, and the frame closes around the others', () => {
    const world = aWorldOf([
      { project: 'shop', members: 2 },
      { project: 'shop', members: 2 },
      { project: undefined, members: 1 },
    ]);
    const before = draw(world);
    const [card] = before.chart.cards.filter((one) => projectOf(one) === 'shop').slice(-1);
    if (card === undefined) throw new Error('no card');
    const memory = arrangeCard(before.memory, card, { x: 100, y: 2000 });
    const after = draw(world, memory);
    expect(after.chart.cards.find(({ id }) => id === card.id)?.rect).toMatchObject({ x: 100, y: 2000 });
    expect(after.chart.frames).toMatchObject([{ name: 'shop', networks: 1 }]);
  });

  test('where nothing is gathered there are no frames', () => {
    const snapshot = aWorldOf([{ project: 'shop', members: 2 }]);
    const options = { snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' };
    expect(chartOf(options).chart.frames).toEqual([]);
    expect(chartOf({ ...options, groupBy: 'stack' }).chart).toEqual(chartOf(options).chart);
  });
});
