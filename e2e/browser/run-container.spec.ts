import { expect, test } from '../fixtures';
import { card, edge, leaf } from './chart';

test('a container is run on a network at an address with a port, stopped, started and removed', async ({
  page,
  run,
  docker,
}) => {
  await run.network('dock', ['--subnet', '172.29.0.0/24']);
  await run.container('rival', ['--publish', '8088:80']);
  await expect(card(page, 'dock')).toBeVisible();

  await card(page, 'dock').click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Run a container…' }).click();
  const form = page.getByRole('dialog', { name: 'Run a container' });
  await expect(form.getByText('Choose an image to see the plan.')).toBeVisible();
  await expect(form.getByRole('combobox', { name: 'Network' })).toHaveValue('dock');
  await form.getByRole('combobox', { name: 'Image' }).click();
  await page.getByRole('option', { name: /busybox:local/ }).click();
  await form.getByLabel('Container name', { exact: true }).fill('ferry');
  await form.getByLabel('Command', { exact: true }).fill('sleep 3600');
  await form.getByRole('button', { name: 'Use the next free address, 172.29.0.2' }).click();
  await expect(form.getByLabel('IPv4 address', { exact: true })).toHaveValue('172.29.0.2');
  await form.getByLabel('IPv4 address', { exact: true }).fill('172.29.0.50');
  await form.getByRole('button', { name: 'Publish a port' }).click();
  await form.getByLabel('Host port 1').fill('8088');
  await form.getByLabel('Container port 1').fill('80');

  // The clash is told before anything is asked of the engine, and mended without losing what was typed.
  await expect(
    form.getByText(/8088->80\/tcp can not be published: rival has that port/).first(),
  ).toBeVisible();
  await expect(form.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await form.getByLabel('Host port 1').fill('8089');
  await expect(form.getByText(/^docker run .*--ip 172\.29\.0\.50 --publish 8089:80 /)).toBeVisible();

  // A dialog closed by accident loses nothing.
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await card(page, 'dock').click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Run a container…' }).click();
  await expect(form.getByLabel('Container name', { exact: true })).toHaveValue('ferry');
  await expect(form.getByText('What you had typed was kept.')).toBeVisible();

  const button = form.getByRole('button', { name: 'Run', exact: true });
  await expect(button).toBeEnabled();
  await button.dblclick();
  await expect(form).toBeHidden();
  await expect(edge(page, 'ferry', 'dock', 'up')).toBeAttached();
  expect((await docker('ps', '-q', '--filter', 'name=ferry')).trim().split('\n')).toHaveLength(1);
  expect(await docker('port', 'ferry')).toContain('80/tcp -> 0.0.0.0:8089');
  const about = page.getByRole('complementary', { name: 'About ferry' });
  await expect(about).toContainText('172.29.0.50');

  // By the inspector, by the menu with the keyboard, and by the inspector again.
  await about.getByRole('button', { name: 'Stop…' }).click();
  const stop = page.getByRole('dialog', { name: 'Stop ferry' });
  await expect(stop.getByText(/8089->80\/tcp of ferry is free for others/)).toBeVisible();
  await stop.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(edge(page, 'ferry', 'dock', 'down')).toBeAttached({ timeout: 20_000 });

  await leaf(page, 'ferry').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Start…' }).press('Enter');
  const start = page.getByRole('dialog', { name: 'Start ferry' });
  await start.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(edge(page, 'ferry', 'dock', 'up')).toBeAttached();

  await about.getByRole('button', { name: 'Remove container…' }).click();
  const remove = page.getByRole('dialog', { name: 'Remove container ferry' });
  await expect(remove.getByText('ferry is running.')).toBeVisible();
  await remove.getByRole('checkbox', { name: 'Kill it, for it is running' }).check();
  await expect(remove.getByText(/All that was written inside ferry/)).toBeVisible();
  await expect(remove.getByRole('button', { name: 'Remove', exact: true })).toBeDisabled();
  await remove.getByLabel('Type the container’s name to confirm').fill('ferry');
  await remove.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(remove).toBeHidden();
  await expect(leaf(page, 'ferry')).toHaveCount(0);
  expect((await docker('ps', '-aq', '--filter', 'name=ferry')).trim()).toBe('');
});

test('a docker run line that is pasted fills the form, and an image that is not there is offered to be pulled', async ({
  page,
  run,
  pageErrors,
}) => {
  pageErrors.expect(/status of (500|404|502)/);
  await run.network('quay', ['--subnet', '172.29.1.0/24']);
  await expect(card(page, 'quay')).toBeVisible();
  await card(page, 'quay').click({ button: 'right', position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Run a container…' }).click();
  const form = page.getByRole('dialog', { name: 'Run a container' });
  await form.locator('summary').filter({ hasText: 'Fill in from a docker run command' }).click();
  await form
    .getByLabel('docker run command')
    .fill(
      'docker run -d --name tug --cpus 2 -v /data:/data --network quay --ip 172.29.1.9 localhost:1/tug:1 go "on deck"',
    );
  await form.getByRole('button', { name: 'Fill in', exact: true }).click();
  await expect(form.getByText('2 parts of the command have no place here')).toBeVisible();
  await expect(form.getByText('--cpus 2', { exact: true })).toBeVisible();
  await expect(form.getByText('--volume /data:/data', { exact: true })).toBeVisible();
  await expect(form.getByLabel('Container name', { exact: true })).toHaveValue('tug');
  await expect(form.getByLabel('IPv4 address', { exact: true })).toHaveValue('172.29.1.9');
  await expect(form.getByLabel('Command', { exact: true })).toHaveValue("go 'on deck'");
  await expect(form.getByRole('combobox', { name: 'Network' })).toHaveValue('quay');
  await form.getByRole('button', { name: 'Pull it' }).click();
  await expect(form.getByText(/could not reach the registry/).first()).toBeVisible({ timeout: 30_000 });
  await expect(form.getByRole('button', { name: 'Try again' })).toBeVisible();
});
