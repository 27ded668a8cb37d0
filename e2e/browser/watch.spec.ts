import { expect, test } from '../fixtures';
import { leaf } from './chart';

test('traffic is drawn and told while it is watched, and nothing is read before and after', async ({
  page,
  run,
  docker,
}) => {
  const streams: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('only=traffic')) streams.push(request.url());
  });
  await run.network('watch_a');
  for (const name of ['sender', 'taker']) await run.container(name, ['--network', 'watch_a']);
  await docker('exec', '-d', 'taker', 'sh', '-c', 'nc -ll -p 9300 -e sh -c "cat >/dev/null"');
  const send = 'while :; do dd if=/dev/zero bs=50000 count=1 2>/dev/null; usleep 50000; done | nc taker 9300';
  await docker('exec', '-d', 'sender', 'sh', '-c', `sleep 1; ${send}`);
  await expect(leaf(page, 'taker')).toBeVisible();
  const layer = page.locator('.chart-traffic');
  await expect(layer).toHaveCount(0);
  expect(streams).toEqual([]);

  const watch = page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Watch traffic' });
  await watch.click();
  await expect(watch).toHaveAttribute('aria-pressed', 'true');
  await expect(layer.locator('.chart-traffic-bar')).toHaveCount(2);
  await expect(layer.locator('.chart-traffic-flow:not([data-recent])')).toHaveCount(1);

  await leaf(page, 'taker').click();
  const about = page.getByRole('complementary', { name: 'About taker' });
  await expect(about).toContainText(/[\d.]+ [kM]B\/s · \d+ packets\/s/);
  await expect(about.getByRole('list', { name: 'Speaks with, now' })).toContainText('on 9300/tcp fromsender');
  await expect(about.getByRole('list', { name: 'Listening ports' })).toContainText(
    '9300/tcpon all its addresses',
  );

  await page.keyboard.press('w');
  await expect(layer).toHaveCount(0);
  await expect(about).toContainText('Traffic is read only while you watch it.');
});
