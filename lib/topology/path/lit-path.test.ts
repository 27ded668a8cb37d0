import { expect, test } from 'vitest';
import type { Hop } from '../../domain/reachability/hop';
import { chartOf } from '../chart-of';
import { emptyLayoutMemory } from '../layout-memory';
import { overlaps } from '../overlap';
import { aWorld, someInterfaces } from '../testing/worlds';
import { litPath } from './lit-path';

const world = aWorld({ networks: 12, containers: 60, multiHomed: 15 });
const { chart } = chartOf({
  snapshot: world,
  interfaces: someInterfaces(),
  aspect: 1.5,
  engineName: 'vm',
  memory: emptyLayoutMemory,
});
const guest = chart.cards.flatMap(({ leaves }) => leaves).find(({ kind }) => kind === 'guest');
const network = guest?.networkId ?? '';
const neighbour = world.endpoints.find(
  (one) => one.networkId === network && one.containerId !== guest?.containerId,
);
const hops: Hop[] = [
  { kind: 'container', id: guest?.containerId ?? '' },
  { kind: 'network', id: network },
  { kind: 'container', id: neighbour?.containerId ?? '' },
];

test('a way of a guest passes its body, the edge to its slot, the slot, the network’s head and the neighbour', () => {
  const { boxes, lines, breakAt } = litPath(chart, hops, undefined);
  const body = chart.cards
    .flatMap(({ leaves }) => leaves)
    .find((leaf) => leaf.containerId === guest?.containerId);
  expect(boxes.map(({ key }) => key)).toEqual(
    expect.arrayContaining([body?.key, guest?.key, network, `${network}/${neighbour?.containerId}`]),
  );
  expect(lines.map(({ key }) => key)).toContain(guest?.key);
  expect([...boxes, ...lines].every(({ reached }) => reached)).toBe(true);
  expect(breakAt).toBeUndefined();
});

test('what comes where it breaks and after is not reached, and there it breaks', () => {
  const { boxes, breakAt } = litPath(chart, hops, 2);
  const last = boxes.find(({ key }) => key === `${network}/${neighbour?.containerId}`);
  expect(last?.reached).toBe(false);
  expect(breakAt).toEqual(last?.rect);
  expect(boxes.filter(({ reached }) => reached).map(({ key }) => key)).toContain(network);
});

test('the way out takes the network’s uplink, where bridges are translated, and the outside', () => {
  const out: Hop[] = [
    { kind: 'container', id: guest?.containerId ?? '' },
    { kind: 'network', id: chart.routes.find(({ bus }) => bus === 'nat')?.networkId ?? '' },
    { kind: 'host', interface: 'eth0' },
    { kind: 'outside' },
  ];
  const { boxes, lines } = litPath(chart, out, undefined);
  expect(boxes.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['host', 'interface eth0', 'nat', 'outside']),
  );
  expect(lines.some(({ key }) => key.startsWith('uplink/'))).toBe(true);
});

test('no two boxes overlap, whatever is passed: each is a hole in one veil', () => {
  const every: Hop[] = [
    ...world.containers.map(({ id }): Hop => ({ kind: 'container', id })),
    ...world.networks.map(({ id }): Hop => ({ kind: 'network', id })),
    { kind: 'host' },
    { kind: 'outside' },
    ...chart.host.interfaces.map(({ name }): Hop => ({ kind: 'host', interface: name })),
    ...chart.host.sockets.map(
      ({ hostIp, hostPort, protocol }): Hop => ({
        kind: 'socket',
        containerId: '',
        hostIp,
        hostPort,
        protocol,
      }),
    ),
  ];
  const { boxes } = litPath(chart, every, undefined);
  expect(boxes.length).toBeGreaterThan(80);
  const clashes = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlaps(a.rect, b.rect)));
  expect(clashes).toEqual([]);
});

test('of what the chart does not have, nothing is lit', () => {
  const absent: Hop[] = [
    { kind: 'container', id: 'gone' },
    { kind: 'network', id: 'gone' },
  ];
  expect(litPath(chart, absent, 1)).toEqual({ boxes: [], lines: [] });
});
