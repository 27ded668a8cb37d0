import { expect, test } from '../fixtures';
import { card, edge, leaf } from './chart';

test('published ports tell everywhere from this host only', async ({ page, run }) => {
  await run.network('ports');
  await run.container('open', ['--network', 'ports', '--publish', '18081:80']);
  await run.container('closed', ['--network', 'ports', '--publish', '127.0.0.1:18082:80/udp']);
  const socket = (name: RegExp) => page.getByRole('img', { name });
  await expect(socket(/^Published 0\.0\.0\.0:18081\/tcp to open:80, open everywhere$/)).toBeVisible();
  await expect(socket(/^Published 127\.0\.0\.1:18082\/udp to closed:80, this host only$/)).toBeVisible();
});

test('one body for a container on two networks, a slot in the other, and an edge between', async ({
  page,
  run,
  docker,
}) => {
  await run.network('home_net');
  await run.network('other_net');
  await run.container('twofold', ['--network', 'home_net']);
  await docker('network', 'connect', 'other_net', 'twofold');
  await expect(edge(page, 'twofold', 'other_net', 'up')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Container twofold', exact: true })).toHaveCount(1);
  const slot = card(page, 'other_net').getByRole('button', { name: 'Endpoint of twofold on other_net' });
  await expect(slot).toHaveAttribute('title', /home_net/);
});

test('a container whose network is gone hangs from what is left of it', async ({ page, run, docker }) => {
  await run.network('doomed');
  await docker('create', '--name', 'orphan', '--network', 'doomed', 'busybox:local');
  await docker('network', 'rm', 'doomed');
  await expect(card(page, 'doomed')).toHaveAccessibleDescription(/no longer exists/);
  await expect(edge(page, 'orphan', 'doomed', 'broken')).toBeAttached();
  await leaf(page, 'orphan').click();
  await expect(page.getByRole('complementary', { name: 'About orphan' })).toContainText(
    'The network no longer exists',
  );
});

test('riders are no members: chart, sidebar and table count the same', async ({ page, run }) => {
  await run.network('counted');
  await run.container('provider', ['--network', 'counted']);
  await run.container('rider-1', ['--network', 'container:provider']);
  await run.container('rider-2', ['--network', 'container:provider']);
  await expect(leaf(page, 'rider-2')).toBeVisible();
  await expect(card(page, 'counted')).toHaveAccessibleDescription(/1 container, 1 up/);
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await expect(filters.getByRole('button', { name: 'counted 1' })).toBeVisible();
  await page.getByRole('tab', { name: 'Table' }).click();
  const row = page.getByRole('table', { name: 'Networks' }).getByRole('row', { name: /counted/ });
  await expect(row).toContainText('1 of 1 up');
});

test('an ipvlan network is drawn under its parent, though this kernel may refuse to run on it', async ({
  page,
  docker,
}) => {
  await docker(
    ...['network', 'create', '--driver', 'ipvlan', '--opt', 'parent=eth0', '--opt', 'ipvlan_mode=l3'],
    ...['--subnet', '10.96.0.0/24', 'seen_ipvlan'],
  );
  await expect(card(page, 'seen_ipvlan')).toHaveAccessibleDescription(/ipvlan.*eth0.*l3/s);
});

test('a name of sixty characters and a reader who wants no motion are both served', async ({ page, run }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const long = 'an-orchestrated-container-with-a-name-of-sixty-characters-xy';
  await run.network('long_names');
  await run.container(long, ['--network', 'long_names']);
  const row = leaf(page, long);
  await expect(row).toBeVisible();
  await expect(row).toContainText(long.slice(-8));
  const [inner, outer] = [await row.boundingBox(), await card(page, 'long_names').boundingBox()];
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
  const longest = await row.evaluate((element) =>
    Math.max(
      ...element.getAnimations({ subtree: true }).map((one) => Number(one.effect?.getTiming().duration)),
    ),
  );
  expect(longest).toBeLessThan(1);
});
