import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import { chartOf } from './chart-of';
import { emptyLayoutMemory } from './layout-memory';
import { type Direction, neighbour, readingOrder } from './neighbours';
import { worlds } from './testing/world-arbitrary';

/** Two networks side by side, `left` with a, b, c and `right` with d. */
const { chart } = chartOf({
  snapshot: aSnapshot({
    networks: [aNetwork({ name: 'left' }), aNetwork({ name: 'right' })],
    containers: ['a', 'b', 'c', 'd'].map((name) => aContainer({ name })),
    endpoints: ['a', 'b', 'c', 'd'].map((name) =>
      anEndpoint({ networkId: name === 'd' ? 'net-right' : 'net-left', containerId: `ctr-${name}` }),
    ),
  }),
  memory: emptyLayoutMemory,
  aspect: 1.5,
  engineName: 'vm',
});
const leaf = (name: string) => `net-${name === 'd' ? 'right' : 'left'}/ctr-${name}`;

describe('an arrow key leads', () => {
  const steps: [string, Direction, string | undefined][] = [
    ['net-left', 'down', leaf('a')],
    [leaf('a'), 'down', leaf('b')],
    [leaf('c'), 'up', leaf('b')],
    [leaf('a'), 'up', 'net-left'],
    [leaf('a'), 'right', leaf('d')],
    [leaf('d'), 'left', leaf('a')],
    ['net-left', 'right', 'net-right'],
    ['net-right', 'up', 'host'],
    ['net-left', 'left', undefined],
    ['nowhere', 'down', undefined],
  ];
  test.each(steps)('from %s %s to %s', (from, direction, to) => {
    expect(neighbour(chart, from, direction)).toBe(to);
  });
});

test('everything can be reached by arrow keys from anywhere', () => {
  fc.assert(
    fc.property(worlds, fc.nat(), (snapshot, index) => {
      const world = chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' }).chart;
      const all = readingOrder(world);
      const reached = new Set<string>();
      const frontier = all.slice(index % all.length, (index % all.length) + 1);
      for (let key = frontier.pop(); key !== undefined; key = frontier.pop()) {
        if (reached.has(key)) continue;
        reached.add(key);
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = neighbour(world, key, direction);
          if (next !== undefined) frontier.push(next);
        }
      }
      expect(all.filter((key) => !reached.has(key))).toEqual([]);
    }),
  );
});

test('reading starts at the host and goes card by card', () => {
  expect(readingOrder(chart)).toEqual([
    'host',
    'net-left',
    leaf('a'),
    leaf('b'),
    leaf('c'),
    'net-right',
    leaf('d'),
  ]);
});
