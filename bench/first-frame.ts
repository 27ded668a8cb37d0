import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';

declare global {
  interface Window {
    /** When the first frame with the chart in it was painted, `performance.now()`. */
    portolanFirstFrame?: number;
  }
}

/** What is there with the first frame: the product's canvas, and variant a's first node. */
const drawn = '.chart-far, .react-flow__node';

/** A page that tells when it first showed the chart. Not yet on any address. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx keeps the names of functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(noteFirstFrame, drawn);
  return page;
}

/**
 * Milliseconds from the last byte of the snapshot to the first frame that shows it; the page must be loading, or loaded.
 * @throws Error where it is not shown within two minutes.
 */
export async function firstFrameOf(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => window.portolanFirstFrame, undefined, {
    timeout: 120_000,
    polling: 50,
  });
  const data = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/snapshot'))
      .map((entry) => ('responseEnd' in entry ? entry.responseEnd : undefined)),
  );
  const [arrived] = z.array(z.number()).min(1).parse(data);
  return z.number().parse(await shown.jsonValue()) - (arrived ?? Number.NaN);
}

/** Runs in the page, before its own scripts. */
function noteFirstFrame(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    // The frame that holds it is painted before the one after it begins.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.portolanFirstFrame = performance.now();
      }),
    );
  });
  observer.observe(document, { subtree: true, childList: true });
}
