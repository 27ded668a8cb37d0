import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { atRest, card, edge, leaf } from './chart';

type Box = { name: string; x: number; y: number; width: number; height: number };

/** Where every card and leaf stands on the page, whole pixels. */
async function boxes(page: Page): Promise<Box[]> {
  return page
    .getByRole('region', { name: 'Topology' })
    .locator('[data-thing="card"], [data-thing="leaf"]')
    .evaluateAll((things) =>
      things.map((thing) => {
        const { x, y, width, height } = thing.getBoundingClientRect();
        const name = thing.getAttribute('aria-label') ?? '';
        const key = thing.getAttribute('data-key')?.split('/')[0] ?? '';
        return {
          name: `${name} in ${key}`,
          x: Math.round(x),
          y: Math.round(y),
          width: Math.round(width),
          height: Math.round(height),
        };
      }),
    );
}

const placeOf = ({ name, x, y }: Box) => ({ name, x, y });

test('containers that come, stop and go move nothing else', async ({ page, run, docker }) => {
  await run.network('steady_a');
  await run.network('steady_b');
  for (const name of ['s1', 's3', 's5']) await run.container(name, ['--network', 'steady_a']);
  await run.container('guest', ['--network', 'steady_a']);
  await docker('network', 'connect', 'steady_b', 'guest');
  await expect(edge(page, 'guest', 'steady_b', 'up')).toBeAttached();
  await atRest(leaf(page, 's1'));
  const before = (await boxes(page)).map(placeOf);

  await run.container('s2', ['--network', 'steady_a']);
  await expect(leaf(page, 's2')).toBeVisible();
  await docker('stop', '-t', '0', 's3');
  await expect(edge(page, 's3', 'steady_a', 'down')).toBeAttached();
  await run.network('steady_c');
  await expect(card(page, 'steady_c')).toBeVisible();
  const during = await boxes(page);
  expect(during.map(placeOf)).toEqual(expect.arrayContaining(before));

  await docker('rm', '-f', 's2');
  await docker('network', 'rm', 'steady_c');
  await expect(leaf(page, 's2')).toHaveCount(0);
  await expect(card(page, 'steady_c')).toHaveCount(0);
  expect((await boxes(page)).map(placeOf)).toEqual(expect.arrayContaining(before));
});

test('a reload leaves everything where it was, and a card where it was dragged by its header', async ({
  page,
  run,
}) => {
  await run.network('place_a');
  await run.network('place_b');
  await run.container('stays', ['--network', 'place_a']);
  await expect(leaf(page, 'stays')).toBeVisible();
  const at = await card(page, 'place_a').boundingBox();
  if (!at) throw new Error('The card is not on the page.');
  await page.mouse.move(at.x + 60, at.y + 14);
  await page.mouse.down();
  await page.mouse.move(at.x + 90, at.y + 120, { steps: 6 });
  await page.mouse.move(at.x + 130, at.y + 260, { steps: 6 });
  await page.mouse.up();
  await atRest(card(page, 'place_a'));
  const moved = await card(page, 'place_a').boundingBox();
  expect(Math.abs((moved?.y ?? 0) - at.y)).toBeGreaterThan(100);
  // The dragged card may reach beyond the view, which then shows all again.
  const before = await relativeTo(page, 'bridge');

  await page.reload();
  await expect(leaf(page, 'stays')).toBeVisible();
  await atRest(card(page, 'place_a'));
  expect(await relativeTo(page, 'bridge')).toEqual(before);
});

/** Places as seen from one card, in card widths: the same at every zoom. */
async function relativeTo(page: Page, network: string): Promise<{ name: string; x: number; y: number }[]> {
  const all = await boxes(page);
  const from = all.find(({ name }) => name.startsWith(`Network ${network} `));
  if (!from) throw new Error(`No card ${network}.`);
  const round = (length: number) => Math.round((length / from.width) * 50) / 50;
  return all.map(({ name, x, y }) => ({ name, x: round(x - from.x), y: round(y - from.y) }));
}
