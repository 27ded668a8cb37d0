import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { card, leaf } from './chart';

/** What axe finds that keeps somebody out. */
async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on chart, table and dialogs, ${theme}`, async ({ page, run }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.reload();
    await run.network('axe_a');
    await run.network('axe_b', ['--internal']);
    await run.container('seen', ['--network', 'axe_a', '-p', '127.0.0.1:18080:80']);
    await run.container('rider', ['--network', 'container:seen']);
    await expect(leaf(page, 'rider')).toBeVisible();
    expect(await grave(page)).toEqual([]);

    await leaf(page, 'seen').click();
    await expect(page.getByRole('complementary', { name: 'About seen' })).toContainText('Raw JSON');
    expect(await grave(page)).toEqual([]);

    await page.getByRole('button', { name: 'Move to…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Create network' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Create network' })).toBeVisible();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await card(page, 'axe_a').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Run a container…' }).click();
    const form = page.getByRole('dialog', { name: 'Run a container' });
    await form.getByRole('combobox', { name: 'Image' }).fill('nowhere/nothing');
    await form.locator('summary').filter({ hasText: 'More' }).click();
    await expect(form.getByRole('button', { name: 'Pull it' })).toBeVisible();
    expect(await grave(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Table' }).click();
    await expect(page.getByRole('table', { name: 'Containers' })).toContainText('seen');
    expect(await grave(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Activity' }).click();
    expect(await grave(page)).toEqual([]);
  });
}

test('the whole story by keyboard alone', async ({ page, run, docker }) => {
  await run.network('key_from');
  await run.network('key_to');
  await run.container('mover', ['--network', 'key_from', '--network-alias', 'service']);
  await expect(leaf(page, 'mover')).toBeVisible();

  // Create a network: nothing but keys from here on.
  await tabTo(page, () => page.getByRole('button', { name: 'Create network' }).first());
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Create network' });
  await tabTo(page, () => form.getByLabel('Name', { exact: true }));
  await page.keyboard.type('key_made');
  await tabTo(page, () => form.getByLabel('Subnet', { exact: true }));
  await page.keyboard.type('10.91.0.0/24');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(card(page, 'key_made')).toBeVisible();

  // Grab, choose, drop.
  await tabTo(page, () => page.getByRole('region', { name: 'Topology' }).locator('[tabindex="0"]').first());
  await arrowTo(page, 'Container mover');
  await page.keyboard.press('Space');
  await chooseNetwork(page, 'key_to');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move mover from key_from to key_to' });
  await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeEnabled();
  await tabTo(page, () => dialog.getByRole('button', { name: 'Move', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const moved = JSON.parse(await docker('inspect', 'mover'))[0].NetworkSettings.Networks;
  expect(Object.keys(moved)).toEqual(['key_to']);
  expect(moved.key_to.Aliases).toContain('service');

  // Undo from the log.
  await tabTo(page, () => page.getByRole('tab', { name: 'Chart' }));
  for (const tab of ['Table', 'Activity']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
  await expect(page.getByText('Moved mover from key_from to key_to.').first()).toBeVisible();
  await tabTo(page, () => page.getByRole('main').getByRole('button', { name: /Undo/ }).first());
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog', { name: /^Undo/ });
  await expect(confirm.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
  await tabTo(page, () => confirm.getByRole('button', { name: 'Undo', exact: true }));
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => Object.keys(JSON.parse(await docker('inspect', 'mover'))[0].NetworkSettings.Networks))
    .toEqual(['key_from']);
});

type Find = () => ReturnType<Page['getByRole']>;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, find: Find): Promise<void> {
  const target = find();
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('150 presses of Tab did not reach it.');
}

/** Walks the chart with the arrow keys as somebody does who sees it: towards the thing, and another way where that was tried. */
async function arrowTo(page: Page, name: string): Promise<void> {
  const tried = new Set<string>();
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const { at, towards } = await page.evaluate((wanted) => {
      const middle = (element: Element | null) => {
        if (!element) return { x: 0, y: 0 };
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      const from = middle(document.activeElement);
      const to = middle(
        document.querySelector(`[role="button"][aria-label="${wanted}"], button[aria-label="${wanted}"]`),
      );
      const across = to.x < from.x ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const along = to.y < from.y ? ['ArrowUp', 'ArrowDown'] : ['ArrowDown', 'ArrowUp'];
      const [first, second] =
        Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? [across, along] : [along, across];
      const towards = [first[0], second[0], second[1], first[1]].filter((key) => key !== undefined);
      return { at: document.activeElement?.getAttribute('aria-label') ?? '', towards };
    }, name);
    if (at === name) return;
    passed.push(at);
    const key =
      towards.find((one) => !tried.has(`${at} ${one}`)) ?? towards[presses % towards.length] ?? 'ArrowDown';
    tried.add(`${at} ${key}`);
    await page.keyboard.press(key);
  }
  throw new Error(`80 presses of arrows did not reach ${name}: ${passed.join(', ')}`);
}

/** With a container grabbed, presses arrows until this network is announced. */
async function chooseNetwork(page: Page, network: string): Promise<void> {
  const said = page.locator('[aria-live="assertive"]').first();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await said.textContent())?.includes(network)) return;
      await page.keyboard.press(key);
    }
  }
  throw new Error(`${network} was never announced; last: ${await said.textContent()}`);
}
