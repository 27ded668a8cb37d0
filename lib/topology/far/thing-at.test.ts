import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOf } from '../chart-of';
import { emptyLayoutMemory } from '../layout-memory';
import { measures } from '../measures';
import { worlds } from '../testing/world-arbitrary';
import { aWorld, someInterfaces } from '../testing/worlds';
import { indexOf } from './chart-index';
import { thingAt } from './thing-at';

const options = { memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' };
const { chart } = chartOf({
  ...options,
  snapshot: aWorld({ networks: 12, containers: 120, multiHomed: 20 }),
  interfaces: someInterfaces(),
});
const index = indexOf(chart);
const middleOf = (rect: { x: number; y: number; width: number; height: number }) => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

test('in the middle of every leaf is that leaf, and at the top of every card its header', () => {
  fc.assert(
    fc.property(worlds, (snapshot) => {
      const one = indexOf(chartOf({ ...options, snapshot }).chart);
      for (const card of one.chart.cards) {
        const header = { x: card.rect.x + card.rect.width / 2, y: card.rect.y + measures.cardHeader / 2 };
        expect(thingAt(one, header, 0)).toMatchObject({ kind: 'card', key: card.id, isHeader: true });
        for (const { key } of card.leaves) {
          const placed = one.leaf(key);
          expect(placed && thingAt(one, middleOf(placed.rect), 0)).toMatchObject({ kind: 'leaf', key });
        }
      }
      for (const { key } of one.chart.host.members) {
        const placed = one.leaf(key);
        expect(placed && thingAt(one, middleOf(placed.rect), 0)).toMatchObject({ kind: 'leaf', key });
      }
    }),
  );
});

test('published ports are found on the host band, and beside them the host', () => {
  const { host } = chart;
  const [socket] = host.sockets;
  if (!socket) throw new Error('The world has no published port.');
  const at = middleOf(socket.rect);
  const onChart = { x: host.rect.x + at.x, y: host.rect.y + at.y };
  expect(thingAt(index, onChart, 0)).toMatchObject({ kind: 'socket', socket: { key: socket.key } });
  const corner = { x: host.rect.x + host.rect.width - 2, y: host.rect.y + 2 };
  expect(thingAt(index, corner, 0)).toMatchObject({ kind: 'host', key: 'net-host' });
});

test('near an edge is the edge, as near as the reach says', () => {
  const route = chart.routes.find(({ kind, points }) => kind === 'guest' && points.length > 3);
  const [, a, b] = route?.points ?? [];
  if (!a || !b) throw new Error('The world has no edge with a middle piece.');
  const at = { x: (a.x + b.x) / 2 + (a.x === b.x ? 4 : 0), y: (a.y + b.y) / 2 + (a.y === b.y ? 4 : 0) };
  expect(thingAt(index, at, 5)?.kind).toBe('edge');
  expect(thingAt(index, at, 1)).toBeUndefined();
});

test('far out there is nothing', () => {
  expect(thingAt(index, { x: -9000, y: -9000 }, 20)).toBeUndefined();
});
