import { expect, test } from '../fixtures';
import { atRest, card, drag, edge, leaf } from './chart';
import { answersByName } from './container-probe';

test('the main job: see, create a macvlan network, drag a container, undo', async ({ page, run, docker }) => {
  await run.network('shop_front');
  await run.network('shop_back');
  await run.container('web', ['--network', 'shop_front', '--network-alias', 'www']);
  await run.container('db', ['--network', 'shop_back']);
  await run.container('proxy', ['--network', 'shop_front']);
  expect(await answersByName(docker, 'proxy', 'www')).toBe(true);

  // See
  await expect(card(page, 'shop_front').getByRole('button', { name: 'Container web' })).toBeVisible();
  await expect(edge(page, 'web', 'shop_front', 'up')).toBeAttached();

  // Create
  await page.getByRole('button', { name: 'Create network' }).first().click();
  const form = page.getByRole('dialog', { name: 'Create network' });
  await form.getByLabel('Name', { exact: true }).fill('home_lan');
  await form.getByRole('radio', { name: /macvlan/ }).check();
  await form.getByRole('combobox', { name: 'Parent interface' }).click();
  await page.getByRole('option', { name: /^eth0/ }).click();
  await expect(form.getByLabel('Subnet', { exact: true })).toHaveValue('10.250.0.0/24');
  await expect(form.getByLabel('Gateway', { exact: true })).toHaveValue('10.250.0.1');
  await expect(form.getByText(/docker network create .*--driver macvlan/)).toContainText('--opt parent=eth0');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('group', { name: 'Network home_lan' })).toBeVisible();
  const made = JSON.parse(await docker('network', 'inspect', 'home_lan'))[0];
  expect(made).toMatchObject({
    Driver: 'macvlan',
    Options: { parent: 'eth0' },
    IPAM: { Config: [{ Subnet: '10.250.0.0/24', Gateway: '10.250.0.1' }] },
  });

  // Move
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fit the whole chart' }).click();
  await atRest(leaf(page, 'web'));
  await drag(page, leaf(page, 'web'), card(page, 'shop_back'));
  const dialog = page.getByRole('dialog', { name: 'Move web from shop_front to shop_back' });
  await expect(dialog.getByText('docker network connect', { exact: false }).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(edge(page, 'web', 'shop_back', 'up')).toBeAttached();
  await expect(edge(page, 'web', 'shop_front', 'up')).toHaveCount(0);
  expect(await answersByName(docker, 'db', 'www')).toBe(true);
  expect(await answersByName(docker, 'proxy', 'www')).toBe(false);

  // Undo
  await page
    .getByRole('status')
    .filter({ hasText: 'Moved web' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(edge(page, 'web', 'shop_front', 'up')).toBeAttached();
  expect(await answersByName(docker, 'db', 'www')).toBe(false);
  expect(await answersByName(docker, 'proxy', 'www')).toBe(true);

  // The log holds all three
  await page.getByRole('tab', { name: 'Activity' }).click();
  const log = page.getByRole('list', { name: 'Changes' });
  await expect(log.getByText('Created network home_lan.')).toBeVisible();
  await expect(log.getByText('Moved web from shop_front to shop_back.')).toBeVisible();
  await expect(log.getByText('Moved web from shop_back to shop_front.')).toBeVisible();
});
