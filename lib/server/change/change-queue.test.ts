import { expect, test } from 'vitest';
import { inTurn } from './change-queue';

test('changes of one engine run one after the other, in the order they were asked for', async () => {
  const heard: string[] = [];
  const change = (name: string, steps: number) =>
    inTurn('one', async () => {
      for (let step = 0; step < steps; step++) {
        heard.push(name);
        await Promise.resolve();
      }
    });
  await Promise.all([change('first', 3), change('second', 2)]);
  expect(heard).toEqual(['first', 'first', 'first', 'second', 'second']);
});

test('one that fails does not stop the next, and tells who asked for it', async () => {
  const failing = inTurn('two', () => Promise.reject(new Error('no')));
  const next = inTurn('two', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('changes of other engines are not waited for', async () => {
  let release = () => {};
  const held = inTurn('three', () => new Promise<void>((resolve) => (release = resolve)));
  expect(await inTurn('four', async () => 'done')).toBe('done');
  release();
  await held;
});
