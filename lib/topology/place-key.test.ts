import { expect, test } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '../domain/testing/factories';
import { group } from './group';
import { placeKeys } from './place-key';

function keysOf(snapshot: Parameters<typeof group>[0]): Record<string, string> {
  const { groups } = group(snapshot);
  const keys = placeKeys(groups);
  return Object.fromEntries(groups.map((one) => [one.id, keys.get(one) ?? '']));
}

test('a network made again under its name has the place of the one before', () => {
  const before = keysOf(aSnapshot({ networks: [aNetwork({ id: 'first' })] }));
  const after = keysOf(aSnapshot({ networks: [aNetwork({ id: 'second' })] }));
  expect(after.second).toBe(before.first);
});

test('of two networks with one name the older keeps its place when the other comes', () => {
  const older = aNetwork({ id: 'zzz', createdAt: '2026-01-01T00:00:00Z' });
  const twin = aNetwork({ id: 'aaa', createdAt: '2026-02-01T00:00:00Z' });
  const keys = keysOf(aSnapshot({ networks: [older, twin] }));
  expect(keys.zzz).toBe(keysOf(aSnapshot({ networks: [older] })).zzz);
  expect(keys.aaa).not.toBe(keys.zzz);
});

test('a network that is gone keeps its place for the containers that still refer to it', () => {
  const containers = [aContainer()];
  const endpoints = [anEndpoint({ networkId: 'missing:web' })];
  const there = keysOf(aSnapshot({ networks: [aNetwork()] }));
  expect(keysOf(aSnapshot({ containers, endpoints }))['missing:web']).toBe(there['net-web']);
});
