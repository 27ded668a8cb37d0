import { expect, test } from 'vitest';
import { chartOf } from '../chart-of';
import { emptyLayoutMemory } from '../layout-memory';
import { aWorld, someInterfaces } from '../testing/worlds';
import { busLines } from './bus-lines';

test('a trunk that many networks hang from is drawn once, and every uplink is covered', () => {
  const { chart } = chartOf({
    snapshot: aWorld({ networks: 40, containers: 100, multiHomed: 0 }),
    interfaces: someInterfaces(),
    memory: emptyLayoutMemory,
    aspect: 1.5,
    engineName: 'vm',
  });
  const uplinks = chart.routes.filter(({ kind }) => kind === 'uplink');
  const grid = busLines(chart.routes);
  const everything = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };
  const pieces = grid.within(everything);
  const drawn = pieces.reduce((sum, { rect }) => sum + rect.width + rect.height, 0);
  expect(drawn).toBeLessThan(uplinks.reduce((sum, { length }) => sum + length, 0) / 2);
  for (const { points } of uplinks) {
    for (const { x, y } of points) {
      const under = grid.within({ x: x - 1, y: y - 1, width: 2, height: 2 });
      expect(under.length).toBeGreaterThan(0);
    }
  }
});
