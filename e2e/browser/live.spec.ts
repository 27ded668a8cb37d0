import { expect, test } from '../fixtures';
import { card, edge, leaf } from './chart';

test('a change made with the docker CLI shows without reload', async ({ page, run, docker }) => {
  await run.network('live_a');
  await expect(card(page, 'live_a')).toBeVisible();
  await run.container('one', ['--network', 'live_a']);
  await expect(edge(page, 'one', 'live_a', 'up')).toBeAttached();
  await docker('pause', 'one');
  await expect(edge(page, 'one', 'live_a', 'paused')).toBeAttached();
  await docker('unpause', 'one');
  await docker('stop', '-t', '0', 'one');
  await expect(edge(page, 'one', 'live_a', 'down')).toBeAttached();
  await docker('rename', 'one', 'renamed');
  await expect(leaf(page, 'renamed')).toBeVisible();
  await docker('rm', 'renamed');
  await expect(leaf(page, 'renamed')).toHaveCount(0);
  await docker('network', 'rm', 'live_a');
  await expect(card(page, 'live_a')).toHaveCount(0);
});

test('the engine goes away and comes back: the picture stays, says its age, and catches up', async ({
  page,
  run,
  docker,
  engine,
}) => {
  await run.network('stay');
  await run.container('keeper', ['--network', 'stay']);
  await expect(edge(page, 'keeper', 'stay', 'up')).toBeAttached();
  await engine.kill();
  await expect(page.getByRole('alert').filter({ hasText: 'old' })).toBeVisible();
  await expect(leaf(page, 'keeper')).toBeVisible();
  await engine.restart();
  await expect(page.getByRole('status', { name: /^Engine .*: connected$/ })).toBeVisible({ timeout: 15_000 });
  // dockerd was killed, and with it what it ran.
  await expect(edge(page, 'keeper', 'stay', 'down')).toBeAttached();
  await docker('start', 'keeper');
  await expect(edge(page, 'keeper', 'stay', 'up')).toBeAttached();
});

test('a frozen engine is told from an empty one', async ({ page, run, engine }) => {
  await run.network('frozen');
  await expect(card(page, 'frozen')).toBeVisible();
  await engine.pause();
  try {
    await expect(page.getByRole('alert').filter({ hasText: 'old' })).toBeVisible({ timeout: 60_000 });
    await expect(card(page, 'frozen')).toBeVisible();
  } finally {
    await engine.resume();
  }
  await expect(page.getByRole('status', { name: /^Engine .*: connected$/ })).toBeVisible({ timeout: 30_000 });
});

test('two tabs show the same', async ({ page, run, secondPage }) => {
  const other = await secondPage();
  await run.network('both');
  await expect(card(page, 'both')).toBeVisible();
  await expect(card(other, 'both')).toBeVisible();
});
