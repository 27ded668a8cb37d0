import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

async function openTable(page: Page) {
  await page.getByRole('tab', { name: 'Table' }).click();
  return page.getByRole('table', { name: 'Containers' });
}

const namesIn = (page: Page) =>
  page.getByRole('table', { name: 'Containers' }).locator('tbody tr td:first-child').allInnerTexts();

test('sorts addresses as numbers, and the empty ones last', async ({ page, run }) => {
  await run.network('sorted', ['--subnet', '10.95.0.0/24']);
  for (const [name, address] of [
    ['ten', '10.95.0.10'],
    ['two', '10.95.0.2'],
    ['hundred', '10.95.0.100'],
  ] as const)
    await run.container(name, ['--network', 'sorted', '--ip', address]);
  await run.container('nowhere', ['--network', 'none']);
  const table = await openTable(page);
  await expect(table).toContainText('hundred');
  await table.getByRole('button', { name: 'Networks and addresses' }).click();
  expect(await namesIn(page)).toEqual(['two', 'ten', 'hundred', 'nowhere']);
  await expect(table.getByRole('columnheader', { name: 'Networks and addresses' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('is as capable as the chart: inspects, moves, connects and disconnects from a row’s menu', async ({
  page,
  run,
}) => {
  await run.network('row_a');
  await run.container('rowed', ['--network', 'row_a']);
  const table = await openTable(page);
  await table.getByRole('button', { name: 'Actions for rowed' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    'Inspect',
    'Can it reach…?',
    'Move from row_a to…',
    'Connect to…',
    'Disconnect from row_a',
    'Stop…',
    'Restart…',
    'Pause…',
    'Remove container…',
  ]);
  await page.getByRole('menuitem', { name: 'Inspect' }).click();
  await expect(page.getByRole('complementary', { name: 'About rowed' })).toBeVisible();
  await expect(table.getByRole('row', { name: /rowed/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('keeps what both filters and search let through; Enter goes to the row', async ({ page, run }) => {
  await run.network('both_a');
  for (const project of ['red', 'blue'])
    for (const service of ['web', 'db'])
      await run.container(`${project}-${service}-1`, [
        ...['--network', 'both_a', '--label', `com.docker.compose.project=${project}`],
      ]);
  const table = await openTable(page);
  await expect(table).toContainText('blue-db-1');
  await page.getByRole('button', { name: 'red, 2', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('web');
  await expect.poll(() => namesIn(page)).toEqual(['red-web-1']);
  await page.getByRole('combobox', { name: 'Search' }).fill('red-web');
  await page.getByRole('combobox', { name: 'Search' }).press('Enter');
  await expect(table.getByRole('button', { name: 'red-web-1', exact: true })).toBeFocused();
});
