import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Simulator, startSimulator } from '@/lib/simulator/start-simulator';
import { collectPageErrors } from '../page-errors';
import { type RunningServer, startServer } from '../start-server';
import { atRest, leaf } from './chart';

/** The product on an engine in memory with a thousand networks and ten thousand containers, which no real one here could hold. */
const test = base.extend<{ opened: undefined }, { huge: Simulator; server: RunningServer }>({
  huge: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'portolan-far-'));
      const simulator = await startSimulator({
        listen: { socketPath: join(folder, 'engine.sock') },
        world: { name: 'huge', networks: 1000, containers: 10_000 },
        seed: 1,
      });
      await use(simulator);
      await simulator.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [
    async ({ huge }, use) => {
      const server = await startServer({ hostPrefix: undefined, dockerHost: huge.address });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 360_000 },
  ],
  opened: [
    async ({ page, server }, use) => {
      const errors = collectPageErrors();
      await errors.watch(page);
      await page.goto(server.signInUrl);
      await expect(page.locator('.chart[data-drawn]')).toBeVisible({ timeout: 30_000 });
      await use(undefined);
      expect(errors.unexpected(), 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

/** A running container on one network. */
function someContainer({ engine }: Simulator, nth: number): { name: string } {
  const fit = engine.containers
    .all()
    .filter(
      ({ state, attachments }) => state.status === 'running' && !state.paused && attachments.size === 1,
    );
  const container = fit[nth];
  if (!container) throw new Error('The world has no such container.');
  return container;
}

/** Goes to a thing by the search, which brings it into view and makes it an element. @returns its middle on the page. */
async function goTo(page: Page, name: string): Promise<{ x: number; y: number }> {
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await search.press('Enter');
  const thing = page.locator(`[data-key][aria-label$="${name}"]`).first();
  await expect(thing).toBeFocused();
  return middleOf(thing);
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  await atRest(thing);
  const box = await thing.boundingBox();
  if (!box) throw new Error('It is nowhere.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** @returns a point in the head of a bridge's card that is in view and isn't the one named. */
async function cardInView(page: Page, not: string): Promise<{ x: number; y: number }> {
  const cards = page.getByRole('region', { name: 'Topology' }).getByRole('group', { name: /^Network .+_/ });
  await expect(cards.nth(2)).toBeVisible();
  for (const card of await cards.all()) {
    const box = await card.boundingBox();
    const isElsewhere = (await card.getAttribute('aria-label')) !== `Network ${not}`;
    if (box && isElsewhere && box.x > 260 && box.x < 800 && box.y > 120 && box.y < 620)
      return { x: box.x + 60, y: box.y + 16 };
  }
  throw new Error('No other card is in view.');
}

/** Zooms out about a point, which stays where it is, until all is drawn and nothing is an element. */
async function standBack(page: Page, at: { x: number; y: number }): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await expect(async () => {
    await page.mouse.wheel(0, 240);
    await expect(page.locator('.chart')).toHaveAttribute('data-zoom', 'far', { timeout: 200 });
  }).toPass();
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, 120);
}

/** Searches for nothing and selects nothing. */
async function forget(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await page.getByRole('button', { name: 'Close the inspector' }).click();
  await expect(page.getByRole('complementary')).toHaveCount(0);
}

test('the page stays small at any zoom', async ({ page }) => {
  expect(await elements(page)).toBeLessThan(1500);
  await page.mouse.move(700, 450);
  for (let turn = 0; turn < 26; turn += 1) {
    await page.mouse.wheel(0, -120);
    expect(await elements(page)).toBeLessThan(2500);
  }
  await expect(page.locator('[data-thing="leaf"]').nth(10)).toBeVisible();
  expect(await elements(page)).toBeLessThan(2500);
});

test('the page and what it is sent stay small', async ({ page, server }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  // What opening took is given back when it is over.
  await expect.poll(heapMb, { intervals: [500] }).toBeLessThan(30);
  const reply = await page.request.get(`${server.origin}/api/engines/local/snapshot`);
  expect(reply.headers()['content-encoding']).toBe('gzip');
  // Most of it are ids, which nothing makes smaller.
  expect(Number(reply.headers()['content-length']) / 1024).toBeLessThan(2200);
});

test('who wants little motion sees the same colours', async ({ page }) => {
  const colours = () =>
    page
      .locator('.chart-far')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        const seen = new Set<string>();
        for (let at = 0; at < data.length; at += 4 * 97) {
          if (data[at + 3] === 255) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
        }
        return [...seen].sort();
      });
  const before = await colours();
  expect(before.length).toBeGreaterThan(10);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await expect(page.locator('.chart-far').first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(colours).toEqual(before);
});

test('the story at this size: found by its address, moved by drag, seen in a second tab', async ({
  page,
  huge,
  server,
}, info) => {
  const { name } = someContainer(huge, 300);
  const container = huge.engine.containers.all().find((one) => one.name === name);
  const [network = 'none'] = [...(container?.attachments.keys() ?? [])];
  const address = container?.attachments.get(network)?.endpoint?.ipv4;
  if (address === undefined) throw new Error(`${name} has no address.`);
  const second = await page.context().newPage();
  await second.goto(server.origin);
  await expect(second.locator('.chart-far').first()).toBeVisible({ timeout: 30_000 });
  await page.bringToFront();

  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill(address);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.screenshot({ path: info.outputPath('1-found.png') });
  await search.press('Enter');
  await expect(leaf(page, name)).toBeFocused();
  const to = await cardInView(page, network);
  const from = await middleOf(leaf(page, name));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 14, from.y + 6, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.screenshot({ path: info.outputPath('2-dragged.png') });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Move ${name} from ${network} to `) });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: `Moved ${name}` })).toBeVisible();
  await page.screenshot({ path: info.outputPath('3-moved.png') });
  const [now] = [...(container?.attachments.keys() ?? [])];
  expect(now).not.toBe(network);

  await second.bringToFront();
  await second.getByRole('combobox', { name: 'Search' }).fill(name);
  await expect(second.getByRole('option').first()).toContainText(name);
  await second.getByRole('combobox', { name: 'Search' }).press('Enter');
  const about = second.getByRole('complementary', { name: `About ${name}` });
  await expect(about).toContainText(now ?? 'nowhere');
  // Its network mode stays what it was made with, as Docker has it.
  await expect(about.getByRole('region', { name: 'Endpoints' }).or(about).first()).not.toContainText(
    `${network}default route`,
  );
  await second.screenshot({ path: info.outputPath('4-second-tab.png') });
});

test('from afar a container is pointed at, selected, and has a menu, though it is no element of the page', async ({
  page,
  huge,
}) => {
  const { name } = someContainer(huge, 40);
  await goTo(page, name);
  await forget(page);
  const at = await middleOf(leaf(page, name));
  await standBack(page, at);
  await page.getByRole('tab', { name: 'Chart' }).focus();
  await page.mouse.move(at.x - 1, at.y);
  await page.mouse.move(at.x, at.y);
  await expect(page.locator('.chart-tip')).toContainText(name);
  await page.mouse.click(at.x, at.y);
  await expect(page.getByRole('complementary', { name: `About ${name}` })).toBeVisible();
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await expect(page.getByRole('menu', { name })).toContainText('Move to');
});

test('from afar what is selected is dragged to another network, which asks for a move', async ({
  page,
  huge,
}) => {
  const { name } = someContainer(huge, 40);
  await standBack(page, await goTo(page, name));
  const cardOfFocus = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-key')?.split('/')[0] ?? '');
  const home = await cardOfFocus();
  // Walking there makes an element of a neighbour, by which the mouse can find it.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    expect(await cardOfFocus()).not.toBe(home);
  }).toPass();
  const to = await middleOf(page.locator('[data-key]:focus'));
  const from = await middleOf(leaf(page, name));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 14, from.y + 6, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await expect(page.locator('.chart-ghost')).toContainText(name);
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: new RegExp(`^Move ${name} from `) })).toBeVisible();
});

test('arrows walk over what is not mounted, and the focus is always an element', async ({ page, huge }) => {
  await goTo(page, someContainer(huge, 77).name);
  const seen = new Set<string | null>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    const before = await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null);
    await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null))
      .not.toBe(before);
    seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
  }
  expect(seen.size).toBeGreaterThan(3);
  expect(seen).not.toContain(null);
});

test('near by, what is mounted and what is drawn are one chart: a leaf is selected wherever it is', async ({
  page,
  huge,
}) => {
  const { name } = someContainer(huge, 1234);
  await goTo(page, name);
  await forget(page);
  const place = await leaf(page, name).boundingBox();
  if (!place) throw new Error('The leaf is nowhere.');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  for (let turn = 0; turn < 22; turn += 1) await page.mouse.wheel(0, -120);
  await expect(page.locator('.chart')).toHaveAttribute('data-zoom', 'near');
  await expect(leaf(page, name)).toBeVisible();
  await atRest(leaf(page, name));
  await leaf(page, name).click();
  await expect(page.getByRole('complementary', { name: `About ${name}` })).toBeVisible();
  await expect(leaf(page, name)).toHaveAttribute('aria-pressed', 'true');
});
