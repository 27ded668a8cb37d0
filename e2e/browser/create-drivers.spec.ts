import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { busyboxImage, staysUp } from '../lab/busybox-image';
import { card } from './chart';

async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create network' }).first().click();
  return page.getByRole('dialog', { name: 'Create network' });
}
const press = (form: Locator) => form.getByRole('button', { name: 'Create', exact: true }).click();

test('from what containers need to their network: advice, an ipvlan of two subnets, its preview, kept over a closed tab', async ({
  page,
  secondPage,
  docker,
}) => {
  const form = await openForm(page);
  await form.getByRole('radio', { name: 'Be on my LAN' }).check();
  await expect(form.getByRole('radio', { name: 'macvlan' })).toBeChecked();
  await expect(form.getByText(/choose ipvlan/)).toBeVisible();
  await form.getByRole('radio', { name: 'ipvlan' }).check();
  await expect(form.getByText('the parent’s MAC')).toBeVisible();
  await form.getByLabel('Name', { exact: true }).fill('two_lans');
  await form.getByRole('combobox', { name: 'Parent interface' }).click();
  await page.getByRole('option', { name: /^eth0/ }).click();
  await expect(form.getByLabel('Subnet', { exact: true })).toHaveValue('10.250.0.0/24');
  await form.getByRole('button', { name: 'Add a subnet' }).click();
  await form.getByLabel('Subnet 2', { exact: true }).fill('10.251.0.0/24');
  await form.getByLabel('Gateway 2', { exact: true }).fill('10.252.0.1');
  await form.getByLabel('Gateway 2', { exact: true }).blur();
  await expect(
    form.getByText('10.252.0.1 is outside the subnet 10.251.0.0/24.', { exact: false }),
  ).toBeVisible();

  // Another tab finds what was typed, as one would after closing the first.
  const again = await secondPage();
  const kept = await openForm(again);
  await expect(kept.getByText('What you had typed was kept.')).toBeVisible();
  await kept.getByLabel('Gateway 2', { exact: true }).fill('10.251.0.1');
  await kept.locator('summary').filter({ hasText: 'More' }).click();
  await expect(kept.getByText(/Isolation \(from Docker 23\.0\)/)).toBeVisible();
  await expect(kept.getByText(/^docker network create --driver ipvlan/)).toContainText(
    '--subnet 10.251.0.0/24',
  );
  await kept.getByText('Compose', { exact: true }).click();
  await expect(kept.getByText(/^networks:/)).toContainText('- subnet: 10.251.0.0/24');
  await press(kept);
  await expect(kept).toBeHidden();
  await expect(card(again, 'two_lans')).toBeVisible();
  const [made] = JSON.parse(await docker('network', 'inspect', 'two_lans'));
  expect(made).toMatchObject({ Driver: 'ipvlan', Options: { parent: 'eth0', ipvlan_mode: 'l2' } });
  expect(made.IPAM.Config).toHaveLength(2);
});

test('a pasted command fills the form, and what it can not hold is named', async ({ page, docker }) => {
  const form = await openForm(page);
  await form.getByRole('button', { name: 'Paste a command' }).click();
  const command = form.getByLabel('Docker command');
  await command.fill('docker run busybox');
  await form.getByRole('button', { name: 'Fill in the form' }).click();
  await expect(form.getByText('It is no docker network create.')).toBeVisible();
  await command.fill(
    `docker network create --frob -d bridge \\\n  --subnet=10.97.0.0/24 -o com.docker.network.bridge.enable_icc=false --label 'a=b c' pasted`,
  );
  await form.getByRole('button', { name: 'Fill in the form' }).click();
  await expect(form.getByText('Not taken over: --frob')).toBeVisible();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('pasted');
  await expect(form.getByRole('checkbox', { name: 'Containers can reach each other' })).not.toBeChecked();
  await press(form);
  await expect(form).toBeHidden();
  expect(JSON.parse(await docker('network', 'inspect', 'pasted'))).toMatchObject([
    { Labels: { a: 'b c' }, Options: { 'com.docker.network.bridge.enable_icc': 'false' } },
  ]);
});

