import type { Page } from '@playwright/test';
import { type Snapshot, snapshotSchema } from '@/lib/domain/snapshot';
import { aContainer, aNetwork, anEndpoint } from '@/lib/domain/testing/factories';
import { expect, test } from '../fixtures';

const networkCount = 1_000;
const containerCount = 10_000;

/** More than any engine here could run: the page is given a snapshot that nobody made, in the place of the engine's. */
async function showLargeWorld(page: Page): Promise<void> {
  const table = new URL('/?view=table', page.url()).href;
  // What the page before still asks for is let go of first: nobody would take the answer.
  await page.goto('about:blank');
  await page.route('**/snapshot', async (route) => {
    const real = snapshotSchema.parse(await (await route.fetch()).json());
    await route.fulfill({ json: { ...real, ...largeWorld() } });
  });
  await page.goto(table);
}

function largeWorld(): Pick<Snapshot, 'networks' | 'containers' | 'endpoints'> {
  const padded = (index: number) => String(index).padStart(5, '0');
  const networks = Array.from({ length: networkCount }, (_, index) =>
    aNetwork({ id: `net-${padded(index)}`, name: `net-${index}`, subnets: [] }),
  );
  const containers = Array.from({ length: containerCount }, (_, index) =>
    aContainer({
      id: `ctr-${padded(index)}`,
      name: `ctr-${index}`,
      networkMode: `net-${index % networkCount}`,
    }),
  );
  const endpoints = containers.map(({ id }, index) =>
    anEndpoint({
      networkId: `net-${padded(index % networkCount)}`,
      networkName: `net-${index % networkCount}`,
      containerId: id,
      ipv4: `10.${index % 250}.${Math.floor(index / 250)}.9`,
    }),
  );
  const byKey = (one: { networkId: string; containerId: string }) => `${one.networkId}/${one.containerId}`;
  endpoints.sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1));
  return { networks, containers, endpoints };
}

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

test('ten thousand rows are a table like any other, of which only those in view are there', async ({
  page,
}) => {
  await showLargeWorld(page);
  const table = page.getByRole('table', { name: 'Containers' });
  await expect(table).toHaveAttribute('aria-rowcount', String(containerCount + 1));
  await expect(page.getByRole('navigation').getByRole('button', { name: /^net-0/ })).toBeVisible();
  expect(await elements(page)).toBeLessThan(2_500);

  await page.getByRole('region', { name: 'Networks and containers' }).evaluate((region) => {
    region.scrollTop = region.scrollHeight;
  });
  const last = table.getByRole('row').filter({ hasText: 'ctr-9999' });
  await expect(last).toBeVisible();
  await expect(last).toHaveAttribute('aria-rowindex', String(containerCount + 1));
  expect(await elements(page)).toBeLessThan(2_500);

  await table.getByRole('button', { name: 'Networks and addresses' }).click();
  await table.getByRole('button', { name: 'Networks and addresses' }).click();
  // Still at the end, where the lowest address stands now.
  await expect(table.getByRole('row').filter({ hasText: '10.0.0.9' })).toHaveAttribute(
    'aria-rowindex',
    String(containerCount + 1),
  );
});

test('a row that is far away is gone to, has the focus, and keeps it while others are looked at', async ({
  page,
}) => {
  await showLargeWorld(page);
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill('ctr-7345');
  // Enter means nothing before there is something to find.
  await expect(page.getByRole('option').first()).toContainText('ctr-7345');
  await search.press('Enter');
  const name = page
    .getByRole('table', { name: 'Containers' })
    .getByRole('button', { name: 'ctr-7345', exact: true });
  await expect(name).toBeFocused();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page.getByRole('table', { name: 'Containers' })).toHaveAttribute(
    'aria-rowcount',
    String(containerCount + 1),
  );
  await name.focus();
  await page.getByRole('region', { name: 'Networks and containers' }).evaluate((region) => {
    region.scrollTop = 0;
  });
  await expect(page.getByRole('table', { name: 'Networks' }).getByRole('row').nth(1)).toBeInViewport();
  await expect(name).toBeFocused();
});

test('a search that finds more than it lists leads to all of them', async ({ page }) => {
  await showLargeWorld(page);
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill('ctr-99');
  await page.getByRole('option', { name: 'See all 111 in the table' }).click();
  await expect(page.getByRole('table', { name: 'Containers' })).toHaveAttribute('aria-rowcount', '112');
});
