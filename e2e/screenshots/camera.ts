import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { atRest, card, leaf } from '../browser/chart';

type Theme = 'dark' | 'light';

const laptop = { viewport: { width: 1440, height: 900 } };
const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The browser's own traffic stays off, as in the tests. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Takes pictures of one running Portolan. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly signInUrl: string,
    private readonly containers: number,
  ) {}

  /** @param containers that must be on the chart before a picture is taken. */
  static async open(signInUrl: string, containers: number): Promise<Camera> {
    const executablePath = process.env.PORTOLAN_CHROMIUM ?? '/usr/bin/chromium';
    return new Camera(await chromium.launch({ executablePath, args: quiet }), signInUrl, containers);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async chart(theme: Theme, file: string): Promise<void> {
    await this.take(theme, laptop, file, async () => undefined);
  }

  /** A chart of which most is drawn, at the size at which all of it is in view. */
  async far(theme: Theme, file: string): Promise<void> {
    const context = await this.browser.newContext({ ...laptop, colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(this.signInUrl);
    await expect(page.locator('.chart-far').first()).toBeVisible({ timeout: 30_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: file });
    await context.close();
  }

  async phone(theme: Theme, file: string): Promise<void> {
    await this.take(theme, telephone, file, async () => undefined);
  }

  /** A container on its way from one network to another, with every network's verdict. */
  async drag(theme: Theme, file: string): Promise<void> {
    await this.take(theme, laptop, file, async (page) => {
      const from = await middleOf(leaf(page, 'shop-cart-1'));
      const to = await middleOf(card(page, 'monitoring'));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x - 20, from.y + 10, { steps: 5 });
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await expect(page.getByText('can take it').first()).toBeVisible();
    });
  }

  /** The form of a macvlan network, filled in from the host's own interface. */
  async create(theme: Theme, file: string): Promise<void> {
    await this.take(theme, laptop, file, async (page) => {
      await page.getByRole('button', { name: 'Create network' }).first().click();
      const form = page.getByRole('dialog', { name: 'Create network' });
      await form.getByLabel('Name', { exact: true }).fill('guest_lan');
      await form.getByRole('radio', { name: /macvlan/ }).check();
      await form.getByRole('combobox', { name: 'Parent interface' }).click();
      await page.getByRole('option', { name: /^lan1/ }).click();
      await expect(form.getByLabel('Subnet', { exact: true })).toHaveValue('192.168.77.0/24');
      await expect(form.getByText(/docker network create .*--opt parent=lan1/)).toBeVisible();
      await form.getByLabel('Name', { exact: true }).focus();
    });
  }

  /** A picture of a fresh visit: no places are remembered, nothing on it is news. */
  private async take(
    theme: Theme,
    screen: BrowserContextOptions,
    file: string,
    pose: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await this.browser.newContext({ ...screen, colorScheme: theme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(this.signInUrl);
    await expect(page.locator('.chart')).toBeVisible();
    await expect
      .poll(() => containersIn(page), { timeout: 60_000, message: 'containers in the snapshot' })
      .toBe(this.containers);
    // The host's interfaces are read apart from the networks. On a chart that is drawn they are no elements of the page.
    if (await page.locator('.chart[data-drawn]').count()) await page.waitForTimeout(1_500);
    else await expect(page.getByText(/^Interface eth0, 10\./)).toBeAttached();
    await page.evaluate(() => document.fonts.ready);
    await atRest(page.locator('.chart-outside'));
    await pose(page);
    await page.screenshot({ path: file });
    await context.close();
  }
}

/** Of a large chart most containers are drawn and no elements of the page, so the server is asked. */
async function containersIn(page: Page): Promise<number> {
  // No function in it may have a name: tsx would wrap it in a helper that the page lacks.
  return page.evaluate(async () => {
    const [engine] = await (await fetch('/api/engines')).json();
    const { containers } = await (await fetch(`/api/engines/${engine.id}/snapshot`)).json();
    return containers.length;
  });
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