test('host leads to running a container on it; an overlay to a Swarm, whose service changes its networks, and which can be left again', async ({
  page,
  docker,
}) => {
  test.setTimeout(120_000);
  const form = await openForm(page);
  await form.getByRole('radio', { name: 'Share the host’s stack' }).check();
  await expect(form.getByText(/An engine has one network host/)).toBeVisible();
  await form.getByRole('button', { name: 'Run a container on host' }).click();
  await expect(page.getByRole('dialog', { name: 'Run a container' })).toBeVisible();
  await page.keyboard.press('Escape');

  await openForm(page);
  await form.getByRole('radio', { name: 'Span hosts' }).check();
  await form.getByLabel('Name', { exact: true }).fill('mesh');
  await form.getByLabel('Subnet', { exact: true }).fill('10.96.0.0/24');
  await form.getByRole('button', { name: 'Enable Swarm…' }).click();
  const swarm = page.getByRole('dialog', { name: 'Enable Swarm' });
  await expect(swarm.getByRole('combobox', { name: 'Address to advertise' })).toHaveValue('10.250.0.2');
  await expect(swarm.getByText('docker swarm init --advertise-addr 10.250.0.2')).toBeVisible();
  const enable = swarm.getByRole('button', { name: 'Enable Swarm', exact: true });
  await expect(enable).toBeDisabled();
  await swarm.getByRole('checkbox').check();
  await enable.click();
  await expect(swarm).toBeHidden({ timeout: 30_000 });

  // Back at the network that asked for it.
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('mesh');
  await expect(form.getByRole('button', { name: 'Enable Swarm…' })).toHaveCount(0);
  await form.getByRole('checkbox', { name: 'Encrypted' }).check();
  await press(form);
  await expect(form).toBeHidden();
  await expect(card(page, 'mesh')).toBeVisible();
  expect(JSON.parse(await docker('network', 'inspect', 'mesh'))).toMatchObject([
    { Driver: 'overlay', Attachable: true, Options: { encrypted: 'true' } },
  ]);

  await docker('network', 'create', '--driver', 'overlay', '--subnet', '10.95.0.0/24', 'mesh_old');
  const service = ['--detach', '--name', 'clock', '--network', 'mesh_old', busyboxImage];
  await docker('service', 'create', ...service, 'sh', '-c', staysUp);
  await card(page, 'mesh_old').click({ position: { x: 60, y: 14 } });
  await page.getByRole('button', { name: 'Change the networks of clock' }).click();
  const networks = page.getByRole('dialog', { name: 'Networks of service clock' });
  await networks.getByRole('checkbox', { name: 'mesh_old' }).uncheck();
  await networks.getByRole('checkbox', { name: 'mesh', exact: true }).check();
  await networks.getByRole('button', { name: 'Change networks' }).click();
  await expect(networks).toBeHidden({ timeout: 40_000 });
  const { 0: mesh } = JSON.parse(await docker('network', 'inspect', 'mesh'));
  expect(JSON.parse(await docker('service', 'inspect', 'clock'))).toMatchObject([
    { Spec: { TaskTemplate: { Networks: [{ Target: mesh.Id }] } } },
  ]);
  await docker('service', 'rm', 'clock');
  await expect.poll(() => docker('ps', '--all', '--quiet'), { timeout: 20_000 }).toBe('');
  await docker('network', 'rm', 'mesh_old');

  // Their toasts have long gone: the log undoes as well.
  await page.getByRole('tab', { name: 'Activity' }).click();
  const undo = async (what: RegExp) => {
    const entry = page.getByRole('list', { name: 'Changes' }).getByRole('listitem').filter({ hasText: what });
    await entry.getByRole('button', { name: /^Undo: / }).click();
    const dialog = page.getByRole('dialog', { name: /^Undo: / });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(dialog).toBeHidden({ timeout: 20_000 });
    await expect(entry.getByText('Undone')).toBeVisible();
  };
  await undo(/^Created network mesh/);
  await undo(/^Enabled Swarm/);
  await expect(card(page, 'mesh')).toHaveCount(0);
  await expect.poll(() => docker('info', '--format', '{{.Swarm.LocalNodeState}}')).toContain('inactive');
  // Docker says that it has left before it has cleared its own networks away, and one of them it leaves behind.
  await expect.poll(() => docker('network', 'ls', '--quiet', '--filter', 'name=ingress')).toBe('');
  await expect(async () => docker('network', 'rm', 'docker_gwbridge')).toPass({ timeout: 20_000 });
});
