import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { atRest, card, leaf } from './chart';

const search = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const inspector = (page: Page, name: string) => page.getByRole('complementary', { name: `About ${name}` });

test('finds by name, image, address, MAC, network, port, project and subnet; Enter goes to it', async ({
  page,
  run,
  docker,
}) => {
  await docker('tag', 'busybox:local', 'harbour/lighthouse:2.1');
  await run.network('find_net', ['--subnet', '10.93.0.0/24']);
  await docker(
    ...['run', '--detach', '--name', 'needle', '--network', 'find_net', '--ip', '10.93.0.77'],
    ...['--publish', '127.0.0.1:18093:80', '--label', 'com.docker.compose.project=haystack'],
    ...['harbour/lighthouse:2.1', 'sleep', '86400'],
  );
  await run.container('straw', ['--network', 'find_net']);
  await expect(leaf(page, 'needle')).toBeVisible();

  const macOf = '{{.NetworkSettings.Networks.find_net.MacAddress}}';
  const mac = (await docker('inspect', '--format', macOf, 'needle')).trim();

  for (const words of ['needle', 'lighthouse', '10.93.0.77', mac, '18093', 'haystack']) {
    await search(page).fill(words);
    await expect(page.getByRole('option').first()).toContainText('needle');
    await search(page).press('Enter');
    await expect(inspector(page, 'needle')).toBeVisible();
    await expect(leaf(page, 'needle')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(inspector(page, 'needle')).toBeHidden();
  }

  await search(page).fill('find_net');
  await expect(page.getByRole('option')).toHaveCount(3);
  await search(page).fill('10.93.0.200');
  await expect(page.getByRole('option')).toHaveText([/find_net/]);
  await search(page).press('Enter');
  await expect(inspector(page, 'find_net')).toBeVisible();
  await expect(card(page, 'find_net')).toBeFocused();
  await docker('rmi', 'harbour/lighthouse:2.1', '--force');
});

test('what is found off the screen is brought into view', async ({ page, run }) => {
  await run.network('afar');
  await run.container('distant', ['--network', 'afar']);
  await expect(leaf(page, 'distant')).toBeVisible();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('+');
  await atRest(leaf(page, 'distant'));
  await search(page).fill('distant');
  await search(page).press('Enter');
  await atRest(leaf(page, 'distant'));
  await expect(leaf(page, 'distant')).toBeInViewport({ ratio: 0.99 });
});

test('selection and filters are in the URL, are there after a reload, and Back takes them back', async ({
  page,
  run,
}) => {
  await run.network('keep_a');
  await run.container('kept', ['--network', 'keep_a', '--label', 'com.docker.compose.project=keeping']);
  await run.container('asleep', ['--network', 'keep_a']);
  await leaf(page, 'kept').click();
  await expect(page).toHaveURL(/sel=container/);
  await leaf(page, 'asleep').click();
  await expect(inspector(page, 'asleep')).toBeVisible();
  await page.goBack();
  await expect(inspector(page, 'kept')).toBeVisible();
  await page.goBack();
  await expect(inspector(page, 'kept')).toBeHidden();
  await page.goForward();
  await expect(inspector(page, 'kept')).toBeVisible();
  await page.reload();
  await expect(inspector(page, 'kept')).toBeVisible();
  await expect(leaf(page, 'kept')).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: /^keeping, 1$/ }).click();
  await expect(leaf(page, 'asleep')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^keeping, 1$/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(leaf(page, 'kept')).toBeVisible();
  await expect(leaf(page, 'asleep')).toBeHidden();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(leaf(page, 'asleep')).toBeVisible();
});

test('filters by driver and status, and hides system networks without losing a container', async ({
  page,
  run,
  docker,
}) => {
  await run.network('sieve');
  await run.container('runs', ['--network', 'sieve']);
  await run.container('rests', ['--network', 'sieve']);
  await docker('pause', 'rests');
  await run.container('plain');
  const filters = page.getByRole('navigation', { name: 'Filters' });

  await filters.getByRole('button', { name: /^Paused, / }).click();
  await expect(leaf(page, 'rests')).toBeVisible();
  await expect(leaf(page, 'runs')).toBeHidden();
  await search(page).fill('plain');
  await expect(page.getByRole('option', { name: /plain/ }).first()).toContainText('filtered out');
  await search(page).press('Escape');
  await filters.getByRole('button', { name: 'Clear filters' }).click();

  await filters
    .getByRole('button', { name: /^host, / })
    .last()
    .click();
  await expect(leaf(page, 'runs')).toBeHidden();
  await filters.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('checkbox', { name: 'Hide system networks' }).check();
  await expect(card(page, 'bridge')).toBeHidden();
  await expect(leaf(page, 'plain')).toBeVisible();
  await expect(page).toHaveURL(/hideSystem=true/);
});

test('a filter shows what it leaves, though the view was moved away from there', async ({ page, run }) => {
  await run.network('corner');
  await run.container('lonely', ['--network', 'corner', '--label', 'com.docker.compose.project=solo']);
  await expect(leaf(page, 'lonely')).toBeVisible();
  const chart = await page.getByRole('region', { name: 'Topology' }).boundingBox();
  if (!chart) throw new Error('There is no chart.');
  await page.mouse.move(chart.x + 20, chart.y + chart.height - 160);
  await page.mouse.down();
  await page.mouse.move(chart.x + chart.width - 20, chart.y + chart.height - 20, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(chart.x + 20, chart.y + 40);
  await page.mouse.down();
  await page.mouse.move(chart.x + chart.width - 20, chart.y + chart.height - 20, { steps: 5 });
  await page.mouse.up();
  await expect(leaf(page, 'lonely')).not.toBeInViewport();
  await page.getByRole('button', { name: /^solo, 1$/ }).click();
  await expect(leaf(page, 'lonely')).toBeInViewport();
});
