import { expect, test } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot, systemNetworks } from '@/lib/domain/testing/factories';
import { noAttention } from '@/lib/topology/fold';
import { emptyLayoutMemory } from '@/lib/topology/layout-memory';
import { arranged, type ChartInput, firstChart, nextChart, settled, tidied } from './held-chart';

const snapshot = aSnapshot({
  networks: [...systemNetworks(), aNetwork()],
  containers: [aContainer()],
  endpoints: [anEndpoint()],
});
const input: ChartInput = {
  snapshot,
  interfaces: undefined,
  aspect: 1.5,
  engineName: 'vm',
  emphasis: new Set(),
  attention: noAttention,
  groupBy: 'none',
  viewKey: '',
};
const first = firstChart(input, emptyLayoutMemory);
const paused = { ...input, snapshot: { ...snapshot, endpoints: [anEndpoint({ status: 'paused' })] } };
const cardOf = (held: typeof first, name: string) => held.chart.cards.find((card) => card.name === name);

test('on the first paint nothing is news', () => {
  expect(first.changes.appeared.size).toBe(0);
});

test('what changed on the engine is news', () => {
  expect([...nextChart(first, paused, () => emptyLayoutMemory).changes.altered]).toEqual(['net-web/ctr-app']);
});

test('a filter makes no news', () => {
  const filtered = { ...paused, viewKey: 'paused' };
  expect(nextChart(first, filtered, () => emptyLayoutMemory).changes.altered.size).toBe(0);
});

test('a filtered view has places of its own, and the whole view gets its own back', () => {
  const moved = arranged(first, 'net-web', { x: 900, y: 700 });
  const filtered = nextChart(moved, { ...input, viewKey: 'x' }, () => moved.memory);
  expect(cardOf(filtered, 'web')?.rect).toEqual(cardOf(first, 'web')?.rect);
  const back = nextChart(filtered, input, () => moved.memory);
  expect(cardOf(back, 'web')?.rect).toMatchObject({ x: 900, y: 700 });
});

test('cards that did not change keep their identity', () => {
  const next = nextChart(first, paused, () => emptyLayoutMemory);
  expect(cardOf(next, 'none')).toBe(cardOf(first, 'none'));
  expect(cardOf(next, 'web')).not.toBe(cardOf(first, 'web'));
});

test('an arranged card stays where it was put until the chart is tidied', () => {
  const moved = arranged(first, 'net-web', { x: 900, y: 700 });
  expect(
    cardOf(
      nextChart(moved, paused, () => emptyLayoutMemory),
      'web',
    )?.rect,
  ).toMatchObject({ x: 900, y: 700 });
  expect(cardOf(tidied(moved), 'web')?.rect).toEqual(cardOf(first, 'web')?.rect);
});

test('news that was seen is no news', () => {
  expect(settled(nextChart(first, paused, () => emptyLayoutMemory)).changes.altered.size).toBe(0);
});
