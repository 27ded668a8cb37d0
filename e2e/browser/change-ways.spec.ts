import { expect, test } from '../fixtures';
import { card, drag, edge, emptyPlace, leaf } from './chart';

/** One change, asked for in every way there is. */
test.beforeEach(async ({ run }) => {
  await run.network('ways_a');
  await run.network('ways_b');
  await run.container('walker', ['--network', 'ways_a']);
});

test('by the context menu', async ({ page }) => {
  await leaf(page, 'walker').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Move walker/ });
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await page.getByRole('option', { name: /ways_b/ }).click();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(edge(page, 'walker', 'ways_b', 'up')).toBeAttached();
});

test('by the inspector', async ({ page }) => {
  await leaf(page, 'walker').click();
  await page.getByRole('button', { name: 'Connect to…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Connect walker/ });
  await dialog.getByRole('combobox', { name: 'Network' }).click();
  await page.getByRole('option', { name: /ways_b/ }).click();
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(edge(page, 'walker', 'ways_b', 'up')).toBeAttached();
  await expect(edge(page, 'walker', 'ways_a', 'up')).toBeAttached();
});

test('by the table', async ({ page, docker }) => {
  await page.getByRole('tab', { name: 'Table' }).click();
  const row = page.getByRole('table', { name: 'Containers' }).getByRole('row').filter({ hasText: 'walker' });
  await row.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Disconnect from ways_a' }).click();
  const dialog = page.getByRole('dialog', { name: 'Disconnect walker from ways_a' });
  await expect(dialog.getByText(/last network of walker/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(JSON.parse(await docker('inspect', 'walker'))[0].NetworkSettings.Networks).toEqual({});
});

test('by a drop on the empty canvas, which disconnects', async ({ page }) => {
  await expect(leaf(page, 'walker')).toBeVisible();
  const start = await leaf(page, 'walker').boundingBox();
  if (!start) throw new Error('The container is not drawn.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  const { x, y } = await emptyPlace(page);
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Disconnect walker from ways_a' });
  await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(edge(page, 'walker', 'ways_a', 'up')).toHaveCount(0);
  await page
    .getByRole('status')
    .filter({ hasText: 'Disconnected walker' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(edge(page, 'walker', 'ways_a', 'up')).toBeAttached();
});

test('by a drag, staying on the old network too', async ({ page }) => {
  await drag(page, leaf(page, 'walker'), card(page, 'ways_b'));
  const dialog = page.getByRole('dialog', { name: 'Move walker from ways_a to ways_b' });
  await dialog.getByRole('button', { name: 'Also connect', exact: true }).click();
  await expect(edge(page, 'walker', 'ways_b', 'up')).toBeAttached();
  await expect(edge(page, 'walker', 'ways_a', 'up')).toBeAttached();
});
