import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { card, edge, emptyPlace, leaf } from './chart';

/** A phone in the hand: no mouse, no hover, no keyboard. */
test.use({ viewport: { width: 412, height: 839 }, hasTouch: true, isMobile: true });

/** Longer than the press that begins a drag. */
const longPressMs = 600;
type Point = { x: number; y: number };

test.beforeEach(async ({ run }) => {
  await run.network('hand_a');
  await run.network('hand_b');
  await run.container('thumb', ['--network', 'hand_a', '--network-alias', 'www']);
});

test('a long press and a drag move a container', async ({ page, docker }) => {
  await expect(edge(page, 'thumb', 'hand_a', 'up')).toBeAttached();
  await dragByFinger(page, leaf(page, 'thumb'), card(page, 'hand_b'));
  const dialog = page.getByRole('dialog', { name: 'Move thumb from hand_a to hand_b' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).tap();
  await expect(dialog).toBeHidden();
  await expect(edge(page, 'thumb', 'hand_b', 'up')).toBeAttached();
  expect(JSON.parse(await docker('inspect', 'thumb'))[0].NetworkSettings.Networks.hand_b.Aliases).toContain(
    'www',
  );
  await page
    .getByRole('status')
    .filter({ hasText: 'Moved thumb' })
    .getByRole('button', { name: 'Undo' })
    .tap();
  await expect(edge(page, 'thumb', 'hand_a', 'up')).toBeAttached();
});

test('a swipe across a container pans the chart and moves nothing', async ({ page }) => {
  const before = await middleOf(leaf(page, 'thumb'));
  const finger = await page.context().newCDPSession(page);
  await touch(finger, 'touchStart', before);
  for (let step = 1; step <= 8; step += 1)
    await touch(finger, 'touchMove', { x: before.x - step * 8, y: before.y + step * 6 });
  await touch(finger, 'touchEnd');
  await expect(async () => {
    const after = await middleOf(leaf(page, 'thumb'));
    expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeGreaterThan(40);
  }).toPass();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a long press without a drag opens the menu, which moves too', async ({ page }) => {
  const at = await middleOf(leaf(page, 'thumb'));
  const finger = await page.context().newCDPSession(page);
  await touch(finger, 'touchStart', at);
  await page.waitForTimeout(longPressMs);
  await touch(finger, 'touchEnd');
  await page.getByRole('menuitem', { name: 'Move to…' }).tap();
  await expect(page.getByRole('dialog', { name: /^Move thumb/ })).toBeVisible();
});

test('a drag that ends where nothing is offers to disconnect', async ({ page }) => {
  const start = await middleOf(leaf(page, 'thumb'));
  const finger = await page.context().newCDPSession(page);
  await touch(finger, 'touchStart', start);
  await page.waitForTimeout(longPressMs);
  const empty = await emptyPlace(page);
  await glide(finger, start, empty);
  await touch(finger, 'touchEnd');
  await expect(page.getByRole('dialog', { name: 'Disconnect thumb from hand_a' })).toBeVisible();
});

async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middleOf(from);
  const finger = await page.context().newCDPSession(page);
  await touch(finger, 'touchStart', start);
  await page.waitForTimeout(longPressMs);
  await glide(finger, start, await middleOf(to));
  await touch(finger, 'touchEnd');
}

async function glide(finger: CDPSession, from: Point, to: Point): Promise<void> {
  for (let step = 1; step <= 12; step += 1) {
    const part = step / 12;
    await touch(finger, 'touchMove', {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    });
  }
}

async function touch(
  finger: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  at?: Point,
): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
}

async function middleOf(thing: Locator): Promise<Point> {
  await expect(thing).toBeInViewport();
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
