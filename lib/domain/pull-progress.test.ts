import { expect, it } from 'vitest';
import { noProgress, type PullWord, pullTotals, withPullWord } from './pull-progress';

const after = (...words: PullWord[]) => words.reduce(withPullWord, noProgress);

it('tells each layer from waiting to done, and all of them together', () => {
  const progress = after(
    { status: 'Pulling from library/nginx', id: 'latest' },
    { status: 'Already exists', id: 'a' },
    { status: 'Pulling fs layer', id: 'b' },
    { status: 'Pulling fs layer', id: 'c' },
    { status: 'Downloading', id: 'b', current: 10, total: 100 },
    { status: 'Downloading', id: 'c', current: 60, total: 60 },
    { status: 'Download complete', id: 'c' },
    { status: 'Extracting', id: 'c', current: 3, total: 60 },
  );
  expect(progress).toEqual({
    status: 'Pulling from library/nginx',
    layers: [
      { id: 'a', state: 'done', current: 0 },
      { id: 'b', state: 'downloading', current: 10, total: 100 },
      { id: 'c', state: 'extracting', current: 60, total: 60 },
    ],
  });
  const { share, ...totals } = pullTotals(progress);
  expect(totals).toEqual({ current: 70, total: 160, done: 1, count: 3 });
  expect(share).toBeCloseTo((1 + 2 / 30 + 2 / 3) / 3);
});

it('counts nothing backwards when a layer is tried again', () => {
  const progress = after(
    { status: 'Downloading', id: 'a', current: 50, total: 100 },
    { status: 'Retrying in 2 seconds', id: 'a' },
    { status: 'Downloading', id: 'a', current: 5, total: 100 },
  );
  expect(progress.layers).toEqual([{ id: 'a', state: 'downloading', current: 50, total: 100 }]);
});

it('promises no size while a layer has told none', () => {
  const progress = after(
    { status: 'Downloading', id: 'a', current: 50, total: 100 },
    { status: 'Waiting', id: 'b' },
  );
  expect(pullTotals(progress)).toMatchObject({ current: 50, total: undefined, count: 2 });
});

it('keeps the last word about the whole image', () => {
  expect(after({ status: 'Digest: sha256:1' }, { status: 'Status: Downloaded newer image' }).status).toBe(
    'Status: Downloaded newer image',
  );
});
