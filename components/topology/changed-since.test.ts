import { expect, test } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '@/lib/domain/testing/factories';
import { chartOf } from '@/lib/topology/chart-of';
import { emptyLayoutMemory } from '@/lib/topology/layout-memory';
import { changedSince, isUnchanged, joinChanges, noChanges } from './changed-since';

const home = aNetwork({ name: 'web' });
const away = aNetwork({ name: 'back' });
const before = aSnapshot({ networks: [home, away], containers: [aContainer()], endpoints: [anEndpoint()] });

function drawn(snapshot: Snapshot) {
  return chartOf({ snapshot, memory: emptyLayoutMemory, aspect: 1.5, engineName: 'vm' }).chart;
}

test('two charts of the same state differ in nothing', () => {
  expect(isUnchanged(changedSince(drawn(before), drawn({ ...before, sequence: 2 })))).toBe(true);
});

test('a new leaf appeared', () => {
  const after = aSnapshot({
    ...before,
    containers: [...before.containers, aContainer({ name: 'db' })],
    endpoints: [...before.endpoints, anEndpoint({ containerId: 'ctr-db', ipv4: '172.20.0.3' })],
  });
  expect([...changedSince(drawn(before), drawn(after)).appeared]).toEqual(['net-web/ctr-db']);
});

test('a leaf whose status changed was altered', () => {
  const after = aSnapshot({ ...before, endpoints: [anEndpoint({ status: 'paused' })] });
  const changes = changedSince(drawn(before), drawn(after));
  expect([[...changes.altered], [...changes.appeared]]).toEqual([['net-web/ctr-app'], []]);
});

test('a leaf that moved went in one place and appeared in the other', () => {
  const after = aSnapshot({ ...before, endpoints: [anEndpoint({ networkId: 'net-back' })] });
  const changes = changedSince(drawn(before), drawn(after));
  expect([...changes.appeared]).toEqual(['net-back/ctr-app']);
  expect(changes.gone.map(({ key }) => key)).toEqual(['net-web/ctr-app']);
});

test('what went fades where it stood on the canvas', () => {
  const chart = drawn(before);
  const card = chart.cards.find(({ id }) => id === 'net-web');
  const leaf = card?.leaves[0];
  const gone = changedSince(chart, drawn({ ...before, containers: [], endpoints: [] })).gone[0];
  expect(gone?.rect.y).toBe((card?.rect.y ?? Number.NaN) + (leaf?.rect.y ?? Number.NaN));
});

test('changes in quick succession are shown together, and what came and went is gone', () => {
  const came = { ...noChanges, appeared: new Set(['a', 'b']) };
  const went = { ...noChanges, gone: [{ key: 'a', name: 'a', rect: { x: 0, y: 0, width: 1, height: 1 } }] };
  const both = joinChanges(came, went);
  expect([...both.appeared]).toEqual(['b']);
  expect(both.gone.map(({ key }) => key)).toEqual(['a']);
});
