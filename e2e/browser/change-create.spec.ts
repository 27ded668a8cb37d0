import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const run = promisify(execFile);

async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create network' }).first().click();
  return page.getByRole('dialog', { name: 'Create network' });
}

test('the command that is shown makes the very network that the form makes', async ({
  page,
  engine,
  docker,
}) => {
  const form = await openForm(page);
  await form.getByLabel('Name', { exact: true }).fill('whole');
  await form.getByLabel('Subnet', { exact: true }).fill('172.28.0.0/16');
  await form.getByLabel('Gateway', { exact: true }).fill('172.28.5.254');
  await form.getByLabel('IP range', { exact: true }).fill('172.28.5.0/24');
  await exclude(form, 'Excluded addresses', 'router', '172.28.1.5');
  await form.getByRole('checkbox', { name: 'Enable IPv6' }).check();
  await form.getByLabel('IPv6 subnet', { exact: true }).fill('fd00:28::/64');
  await form.getByLabel('IPv6 gateway', { exact: true }).fill('fd00:28::1');
  await exclude(form, 'Excluded IPv6 addresses', 'router', 'fd00:28::5');
  await form.getByRole('checkbox', { name: 'Internal' }).check();
  await form.getByRole('checkbox', { name: 'Attachable' }).check();
  await form.getByRole('checkbox', { name: 'Containers can reach each other' }).uncheck();
  await form.locator('summary').filter({ hasText: 'More' }).click();
  await form.getByLabel('Bridge interface name', { exact: true }).fill('br-whole');
  await form.getByLabel('MTU', { exact: true }).fill('1400');
  await form.getByRole('button', { name: 'Add a label' }).click();
  await form.getByLabel('Key of label 1').fill('note');
  await form.getByLabel('Value of label 1').fill(`it's "quoted" $HOME`);
  const command = (await form.getByText(/^docker network create/).textContent()) ?? '';
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
  const inspected = async () => {
    const [{ Id, Created, ...rest }] = JSON.parse(await docker('network', 'inspect', 'whole'));
    return rest;
  };
  const made = await inspected();
  await docker('network', 'rm', 'whole');
  await run('sh', ['-c', command], { env: { ...process.env, DOCKER_HOST: engine.dockerHost } });
  expect(await inspected()).toEqual(made);
  expect(made).toMatchObject({
    EnableIPv6: true,
    Internal: true,
    Attachable: true,
    Labels: { note: `it's "quoted" $HOME` },
    Options: { 'com.docker.network.bridge.name': 'br-whole', 'com.docker.network.driver.mtu': '1400' },
  });
});

test('a bridge may not take an interface that is there', async ({ page, docker }) => {
  const form = await openForm(page);
  await form.getByLabel('Name', { exact: true }).fill('thief');
  await form.locator('summary').filter({ hasText: 'More' }).click();
  const name = form.getByLabel('Bridge interface name', { exact: true });
  for (const taken of ['eth0', 'docker0', 'lo']) {
    await name.fill(taken);
    await name.blur();
    await expect(form.getByText(new RegExp(`(interface|bridge) ${taken}`)).first()).toBeVisible();
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeVisible();
  }
  expect(await docker('network', 'ls', '-q', '--filter', 'name=thief')).toBe('');
});

test('a parent that the list lacks can be typed, and one that the host lacks is told at once', async ({
  page,
}) => {
  const form = await openForm(page);
  await form.getByLabel('Name', { exact: true }).fill('typed');
  await form.getByRole('radio', { name: /macvlan/ }).check();
  const parent = form.getByRole('combobox', { name: 'Parent interface' });
  await parent.fill('nope0');
  await parent.press('Tab');
  await expect(form.getByText('The engine’s host has no interface nope0.')).toBeVisible();
  await parent.fill('eth0.10');
  await parent.press('Tab');
  await expect(form.getByText('The engine’s host has no interface')).toHaveCount(0);
  await expect(form.getByText(/docker network create .*--opt parent=eth0\.10/)).toBeVisible();
});

test('a VLAN on a kernel without VLANs is refused in plain words, and what was typed stays', async ({
  page,
  docker,
  pageErrors,
}) => {
  pageErrors.expect(/status of 500/);
  const form = await openForm(page);
  await form.getByLabel('Name', { exact: true }).fill('tagged');
  await form.getByRole('radio', { name: /macvlan/ }).check();
  await form.getByRole('combobox', { name: 'Parent interface' }).click();
  await page.getByRole('option', { name: /^eth0/ }).click();
  await form.getByLabel('VLAN ID', { exact: true }).fill('10');
  await form.getByLabel('Subnet', { exact: true }).fill('10.66.0.0/24');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  const made = await docker('network', 'ls', '-q', '--filter', 'name=tagged');
  test.skip(made !== '', 'this kernel makes VLANs');
  await expect(form.getByText(/The kernel of the engine’s host can not do this/)).toBeVisible();
  await expect(form.getByText(/operation not supported/)).toBeVisible();
  await expect(form.getByText(/Nothing was changed/)).toBeVisible();
  await expect(form.getByLabel('VLAN ID', { exact: true })).toHaveValue('10');
});

async function exclude(form: Locator, list: string, name: string, address: string): Promise<void> {
  const group = form.getByRole('group', { name: list, exact: true });
  await group.getByRole('button', { name: 'Exclude an address' }).click();
  await group.getByLabel('Key of excluded address 1').fill(name);
  await group.getByLabel('Excluded address 1', { exact: true }).fill(address);
}
