import { expect, test } from 'vitest';
import { aSnapshot } from '../domain/testing/factories';
import { chartOf } from './chart-of';
import { emptyLayoutMemory } from './layout-memory';
import { aWorld, someInterfaces } from './testing/worlds';

const world = aWorld({ networks: 12, containers: 60, multiHomed: 15 });
const input = { interfaces: someInterfaces(), aspect: 1.5, engineName: 'vm' };
const first = chartOf({ ...input, snapshot: world, memory: emptyLayoutMemory });

/** The world after everything stopped: other statuses, the same places. */
const stopped = aSnapshot({
  ...world,
  endpoints: world.endpoints.map((endpoint) => ({ ...endpoint, status: 'down' })),
});

test('a chart with the lines of the one before is the chart without', () => {
  const anew = chartOf({ ...input, snapshot: stopped, memory: first.memory });
  const reused = chartOf({ ...input, snapshot: stopped, memory: first.memory, previous: first.chart });
  expect(reused).toEqual(anew);
  expect(reused.chart.routes.some(({ status }) => status === 'down')).toBe(true);
});

test('routes that have not changed stay the same objects', () => {
  const again = chartOf({ ...input, snapshot: world, memory: first.memory, previous: first.chart });
  expect(again.chart.routes.every((route, index) => route === first.chart.routes[index])).toBe(true);
});

test('lines are drawn anew once something has moved', () => {
  const fewer = aSnapshot({ ...world, containers: world.containers.slice(10) });
  const anew = chartOf({ ...input, snapshot: fewer, memory: emptyLayoutMemory });
  const reused = chartOf({ ...input, snapshot: fewer, memory: emptyLayoutMemory, previous: first.chart });
  expect(reused).toEqual(anew);
});
