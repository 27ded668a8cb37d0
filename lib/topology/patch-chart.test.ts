import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpointStatuses } from '../domain/endpoint';
import type { Snapshot } from '../domain/snapshot';
import type { Chart } from './chart';
import { chartOf } from './chart-of';
import { emptyLayoutMemory, type LayoutMemory } from './layout-memory';
import { worlds } from './testing/world-arbitrary';
import { aWorld, someInterfaces } from './testing/worlds';

const interfaces = someInterfaces();
const emphasis: ReadonlySet<string> = new Set();
const draw = (snapshot: Snapshot, memory: LayoutMemory, previous?: Chart) =>
  chartOf({ snapshot, interfaces, memory, aspect: 1.5, engineName: 'vm', emphasis, previous });

const changes = fc.array(
  fc.record({
    container: fc.nat(),
    endpoint: fc.nat(),
    status: fc.constantFrom(...endpointStatuses),
    address: fc.constantFrom('172.20.0.9', undefined),
    name: fc.constantFrom(undefined, undefined, 'renamed'),
    ports: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

function changed(
  snapshot: Snapshot,
  change: typeof changes extends fc.Arbitrary<(infer T)[]> ? T : never,
): Snapshot {
  const replace = <T>(list: T[], at: number, by: (old: T) => T) =>
    list.map((one, index) => (index === at % list.length ? by(one) : one));
  return {
    ...snapshot,
    containers: replace(snapshot.containers, change.container, (old) => ({
      ...old,
      state: change.status === 'down' ? ('exited' as const) : ('running' as const),
      ...(change.name === undefined ? {} : { name: `${old.name}-${change.name}` }),
      ...(change.ports ? { publishedPorts: [] } : {}),
    })),
    endpoints: replace(snapshot.endpoints, change.endpoint, ({ ipv4: _, reason: __, ...old }) => ({
      ...old,
      status: change.status,
      ...(change.address === undefined ? {} : { ipv4: change.address }),
    })),
  };
}

describe('a chart made from the one before', () => {
  test('is the same as one that is laid out, whatever changed', () => {
    fc.assert(
      fc.property(worlds, changes, (world, all) => {
        let { chart, memory } = draw(world, emptyLayoutMemory);
        let snapshot = world;
        for (const change of all) {
          snapshot = changed(snapshot, change);
          const next = draw(snapshot, memory, chart);
          const anew = draw(snapshot, memory);
          expect(next).toEqual(anew);
          // As it would go on: the one that was laid out is not the one that the page holds.
          chart = draw(snapshot, memory, next.chart).chart;
          memory = next.memory;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('shares all but the cards of what changed, and its shape', () => {
    const world = aWorld({ networks: 30, containers: 300, multiHomed: 20 });
    const first = draw(world, emptyLayoutMemory);
    // The first of all gives places; from the second on they are remembered.
    const second = draw(world, first.memory, first.chart);
    const at = world.endpoints.findIndex(({ networkId }) => networkId.startsWith('net-stack'));
    const endpoints = world.endpoints.map((one, index) =>
      index === at ? { ...one, status: 'paused' as const } : one,
    );
    const third = draw({ ...world, endpoints }, second.memory, second.chart);
    expect(third.chart.shape).toBe(second.chart.shape);
    expect(third.memory).toBe(second.memory);
    const fresh = third.chart.cards.filter((card, index) => card !== second.chart.cards[index]);
    expect(fresh.map(({ id }) => id)).toEqual([world.endpoints[at]?.networkId]);
    expect(third.chart.host).toBe(second.chart.host);
  });
});
