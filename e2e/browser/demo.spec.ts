import { existsSync } from 'node:fs';
import { z } from 'zod';
import { engineSchema } from '@/lib/domain/engine';
import { expect, test } from '../fixtures';
import { noEngine } from '../start-server';
import { atRest, card, drag, edge, leaf } from './chart';

const enginesOf = async (server: { api(path: string): Promise<Response> }) =>
  z.array(engineSchema).parse(await (await server.api('/api/engines')).json());

test.describe('the demo', () => {
  test('is a world of its own where everything works, and says everywhere that it is one', async ({
    openPage,
    startServer,
  }) => {
    const server = await startServer({ PORTOLAN_DEMO: '1' }, noEngine);
    expect(await enginesOf(server)).toMatchObject([{ id: 'demo', kind: 'demo', status: 'connected' }]);
    const page = await openPage(server);
    await expect(page).toHaveTitle('Demo · Portolan');
    await expect(page.getByRole('complementary', { name: 'Demo' })).toContainText(
      'nothing here touches Docker',
    );
    await expect(page.getByRole('button', { name: /^Engine .*: connected/ })).toContainText('Demo');

    await atRest(leaf(page, 'monitoring-grafana-1'));
    await drag(page, leaf(page, 'monitoring-grafana-1'), card(page, 'iot'));
    const dialog = page.getByRole('dialog', { name: /^Move monitoring-grafana-1 from .* to iot$/ });
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(edge(page, 'monitoring-grafana-1', 'iot', 'up')).toBeAttached();
    await page
      .getByRole('status')
      .filter({ hasText: 'Moved monitoring-grafana-1' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(edge(page, 'monitoring-grafana-1', 'iot', 'up')).toHaveCount(0);

    await page.getByRole('tab', { name: 'Activity' }).click();
    await expect(page.getByRole('list', { name: 'Changes' })).toContainText('Moved monitoring-grafana-1');
  });

  test('opens by itself where there is no engine, beside the way to one', async ({
    openPage,
    startServer,
  }) => {
    test.skip(existsSync('/var/run/docker.sock'), 'this machine has an engine, which a test leaves alone');
    const server = await startServer({}, noEngine);
    expect(await enginesOf(server)).toMatchObject([
      { id: 'local', status: 'unreachable', problem: { code: 'no-engine-found' } },
      { id: 'demo', kind: 'demo', status: 'connected' },
    ]);
    const page = await openPage(server);
    const banner = page.getByRole('complementary', { name: 'Demo' });
    await expect(banner).toContainText('No container engine was found');
    await expect(banner).toContainText('start Docker or Podman');

    await page.getByRole('button', { name: /^Engine .*: connected/ }).click();
    await page.getByRole('button', { name: 'Show local' }).click();
    await expect(page.getByRole('region', { name: 'Topology' })).toContainText(
      'No container engine was found.',
    );
    await expect(page.getByRole('complementary', { name: 'Demo' })).toBeHidden();
    await page.getByRole('button', { name: 'Open the demo' }).click();
    await expect(page.getByRole('complementary', { name: 'Demo' })).toBeVisible();
  });

  test('stays away where an engine was named and does not answer', async ({ startServer }) => {
    const server = await startServer({ DOCKER_HOST: 'unix:///nowhere/docker.sock' }, noEngine);
    expect(await enginesOf(server)).toMatchObject([{ kind: 'docker', status: 'unreachable' }]);
  });
});
