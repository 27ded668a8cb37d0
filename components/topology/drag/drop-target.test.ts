import { expect, test } from 'vitest';
import { aContainer, anEndpoint, aSnapshot, systemNetworks } from '@/lib/domain/testing/factories';
import { chartOf } from '@/lib/topology/chart-of';
import { emptyLayoutMemory } from '@/lib/topology/layout-memory';
import { dropTargetAt } from './drop-target';

const endpoint = anEndpoint({ networkId: 'net-bridge' });
const snapshot = aSnapshot({ networks: systemNetworks(), containers: [aContainer()], endpoints: [endpoint] });
const { chart } = chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' });
const middleOf = (rect: { x: number; y: number; width: number; height: number }) => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});

test('over a card it is that card’s network', () => {
  const card = chart.cards.find(({ name }) => name === 'bridge');
  expect(card && dropTargetAt(chart, middleOf(card.rect))).toEqual({
    kind: 'network',
    networkId: 'net-bridge',
  });
});

test('over the host band it is the network host', () => {
  expect(dropTargetAt(chart, middleOf(chart.host.rect))).toEqual({ kind: 'network', networkId: 'net-host' });
});

test('beside everything it is the canvas', () => {
  expect(dropTargetAt(chart, { x: chart.bounds.x - 50, y: 0 })).toEqual({ kind: 'canvas' });
});

test('where no network host is in view the host band is no target', () => {
  const { network, ...band } = chart.host;
  expect(network?.name).toBe('host');
  expect(dropTargetAt({ ...chart, host: band }, middleOf(band.rect))).toEqual({ kind: 'nothing' });
});
