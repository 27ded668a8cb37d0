import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { card, leaf } from './chart';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Reach' });

test('why not: the way breaks on the chart, its remedy mends it, and trying it proves it', async ({
  page,
  run,
}) => {
  await run.network('reach_front');
  await run.network('reach_back');
  await run.container('reach-web', ['--network', 'reach_front']);
  await run.container('reach-db', ['--network', 'reach_back']);
  await expect(leaf(page, 'reach-db')).toBeVisible();

  await leaf(page, 'reach-web').focus();
  await page.keyboard.press('r');
  await expect(page.getByRole('status').filter({ hasText: 'reach-web → who?' })).toBeVisible();
  await leaf(page, 'reach-db').click();
  await expect(panel(page)).toContainText('Not reachable');
  await expect(page.getByRole('img', { name: /^breaks here: They share no network/ })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('reach')).toMatch(/^container:\w+~container:\w+$/);

  await panel(page).getByRole('button', { name: 'Connect…' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel(page).locator('[data-verdict="reachable"]')).toBeVisible();
  await expect(panel(page)).toContainText(/reach-(db|web)\b/);
  await expect(page.getByRole('img', { name: /^breaks here/ })).toBeHidden();

  await panel(page).getByRole('button', { name: 'Try it' }).click();
  await expect(panel(page)).toContainText('It answered', { timeout: 20_000 });
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('everyone to everyone, explained in a table and tried in a check: each pair opens its question', async ({
  page,
  run,
}) => {
  await run.network('reach_quiet', ['--opt', 'com.docker.network.bridge.enable_icc=false']);
  await run.container('quiet-a', ['--network', 'reach_quiet']);
  await run.container('quiet-b', ['--network', 'reach_quiet']);
  await expect(leaf(page, 'quiet-b')).toBeVisible();

  await card(page, 'reach_quiet').click({ position: { x: 60, y: 12 } });
  await page.getByRole('button', { name: 'Everyone to everyone…' }).click();
  const table = page.getByRole('dialog').getByRole('table', { name: 'Who reaches whom' });
  const cell = table.getByRole('button', { name: 'quiet-a to quiet-b: Not reachable' });
  await expect(cell).toBeVisible();
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await expect(table.getByRole('button', { name: 'quiet-a to the host: Reachable' })).toBeFocused();

  await cell.click();
  await expect(panel(page)).toContainText('inter-container communication (ICC) is off');
  await page.goBack();
  await expect(table).toBeVisible();
  await page.keyboard.press('Escape');

  const about = page.getByRole('complementary', { name: 'About reach_quiet' });
  await about.getByRole('button', { name: 'Check this network' }).click();
  await expect(about).toContainText('2 of 2 pairs did not answer', { timeout: 30_000 });
  await expect(leaf(page, 'quiet-b')).toHaveAccessibleDescription(/unreachable: reached by 0 of 1/);
  await about.getByRole('button', { name: /^quiet-a → quiet-b/ }).click();
  await expect(panel(page)).toContainText('inter-container communication (ICC) is off');
});
