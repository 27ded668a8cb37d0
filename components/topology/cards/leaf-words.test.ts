import { expect, test } from 'vitest';
import type { Leaf } from '@/lib/topology/chart';
import { leafWords } from './leaf-words';

function aLeaf(over: Partial<Leaf> = {}): Leaf {
  return {
    key: 'net-web/ctr-app',
    kind: 'home',
    containerId: 'ctr-app',
    networkId: 'net-web',
    slot: 0,
    rect: { x: 0, y: 0, width: 276, height: 28 },
    status: 'up',
    address: '172.20.0.2',
    name: 'app',
    state: 'running',
    health: 'none',
    multiHomed: false,
    ...over,
  };
}

test('a running leaf shows its name and address', () => {
  expect(leafWords(aLeaf(), undefined)).toEqual({
    prefix: '',
    name: 'app',
    tag: '',
    word: '',
    address: '172.20.0.2',
  });
});

test('the project is told apart within a Compose name', () => {
  const words = leafWords(aLeaf({ name: 'shop-web-1', project: 'shop' }), undefined);
  expect([words.prefix, words.name, words.tag]).toEqual(['shop-', 'web-1', '']);
});

test('a project that the name does not begin with stands beside it', () => {
  expect(leafWords(aLeaf({ name: 'cache', project: 'shop' }), undefined).tag).toBe('shop');
});

test('a long name gives way by its project', () => {
  const leaf = aLeaf({ name: 'shop-a-rather-long-service-1', project: 'shop' });
  const words = leafWords(leaf, undefined);
  expect([words.prefix, words.name]).toEqual(['', 'a-rather-long-service-1']);
});

test('a name that only begins like the project is left whole', () => {
  expect(leafWords(aLeaf({ name: 'shopping', project: 'shop' }), undefined).prefix).toBe('');
});

test('a paused leaf says so beside its address, where both fit', () => {
  const words = leafWords(aLeaf({ state: 'paused', status: 'paused' }), undefined);
  expect([words.word, words.address]).toEqual(['paused', '172.20.0.2']);
});

test('where both do not fit, the state is told rather than the address', () => {
  const words = leafWords(
    aLeaf({ name: 'a-rather-long-container-name', state: 'paused', status: 'paused' }),
    undefined,
  );
  expect([words.word, words.address]).toEqual(['paused', '']);
});

test('a rider names whose stack it shares', () => {
  const leaf = aLeaf({ kind: 'rider', ridesOn: 'ctr-vpn' });
  expect(leafWords(leaf, 'vpn').word).toBe('shares vpn’s network');
});

test('a broken leaf says why', () => {
  expect(leafWords(aLeaf({ status: 'broken', reason: 'no-address' }), undefined).word).toBe('no address');
});
