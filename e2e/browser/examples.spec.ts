import { expect, test } from '../fixtures';
import { card, edge, leaf } from './chart';
import { answersByName } from './container-probe';

test.describe('the examples of every Docker networking guide', () => {
  test('a user-defined bridge, whose containers find each other by name', async ({ page, run, docker }) => {
    await run.network('guide_bridge');
    await run.container('alpine1', ['--network', 'guide_bridge']);
    await run.container('alpine2', ['--network', 'guide_bridge']);
    expect(await answersByName(docker, 'alpine1', 'alpine2')).toBe(true);
    await expect(edge(page, 'alpine1', 'guide_bridge', 'up')).toBeAttached();
    await expect(edge(page, 'alpine2', 'guide_bridge', 'up')).toBeAttached();
    const address = JSON.parse(await docker('inspect', 'alpine1'))[0].NetworkSettings.Networks.guide_bridge
      .IPAddress;
    await expect(leaf(page, 'alpine1')).toContainText(address);
  });

  test('a container on host, and one on none', async ({ page, run }) => {
    await run.container('proxy', ['--network', 'host']);
    await run.container('vault', ['--network', 'none']);
    await expect(card(page, 'host').getByRole('button', { name: 'Container proxy' })).toBeVisible();
    await expect(card(page, 'none').getByRole('button', { name: 'Container vault' })).toBeVisible();
  });

  test('a container that shares another one’s network', async ({ page, run }) => {
    await run.network('vpn');
    await run.container('gluetun', ['--network', 'vpn']);
    await run.container('torrent', ['--network', 'container:gluetun']);
    await expect(card(page, 'vpn').getByRole('button', { name: 'Container torrent' })).toBeVisible();
    await expect(leaf(page, 'torrent')).toHaveAccessibleDescription(/gluetun/);
  });

  test('a macvlan network on eth0 with two containers', async ({ page, run, docker }) => {
    await run.network('guide_lan', [
      '-d',
      'macvlan',
      '--subnet',
      '10.250.0.0/24',
      '--gateway',
      '10.250.0.1',
      '--ip-range',
      '10.250.0.128/25',
      '-o',
      'parent=eth0',
    ]);
    await run.container('pihole', ['--network', 'guide_lan', '--ip', '10.250.0.200']);
    await run.container('homeassistant', ['--network', 'guide_lan']);
    await expect(edge(page, 'pihole', 'guide_lan', 'up')).toBeAttached();
    await expect(leaf(page, 'pihole')).toContainText('10.250.0.200');
    await expect(card(page, 'guide_lan')).toHaveAccessibleDescription(/macvlan.*eth0/s);
    expect(await answersByName(docker, 'homeassistant', 'pihole')).toBe(true);
  });

  test('an attachable overlay on a one-node Swarm, with a container and a service of two', async ({
    page,
    run,
    docker,
  }) => {
    // To enter a Swarm and to leave it can take Docker 20.10 half a minute each.
    test.setTimeout(150_000);
    await docker('swarm', 'init', '--advertise-addr', '10.250.0.2');
    try {
      await run.network('guide_overlay', ['-d', 'overlay', '--attachable']);
      await run.container('visitor', ['--network', 'guide_overlay']);
      await docker(
        'service',
        'create',
        '--detach',
        '--no-resolve-image',
        '--name',
        'api',
        '--replicas',
        '2',
        '--network',
        'guide_overlay',
        'busybox:local',
        'sleep',
        '86400',
      );
      await expect(edge(page, 'visitor', 'guide_overlay', 'up')).toBeAttached({ timeout: 20_000 });
      await expect(
        card(page, 'guide_overlay').getByRole('button', { name: /^Container api\.[12]\./ }),
      ).toHaveCount(2, { timeout: 30_000 });
      await expect(card(page, 'guide_overlay')).toHaveAccessibleDescription(/overlay/);
    } finally {
      await docker('service', 'rm', 'api').catch(() => undefined);
      await docker('rm', '-f', 'visitor').catch(() => undefined);
      // Docker 20.10 may give up waiting for its own departure on a slow machine, and leaves all the same.
      await docker('swarm', 'leave', '--force').catch(() => undefined);
      await expect
        .poll(async () => (await docker('info', '--format', '{{.Swarm.LocalNodeState}}')).trim(), {
          timeout: 30_000,
        })
        .toBe('inactive');
    }
  });
});
