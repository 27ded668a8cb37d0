import { expect, test } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../../domain/testing/factories';
import { chartOf } from '../chart-of';
import { foldKeyOf } from '../fold-key';
import { emptyLayoutMemory } from '../layout-memory';
import { neighbour } from '../neighbours';
import { indexOf } from './chart-index';
import { chooseMounted, hasFold } from './choose-mounted';
import { foldRuns } from './status-runs';
import { thingAt } from './thing-at';

/** A folded network of seventy containers, ten of them stopped. */
const names = Array.from({ length: 70 }, (_, index) => `c${index}`);
const snapshot = aSnapshot({
  networks: [aNetwork()],
  containers: names.map((name) => aContainer({ name })),
  endpoints: names.map((name, index) =>
    anEndpoint({ containerId: `ctr-${name}`, status: index < 10 ? 'down' : 'up' }),
  ),
});
const { chart } = chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' });
const index = indexOf(chart);
const key = foldKeyOf('net-web');
const placed = index.fold(key);
if (placed === undefined) throw new Error('The network is not folded.');

test('the row of what is folded tells each status by its share', () => {
  const runs = foldRuns(placed.card);
  expect(runs.map(({ status }) => status)).toEqual(['up', 'down']);
  const [up, down] = runs.map(({ rect }) => rect.width);
  expect(up).toBeCloseTo((6 / 7) * placed.rect.width, 3);
  expect((up ?? 0) + (down ?? 0)).toBeCloseTo(placed.rect.width, 3);
  expect(foldRuns({ fold: { ...placed.fold, isOpen: true } })).toEqual([]);
});

test('it is found under the pointer, and by the arrow keys', () => {
  const { x, y, width, height } = placed.rect;
  expect(thingAt(index, { x: x + width / 2, y: y + height / 2 }, 0)).toMatchObject({ kind: 'fold', key });
  expect(neighbour(chart, 'net-web', 'down')).toBe(key);
  expect(neighbour(chart, key, 'up')).toBe('net-web');
});

test('it is an element of the page wherever one looks while it has the focus', () => {
  const part = chooseMounted(index, { kept: [key], budget: 500 }).get('net-web');
  expect(part && hasFold(placed.card, part)).toBe(true);
  const other = chooseMounted(index, { kept: ['net-web'], budget: 500 }).get('net-web');
  expect(other && hasFold(placed.card, other)).toBe(false);
});
