import { expect, test } from '../fixtures';
import { card, drag, edge, leaf } from './chart';

const long = 'a-name-of-sixty-characters-such-as-some-orchestrators-make-x';

test('names of sixty characters are shown whole to who asks, and overlap nothing', async ({ page, run }) => {
  await run.network(long);
  await run.container(`${long.slice(0, 58)}-c`, ['--network', long]);
  await expect(card(page, long)).toBeVisible();
  const box = await card(page, long).boundingBox();
  const inner = await leaf(page, `${long.slice(0, 58)}-c`).boundingBox();
  if (!box || !inner) throw new Error('The card or its leaf is not drawn.');
  expect(inner.x).toBeGreaterThanOrEqual(box.x);
  expect(inner.x + inner.width).toBeLessThanOrEqual(box.x + box.width);
});

test('a double click moves once', async ({ page, run, docker }) => {
  await run.network('dbl_a');
  await run.network('dbl_b');
  await run.container('dbl', ['--network', 'dbl_a']);
  await drag(page, leaf(page, 'dbl'), card(page, 'dbl_b'));
  const button = page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true });
  await expect(button).toBeEnabled();
  await button.dblclick();
  await expect(edge(page, 'dbl', 'dbl_b', 'up')).toBeAttached();
  await expect(page.getByRole('status').filter({ hasText: 'Moved dbl' })).toHaveCount(1);
  expect(Object.keys(JSON.parse(await docker('inspect', 'dbl'))[0].NetworkSettings.Networks)).toEqual([
    'dbl_b',
  ]);
});

test('a container that shares the host’s stack is refused with the way that works', async ({ page, run }) => {
  await run.network('tgt');
  await run.container('onhost', ['--network', 'host']);
  await expect(leaf(page, 'onhost')).toBeVisible();
  await drag(page, leaf(page, 'onhost'), card(page, 'tgt'));
  await expect(page.getByText(/onhost.*host/).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a refusal of the engine is told in plain words beside its own, and what was typed stays', async ({
  startServer,
  engine,
  openPage,
  startProxy,
}) => {
  const proxy = await startProxy();
  const server = await startServer({ DOCKER_HOST: proxy.dockerHost });
  const other = await openPage(server);
  proxy.break({
    method: 'POST',
    path: '/networks/create',
    fault: { kind: 'refuse', status: 403, message: 'Pool overlaps with other one on this address space' },
  });
  await other.getByRole('button', { name: 'Create network' }).first().click();
  const form = other.getByRole('dialog', { name: 'Create network' });
  await form.getByLabel('Name', { exact: true }).fill('refused');
  await form.getByLabel('Subnet', { exact: true }).fill('10.93.0.0/24');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form.getByText('Pool overlaps with other one on this address space')).toBeVisible();
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('refused');
  expect(await engine.docker('network', 'ls', '--filter', 'name=refused', '-q')).toBe('');
});

test('read-only shows everything and changes nothing', async ({ startServer, openPage, startProxy, run }) => {
  await run.network('ro_a');
  await run.container('ro', ['--network', 'ro_a']);
  const proxy = await startProxy();
  const server = await startServer({ DOCKER_HOST: proxy.dockerHost, PORTOLAN_READ_ONLY: '1' });
  const page = await openPage(server);
  await expect(leaf(page, 'ro')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create network' })).toHaveCount(0);
  const status = await page.evaluate(
    async () =>
      (
        await fetch('/api/engines/local/networks', {
          method: 'POST',
          body: '{"name":"x","driver":"bridge"}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
  );
  expect(status).toBe(403);
  expect(proxy.calls().filter((call) => call.method !== 'GET' && call.method !== 'HEAD')).toEqual([]);
});
