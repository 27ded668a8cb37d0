import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { card, drag, edge, leaf } from './chart';

/** What can come between a plan that is shown and its button. */
test.beforeEach(async ({ run }) => {
  await run.network('hz_a');
  await run.network('hz_b');
  await run.network('hz_c');
  await run.container('prey', ['--network', 'hz_a', '--network-alias', 'api']);
});

test('two tabs move the same container: one does, the other is told', async ({
  page,
  secondPage,
  docker,
}) => {
  const other = await secondPage();
  await drag(page, leaf(page, 'prey'), card(page, 'hz_b'));
  await drag(other, leaf(other, 'prey'), card(other, 'hz_c'));
  const first = page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true });
  const second = other.getByRole('dialog').getByRole('button', { name: 'Move', exact: true });
  await expect(first).toBeEnabled();
  await expect(second).toBeEnabled();
  // Whoever comes late finds the button shut: the plan has heard of it before the hand.
  const press = (button: Locator) => button.click({ timeout: 5_000 }).catch(() => undefined);
  await Promise.all([press(first), press(second)]);
  await expect.poll(async () => (await told(page)) + (await told(other))).toContain('prey is not on hz_a.');
  expect(Object.keys(JSON.parse(await docker('inspect', 'prey'))[0].NetworkSettings.Networks)).toHaveLength(
    1,
  );
});

/** What the page's dialog says, if it is still open. */
async function told(page: Page): Promise<string> {
  return (await page.getByRole('dialog').allTextContents()).join(' ');
}

test('a container that is removed while its move is planned can not be moved', async ({ page, docker }) => {
  await drag(page, leaf(page, 'prey'), card(page, 'hz_b'));
  const dialog = page.getByRole('dialog', { name: 'Move prey from hz_a to hz_b' });
  await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeEnabled();
  await docker('rm', '-f', 'prey');
  await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
  await expect(dialog.getByText(/removed/).first()).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Move prey from hz_a to hz_b' })).toBeVisible();
});

test('an engine that does not answer is told in the dialog, and the move works once it does', async ({
  page,
  engine,
  docker,
  pageErrors,
}) => {
  pageErrors.expect(/status of 50[34]/);
  await drag(page, leaf(page, 'prey'), card(page, 'hz_b'));
  const dialog = page.getByRole('dialog', { name: 'Move prey from hz_a to hz_b' });
  const move = dialog.getByRole('button', { name: 'Move', exact: true });
  await expect(move).toBeEnabled();
  await engine.pause();
  try {
    await move.click();
    await expect(dialog.getByText(/does not answer|did not answer|no answer/i).first()).toBeVisible({
      timeout: 45_000,
    });
    await expect(dialog.getByRole('alert')).toHaveCount(1);
  } finally {
    await engine.resume();
  }
  await expect(move).toBeEnabled({ timeout: 20_000 });
  await move.click();
  await expect(dialog).toBeHidden();
  expect(Object.keys(JSON.parse(await docker('inspect', 'prey'))[0].NetworkSettings.Networks)).toEqual([
    'hz_b',
  ]);
});

test('an engine that dies while the dialog is open takes the buttons away until it is back', async ({
  page,
  engine,
  docker,
  pageErrors,
}) => {
  pageErrors.expect(/status of 50[34]/);
  await drag(page, leaf(page, 'prey'), card(page, 'hz_b'));
  const dialog = page.getByRole('dialog', { name: 'Move prey from hz_a to hz_b' });
  const move = dialog.getByRole('button', { name: 'Move', exact: true });
  await expect(move).toBeEnabled();
  await engine.kill();
  try {
    await expect(move).toBeDisabled();
    await expect(dialog.getByText(/nothing can be changed/)).toBeVisible();
  } finally {
    await engine.restart();
  }
  await expect(move).toBeEnabled({ timeout: 30_000 });
  await move.click();
  await expect(dialog).toBeHidden();
  expect(Object.keys(JSON.parse(await docker('inspect', 'prey'))[0].NetworkSettings.Networks)).toEqual([
    'hz_b',
  ]);
});

test('a move that the engine breaks off midway is put back, and the dialog and the log say so', async ({
  startServer,
  startProxy,
  openPage,
  docker,
}) => {
  const proxy = await startProxy();
  const server = await startServer({ DOCKER_HOST: proxy.dockerHost });
  const page = await openPage(server);
  const networks = async () => JSON.parse(await docker('inspect', 'prey'))[0].NetworkSettings.Networks;
  const before = await networks();
  await drag(page, leaf(page, 'prey'), card(page, 'hz_b'));
  const dialog = page.getByRole('dialog', { name: 'Move prey from hz_a to hz_b' });
  proxy.break({
    method: 'POST',
    path: /\/disconnect$/,
    times: 1,
    fault: { kind: 'refuse', status: 403, message: 'not on my watch' },
  });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog.getByText(/was not moved/)).toContainText('taken back');
  await expect(dialog.getByText('not on my watch')).toBeVisible();
  const after = await networks();
  expect(Object.keys(after)).toEqual(['hz_a']);
  expect(after.hz_a.IPAddress).toBe(before.hz_a.IPAddress);
  expect(after.hz_a.IPAMConfig).toEqual(before.hz_a.IPAMConfig);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Activity' }).click();
  await expect(
    page.getByRole('list', { name: 'Changes' }).getByText('prey was not moved from hz_a to hz_b.'),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('the log outlives its server, and says who and when', async ({
  startServer,
  openPage,
  pageErrors,
}, info) => {
  const env = {
    PORTOLAN_DATA_DIR: info.outputPath('data'),
    PORTOLAN_TOKEN: 'a-token-that-outlives-its-server',
  };
  const first = await startServer(env);
  const before = await openPage(first);
  await drag(before, leaf(before, 'prey'), card(before, 'hz_b'));
  await before.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await expect(edge(before, 'prey', 'hz_b', 'up')).toBeAttached();
  pageErrors.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|net::ERR|Failed to load/);
  await first.stop();

  const page = await openPage(await startServer(env));
  await page.getByRole('tab', { name: 'Activity' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Moved prey from hz_a to hz_b.' });
  await expect(entry).toContainText('browser session');
  await expect(entry.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  await entry.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(entry.filter({ hasText: 'Undone' }).first()).toBeVisible();
});
