import { expect, test } from 'vitest';
import type { Leaf } from '@/lib/topology/chart';
import { leafWords, projectsLeftOut } from './leaf-words';

const wordsOf = (leaf: Leaf, owner?: string) => leafWords(leaf, owner, false);

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
  expect(wordsOf(aLeaf())).toEqual({
    prefix: '',
    name: 'app',
    tag: '',
    word: '',
    address: '172.20.0.2',
  });
});

test('the project is told apart within a Compose name', () => {
  const words = wordsOf(aLeaf({ name: 'shop-web-1', project: 'shop' }));
  expect([words.prefix, words.name, words.tag]).toEqual(['shop-', 'web-1', '']);
});

test('a project that the name does not begin with stands beside it', () => {
  expect(wordsOf(aLeaf({ name: 'cache', project: 'shop' })).tag).toBe('shop');
});

test('where one name of a project has no room for it, all names of the project in that card leave it out', () => {
  const long = aLeaf({ key: 'net-web/ctr-long', name: 'shop-a-rather-long-service-1', project: 'shop' });
  const short = aLeaf({ name: 'shop-web-1', project: 'shop' });
  const other = aLeaf({ key: 'net-web/ctr-other', name: 'blog-web-1', project: 'blog' });
  expect([...projectsLeftOut([long, short, other], new Map())]).toEqual(['shop']);
  expect(projectsLeftOut([short, other], new Map()).size).toBe(0);
});

test('a name without its project is the rest of it', () => {
  const words = leafWords(aLeaf({ name: 'shop-web-1', project: 'shop' }), undefined, true);
  expect([words.prefix, words.name]).toEqual(['', 'web-1']);
});

test('a name that only begins like the project is left whole', () => {
  expect(wordsOf(aLeaf({ name: 'shopping', project: 'shop' })).prefix).toBe('');
});

test('a Swarm task is called by its service and number', () => {
  const leaf = aLeaf({ name: 'api.2.q2qk3sq9', taskId: 'q2qk3sq9' });
  expect(wordsOf(leaf).name).toBe('api.2');
});

test('a paused leaf says so beside its address, where both fit', () => {
  const words = wordsOf(aLeaf({ state: 'paused', status: 'paused' }));
  expect([words.word, words.address]).toEqual(['paused', '172.20.0.2']);
});

test('where both do not fit, the state is told rather than the address', () => {
  const words = wordsOf(aLeaf({ name: 'a-rather-long-container-name', state: 'paused', status: 'paused' }));
  expect([words.word, words.address]).toEqual(['paused', '']);
});

test('a rider names whose stack it shares', () => {
  const leaf = aLeaf({ kind: 'rider', ridesOn: 'ctr-vpn' });
  expect(wordsOf(leaf, 'vpn').word).toBe('shares vpn’s network');
});

test('a broken leaf says why', () => {
  expect(wordsOf(aLeaf({ status: 'broken', reason: 'no-address' })).word).toBe('no address');
});
