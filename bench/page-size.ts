import type { Page } from '@playwright/test';

/** What a page weighs: elements in its document, and megabytes of its JavaScript heap after a collection. */
export type PageSize = { nodes: number; heapMb: number };

export async function measurePageSize(page: Page): Promise<PageSize> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  return { nodes, heapMb: usedSize / 2 ** 20 };
}
