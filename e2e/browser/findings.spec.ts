import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { busyboxImage } from '../lab/busybox-image';
import { card, leaf } from './chart';

const list = (page: Page) => page.getByRole('complementary', { name: 'Findings', exact: true });
const counted = (page: Page, name: string | RegExp) => page.getByRole('banner').getByRole('button', { name });
const nothingWrong = 'Findings: nothing wrong';

test('a finding comes up by itself, is shown on the chart, mended from the list, and gone', async ({
  page,
  run,
  docker,
}) => {
  await expect(counted(page, nothingWrong)).toBeVisible();
  await run.network('find_old');
  await run.network('find_new');
  await docker('create', '--name', 'find_job', '--network', 'find_old', 'busybox:local', 'sleep', '600');
  await docker('network', 'rm', 'find_old');
  await counted(page, 'Findings: 1 problem').click();

  const told = list(page).getByRole('button', {
    name: /^Problem: find_job belongs on find_old, which is gone/,
  });
  await told.click();
  await expect(told).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('complementary', { name: 'About find_job' })).toContainText(
    'find_old, which is gone',
  );
  await expect(leaf(page, 'find_job')).toBeInViewport();
  await expect(leaf(page, 'find_job')).toHaveAttribute('aria-pressed', 'true');

  await list(page).getByRole('button', { name: 'Move…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Move find_job/ });
  await dialog.getByRole('combobox', { name: 'To' }).fill('find_new');
  await dialog.getByRole('option', { name: /find_new/ }).click();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(counted(page, nothingWrong)).toBeVisible();
  await expect(told).toHaveCount(0);
  await docker('start', 'find_job');
});

/** One that listens on what it publishes, so that this is all that there is to say of it. */
async function database(docker: (...args: string[]) => Promise<string>): Promise<void> {
  const listens = ['httpd', '-f', '-p', '5432'];
  await docker('run', '-d', '--name', 'find_db', '--publish', '15432:5432', busyboxImage, ...listens);
}

test('one that does not matter is dismissed with a reason, for good until it is taken back', async ({
  page,
  docker,
}) => {
  await database(docker);
  await counted(page, 'Findings: 1 warning').click();
  const told = list(page).getByRole('button', { name: /^Warning: find_db answers on 15432\/tcp/ });
  await told.click();
  await list(page).getByRole('button', { name: 'Dismiss…' }).click();
  await expect(list(page).getByRole('button', { name: 'Dismiss', exact: true })).toBeDisabled();
  await list(page).getByRole('textbox', { name: 'Why it does not matter' }).fill('Only the lab reaches it.');
  await page.keyboard.press('Enter');
  await expect(counted(page, nothingWrong)).toBeVisible();
  await expect(told).toHaveCount(0);

  await page.reload();
  await expect(counted(page, nothingWrong)).toBeVisible();
  await list(page).getByRole('button', { name: 'Dismissed, 1' }).click();
  await told.click();
  await expect(list(page).getByText('Only the lab reaches it.')).toContainText('browser session');
  await list(page).getByRole('button', { name: 'Take back' }).click();
  await expect(counted(page, 'Findings: 1 warning')).toBeVisible();
});

test('a problem that no status tells is marked on the chart, and what is found can be narrowed down', async ({
  page,
  run,
}) => {
  const excluded = [2, 3, 4, 5].flatMap((at) => ['--aux-address', `x${at}=10.98.0.${at}`]);
  await run.network('find_small', ['--subnet', '10.98.0.0/29', ...excluded]);
  await run.container('find_last', ['--network', 'find_small']);
  await expect(card(page, 'find_small')).toHaveAccessibleDescription(/Has a problem/);
  await run.network('find_quiet');
  await counted(page, 'Findings: 1 problem').click();
  await expect(list(page).getByRole('button', { name: 'No address left, 1' })).toBeVisible();
  await list(page)
    .getByRole('button', { name: /^Problem: / })
    .click();
  await list(page).getByRole('button', { name: 'Change its settings…' }).click();
  await expect(page.getByRole('dialog', { name: 'Edit network find_small' })).toBeVisible();
  await page.keyboard.press('Escape');
  const unused = list(page).getByRole('button', { name: /^Note: Nothing is on find_quiet/ });
  await expect(unused).toHaveCount(0); // notes are there to be opened
  await list(page).getByRole('searchbox', { name: 'Filter findings' }).fill('quiet');
  await expect(unused).toBeVisible();
  await expect(list(page).getByRole('button', { name: /^Problem: / })).toHaveCount(0);
});

test('a prune lists exactly what goes, and is undone', async ({ page, run, docker }) => {
  for (const name of ['find_a', 'find_b', 'find_c']) await run.network(name);
  await docker('create', '--name', 'find_needs', '--network', 'find_c', 'busybox:local');
  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'Prune networks…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Prune networks' });
  await expect(dialog.getByText(/find_c stays.*find_needs could not start/)).toBeVisible();
  await dialog.getByRole('checkbox', { name: /find_b/ }).uncheck();
  await expect(dialog.getByText('docker network rm find_a')).toBeVisible();
  await expect(dialog.getByText('docker network rm find_b')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Prune', exact: true }).click();
  await expect(dialog).toBeHidden();
  const left = async () =>
    (await docker('network', 'ls', '--format', '{{.Name}}'))
      .split('\n')
      .filter((one) => one.startsWith('find_'));
  await expect.poll(left).toEqual(['find_b', 'find_c']);
  const toast = page.getByRole('status').filter({ hasText: 'Removed network find_a.' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(left).toEqual(['find_a', 'find_b', 'find_c']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list lies over the chart, and gives way to what it shows', async ({ page, docker }) => {
    await database(docker);
    await counted(page, 'Findings: 1 warning').tap();
    await list(page)
      .getByRole('button', { name: /^Warning: find_db/ })
      .tap();
    await list(page).getByRole('button', { name: 'Show find_db on the chart' }).tap();
    await expect(list(page)).toBeHidden();
    await expect(page.getByRole('complementary', { name: 'About find_db' })).toContainText(
      'find_db answers on',
    );
    await expect(leaf(page, 'find_db')).toBeInViewport();
  });
});
