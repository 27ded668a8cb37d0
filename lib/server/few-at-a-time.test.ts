import { expect, test } from 'vitest';
import { fewAtATime } from './few-at-a-time';

test('does all, in order, and never more than so many at a time', async () => {
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  await fewAtATime([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    begun.push(one);
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('begins no more once one has failed, and says why', async () => {
  const begun: number[] = [];
  const work = async (one: number): Promise<void> => {
    begun.push(one);
    await Promise.resolve();
    if (one === 2) throw new Error('two');
    await new Promise((resolve) => setTimeout(resolve));
  };
  await expect(fewAtATime([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('two');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).not.toContain(6);
});
