import { expect, test } from '../fixtures';
import { atRest, leaf } from './chart';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('what is touched stays in sight above the inspector’s sheet', async ({ page, run }) => {
  for (const name of ['low_a', 'low_b', 'low_c']) {
    await run.network(name);
    for (const one of ['x', 'y', 'z', 'w']) await run.container(`${name}-${one}`, ['--network', name]);
  }
  await page.reload();
  await expect(leaf(page, 'low_a-x')).toBeVisible();
  await atRest(leaf(page, 'low_a-x'));
  const lowest = await page.locator('[data-thing="leaf"]').evaluateAll((leaves) =>
    leaves
      .map((one) => ({ name: one.getAttribute('aria-label') ?? '', y: one.getBoundingClientRect().bottom }))
      .filter(({ y }) => y < innerHeight - 80)
      .reduce((a, b) => (b.y > a.y ? b : a)),
  );
  const touched = leaf(page, lowest.name.replace('Container ', ''));
  await touched.tap();
  const sheet = page.getByRole('complementary');
  await expect(sheet).toContainText('Raw JSON');
  await atRest(touched);
  const [above, below] = [await touched.boundingBox(), await sheet.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await sheet.getByRole('button', { name: 'Close the inspector' }).tap();
  await expect(sheet).toHaveCount(0);
});

test('filters are in a drawer, and no page is wider than the screen', async ({ page, run }) => {
  await run.network('narrow');
  await run.container('a-name-of-sixty-characters-as-some-orchestrators-make-them-01', [
    ...['--network', 'narrow', '--label', 'com.docker.compose.project=slim'],
  ]);
  await run.container('other', ['--network', 'narrow']);
  await expect(leaf(page, 'other')).toBeAttached();
  await page.getByRole('button', { name: 'Show the filters' }).tap();
  const drawer = page.getByRole('dialog', { name: 'Filters' });
  await drawer.getByRole('button', { name: 'slim, 1' }).tap();
  await drawer.getByRole('button', { name: 'Close the filters' }).tap();
  await expect(leaf(page, 'other')).toBeHidden();
  for (const tab of ['Table', 'Activity', 'Chart']) {
    await page.getByRole('tab', { name: tab }).tap();
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow(), tab).toBeLessThanOrEqual(0);
  }
});
