import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { busyboxImage } from '../lab/busybox-image';
import { atRest, card, leaf } from './chart';

const crowdSize = 64;
const project = (name: string) => ['--label', `com.docker.compose.project=${name}`];

/** Where networks stand on the chart, in its own px: neither zoom nor a gliding view is in it. */
async function places(page: Page, ...names: string[]): Promise<Record<string, string>> {
  const all = await page
    .locator('.chart [data-thing="card"]')
    .evaluateAll((cards) =>
      cards.map((one) => [
        one.getAttribute('aria-label') ?? '',
        one.closest<HTMLElement>('.react-flow__node')?.style.transform ?? '',
      ]),
    );
  const byName = new Map(all.map(([name = '', place = '']) => [name, place]));
  return Object.fromEntries(
    names.map((name) => {
      const place = byName.get(`Network ${name}`);
      if (!place) throw new Error(`Network ${name} is not on the page.`);
      return [name, place];
    }),
  );
}

const fold = (page: Page, does: 'Show' | 'Fold') =>
  card(page, 'crowd').getByRole('button', { name: new RegExp(`^${does} the \\d+ .*containers of crowd$`) });

test('a large network is folded, shows trouble and what is looked for, opens by key and stays open; networks are grouped by project', async ({
  page,
  run,
  docker,
}) => {
  await run.network('crowd', project('shop'));
  await run.network('shop_back', project('shop'));
  await run.network('lone');
  const names = Array.from({ length: crowdSize }, (_, index) => `c-${index}`);
  const create = (name: string) => docker('create', '--name', name, '--network', 'crowd', busyboxImage);
  for (let at = 0; at < names.length; at += 8) await Promise.all(names.slice(at, at + 8).map(create));
  await run.container('ill', [
    '--network',
    'crowd',
    '--health-cmd',
    'false',
    '--health-interval',
    '1s',
    '--health-retries',
    '1',
  ]);
  // A card that grows while one looks at it is not folded for that.
  await expect(leaf(page, 'c-33')).toBeAttached();
  await page.reload();

  await expect(fold(page, 'Show')).toHaveAccessibleDescription(`${crowdSize} down`);
  await expect(leaf(page, 'ill')).toBeVisible();
  await expect(leaf(page, 'c-33')).toHaveCount(0);

  await page.getByRole('combobox').fill('c-33');
  await expect(leaf(page, 'c-33')).toBeVisible();
  await page.getByRole('combobox').fill('');
  await page.keyboard.press('Escape');
  await expect(leaf(page, 'c-33')).toHaveCount(0);

  const others = ['lone', 'shop_back', 'bridge', 'none'];
  await atRest(card(page, 'lone'));
  const before = await places(page, ...others);
  await card(page, 'crowd').focus();
  await page.keyboard.press('ArrowDown');
  await expect(fold(page, 'Show')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold(page, 'Fold')).toBeFocused();
  await expect(leaf(page, 'c-33')).toBeAttached();
  await atRest(card(page, 'lone'));
  expect(await places(page, ...others)).toEqual(before);

  await page.reload();
  await expect(leaf(page, 'c-33')).toBeAttached();
  await fold(page, 'Fold').click();
  await expect(fold(page, 'Show')).toBeVisible();
  await atRest(card(page, 'lone'));
  expect(await places(page, ...others)).toEqual(before);

  await page.getByRole('button', { name: 'Group networks' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'By Swarm stack' })).toBeDisabled();
  await page.getByRole('menuitemradio', { name: 'By Compose project' }).click();
  await expect(page).toHaveURL(/group=project/);
  await expect(page.locator('.chart-frame-title')).toHaveText(['shop2 networks']);
  await atRest(card(page, 'crowd'));
  const frame = await page.locator('.chart-frame').boundingBox();
  if (!frame) throw new Error('The frame is not on the page.');
  const isIn = async (name: string) => {
    const box = await card(page, name).boundingBox();
    return box !== null && box.x > frame.x && box.x + box.width < frame.x + frame.width && box.y > frame.y;
  };
  expect([await isIn('crowd'), await isIn('shop_back'), await isIn('lone')]).toEqual([true, true, false]);
  await page.reload();
  await expect(page.locator('.chart-frame-title')).toHaveText(['shop2 networks']);
});
