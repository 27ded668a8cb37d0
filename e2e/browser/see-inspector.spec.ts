import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { atRest, card, leaf } from './chart';

const inspector = (page: Page, name: string) => page.getByRole('complementary', { name: `About ${name}` });

test('tells all that Docker knows of a container, once asked', async ({ page, run }) => {
  await run.network('insp_a', ['--subnet', '10.94.0.0/24', '--gateway', '10.94.0.1']);
  await run.container('looked-at', [
    ...['--network', 'insp_a', '--ip', '10.94.0.9', '--network-alias', 'also-known-as'],
    ...['--hostname', 'inside', '--publish', '127.0.0.1:18094:80', '--label', 'team=harbour'],
  ]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await expect(leaf(page, 'looked-at')).toBeVisible();
  expect(asked.filter((path) => path.includes('/containers/'))).toEqual([]);

  await leaf(page, 'looked-at').click();
  const about = inspector(page, 'looked-at');
  for (const fact of ['10.94.0.9/24', '10.94.0.1', 'also-known-as', 'inside', '127.0.0.1:18094', 'harbour'])
    await expect(about).toContainText(fact);
  await about.getByRole('button', { name: 'Raw JSON' }).click();
  await expect(about.getByRole('region', { name: 'Raw JSON' })).toContainText('"HostConfig"');
});

test('opening it never hides what was pressed, and closing it brings the picture back', async ({
  page,
  run,
}) => {
  for (const name of ['wide_a', 'wide_b', 'wide_c', 'wide_d', 'wide_e']) {
    await run.network(name);
    await run.container(`in-${name}`, ['--network', name]);
  }
  await expect(leaf(page, 'in-wide_e')).toBeVisible();
  await atRest(leaf(page, 'in-wide_e'));
  const rightmost = await page
    .locator('[data-thing="leaf"]')
    .evaluateAll((leaves) =>
      leaves
        .map((one) => ({ name: one.getAttribute('aria-label') ?? '', x: one.getBoundingClientRect().x }))
        .reduce((a, b) => (b.x > a.x ? b : a)),
    );
  const name = rightmost.name.replace('Container ', '');
  const before = await leaf(page, name).boundingBox();
  await leaf(page, name).click();
  const about = await inspector(page, name).boundingBox();
  await atRest(leaf(page, name));
  const pressed = await leaf(page, name).boundingBox();
  expect((pressed?.x ?? 0) + (pressed?.width ?? 0)).toBeLessThan(about?.x ?? 0);
  await page.keyboard.press('Escape');
  await expect(inspector(page, name)).toBeHidden();
  await expect.poll(() => leaf(page, name).boundingBox()).toEqual(before);
});

test('an engine that does not answer is told, with a way to ask again', async ({ page, run, engine }) => {
  await run.network('mute');
  await run.container('unheard', ['--network', 'mute']);
  await expect(leaf(page, 'unheard')).toBeVisible();
  await engine.pause();
  try {
    await leaf(page, 'unheard').click();
    const about = inspector(page, 'unheard');
    await expect(about.getByRole('alert')).toBeVisible({ timeout: 50_000 });
    await engine.resume();
    await about.getByRole('button', { name: 'Try again' }).click();
    await expect(about).toContainText('Raw JSON', { timeout: 20_000 });
  } finally {
    await engine.resume();
  }
});

test('a network that goes while it is looked at says so', async ({ page, run, docker }) => {
  await run.network('fleeting');
  await card(page, 'fleeting').click({ position: { x: 60, y: 12 } });
  await expect(inspector(page, 'fleeting')).toContainText('Raw JSON');
  await docker('network', 'rm', 'fleeting');
  await expect(page.getByRole('complementary')).toContainText('This network is gone.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
