import { expect, test } from '../fixtures';
import { card, leaf } from './chart';

/** A network is edited under its members: with another subnet, with a failure, and a member is given an address from the pool. */
test('a network is given another subnet, and its members come back with it', async ({
  page,
  run,
  docker,
}) => {
  await run.network('shop', ['--subnet', '172.30.1.0/24']);
  await run.container('web', ['--network', 'shop', '--ip', '172.30.1.10', '--network-alias', 'www']);
  await run.container('db', ['--network', 'shop']);
  await card(page, 'shop').click({ button: 'right', position: { x: 60, y: 14 } });
  await page.getByRole('menuitem', { name: 'Edit network…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit network shop' });
  await expect(dialog.getByLabel('Subnet', { exact: true })).toHaveValue('172.30.1.0/24');
  const recreate = dialog.getByRole('button', { name: 'Recreate' });
  await expect(recreate).toBeDisabled();

  await dialog.getByLabel('Subnet', { exact: true }).fill('10.77.0.0/24');
  // Where the engine told the old gateway, it is in the form, and does not fit any more.
  const gateway = dialog.getByLabel('Gateway', { exact: true });
  if ((await gateway.inputValue()) !== '') await gateway.fill('');
  await expect(
    dialog.getByText('web has chosen 172.30.1.10, which is outside the new subnets'),
  ).toBeVisible();
  await expect(dialog.getByLabel('Address of web')).toHaveValue('10.77.0.10');
  await dialog.getByRole('button', { name: 'Use these addresses' }).click();
  await expect(dialog.getByText(/run and are off shop for about/)).toBeVisible();
  await recreate.click();
  await expect(dialog).toBeHidden();
  const toast = page.getByRole('status').filter({ hasText: 'Recreated network shop.' });
  await expect(toast).toBeVisible();
  await expect(leaf(page, 'web')).toHaveAccessibleDescription(/shop 10\.77\.0\.10 up/);
  await expect(leaf(page, 'db')).toHaveAccessibleDescription(/shop 10\.77\.0\.\d+ up/);

  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(leaf(page, 'web')).toHaveAccessibleDescription(/shop 172\.30\.1\.10 up/);
  expect(await docker('exec', 'db', 'ping', '-c1', '-W2', 'www')).toContain('1 packets received');

  await card(page, 'shop').click({ position: { x: 60, y: 14 } });
  await page.getByRole('button', { name: 'Edit…' }).click();
  await dialog.getByRole('button', { name: 'Duplicate…' }).click();
  const copy = page.getByRole('dialog', { name: 'Duplicate network shop' });
  await copy.getByLabel('Name', { exact: true }).fill('shop_two');
  await copy.getByRole('checkbox', { name: 'Internal' }).check();
  await copy.getByRole('button', { name: 'Create' }).click();
  await expect(copy).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'About shop_two' })).toBeVisible();
  expect(JSON.parse(await docker('network', 'inspect', 'shop_two'))).toMatchObject([{ Internal: true }]);
});

test('where a step fails the old network is there again, with everyone on it, and the dialog says so', async ({
  openPage,
  startProxy,
  startServer,
  run,
  docker,
  pageErrors,
}) => {
  pageErrors.expect(/status of (500|409)/);
  await run.network('shop', ['--subnet', '172.30.1.0/24']);
  await run.container('web', ['--network', 'shop', '--ip', '172.30.1.10']);
  const proxy = await startProxy();
  const page = await openPage(await startServer({ DOCKER_HOST: proxy.dockerHost }));
  await card(page, 'shop').click({ position: { x: 60, y: 14 } });
  await page.getByRole('button', { name: 'Edit…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit network shop' });
  await dialog.getByRole('checkbox', { name: 'Internal' }).check();
  const recreate = dialog.getByRole('button', { name: 'Recreate' });
  await expect(recreate).toBeEnabled();
  proxy.break({
    method: 'POST',
    path: /\/connect$/,
    times: 1,
    fault: { kind: 'refuse', status: 500, message: 'not today' },
  });
  await recreate.click();
  await expect(dialog.getByText('Network shop was not recreated.')).toBeVisible();
  await expect(dialog.getByText('not today')).toBeVisible();
  // What was typed is still there, to be tried again.
  await expect(dialog.getByRole('checkbox', { name: 'Internal' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(leaf(page, 'web')).toHaveAccessibleDescription(/shop 172\.30\.1\.10 up/);

  // Later, in another tab even, it is still what was typed; this time it is stopped on the way.
  await page.reload();
  await card(page, 'shop').click({ position: { x: 60, y: 14 } });
  await page.getByRole('button', { name: 'Edit…' }).click();
  await expect(dialog.getByText('What you had typed was kept.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Internal' })).toBeChecked();
  proxy.break({
    method: 'POST',
    path: /\/connect$/,
    times: 1,
    fault: { kind: 'delay', milliseconds: 4_000 },
  });
  await recreate.click();
  await expect(dialog.getByRole('progressbar', { name: 'Progress of the change' })).toBeVisible();
  await expect(
    dialog.getByRole('status').filter({ hasText: /^Step \d of \d: connect web to shop$/ }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop and put back' }).click();
  await expect(dialog.getByText(/It was stopped\./)).toBeVisible();
  await dialog.getByRole('button', { name: 'Start over' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Internal' })).not.toBeChecked();

  // What was put back has another id, and is the same network to who edits it.
  await dialog.getByRole('checkbox', { name: 'Internal' }).check();
  await recreate.click();
  await expect(dialog).toBeHidden();
  expect(JSON.parse(await docker('network', 'inspect', 'shop'))).toMatchObject([{ Internal: true }]);
  await expect(leaf(page, 'web')).toHaveAccessibleDescription(/shop 172\.30\.1\.10 up/);
});

test('an address is chosen from the picture of the pool', async ({ page, run }) => {
  await run.network('shop', ['--subnet', '172.30.1.0/24', '--aux-address', 'nas=172.30.1.7']);
  await run.container('web', ['--network', 'shop', '--ip', '172.30.1.10']);
  await run.container('lone', []);
  await leaf(page, 'lone').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Connect to…' }).click();
  const dialog = page.getByRole('dialog', { name: /Connect lone/ });
  await dialog.getByRole('combobox').fill('shop');
  await page.keyboard.press('Enter');
  await dialog.locator('summary').filter({ hasText: 'Address and aliases' }).click();
  await dialog.locator('summary').filter({ hasText: 'Choose the address from the pool' }).click();
  const picker = dialog.getByRole('group', { name: 'Addresses of 172.30.1.0/24' });
  await picker.getByRole('button', { name: '172.30.1.32 free' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('IPv4 address', { exact: true })).toHaveValue('172.30.1.33');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(leaf(page, 'lone')).toHaveAccessibleDescription(/shop 172\.30\.1\.33 up/);

  await card(page, 'shop').click({ position: { x: 60, y: 14 } });
  const pool = page.getByRole('group', { name: 'Addresses of 172.30.1.0/24' });
  await expect(pool.getByRole('button', { name: '172.30.1.10 web' })).toBeVisible();
  await expect(pool.getByRole('button', { name: '172.30.1.7 kept back as nas' })).toBeVisible();
  await expect(pool.getByRole('button', { name: '172.30.1.33 lone' })).toBeVisible();
});
