import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from '@playwright/test';
import { startFaultProxy } from '@/e2e/fault-proxy';
import type { LabEngine } from '@/e2e/lab/lab-engine';
import { startServer } from '@/e2e/start-server';

/** Calls that reached the engine while tabs were open and nothing happened. `streams` is how many event streams were open. */
export type IdleTabs = {
  tabs: number;
  seconds: number;
  streams: number;
  otherCalls: number;
  calls: string[];
};

/** Opens `tabs` tabs on a server of their own behind a counting proxy, lets them settle, and counts for `seconds`. */
export async function measureIdleTabs(
  browser: Browser,
  lab: LabEngine,
  tabs: number,
  seconds: number,
): Promise<IdleTabs> {
  const proxy = await startFaultProxy(lab.socket);
  const server = await startServer(lab, { DOCKER_HOST: proxy.dockerHost });
  // A profile each: headless Chromium takes every tab for visible, and a browser has six connections to a server.
  const contexts: BrowserContext[] = [];
  try {
    for (let tab = 0; tab < tabs; tab += 1) {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(server.signInUrl);
      await page.getByRole('group', { name: 'Network bridge', exact: true }).waitFor();
    }
    await sleep(5_000);
    const streams = proxy.countOf('GET', '/events');
    proxy.resetCounts();
    await sleep(seconds * 1000);
    const calls = proxy.calls();
    return {
      tabs,
      seconds,
      streams,
      otherCalls: calls.reduce((sum, call) => sum + call.count, 0),
      calls: calls.map((call) => `${call.count} × ${call.method} ${call.path}`),
    };
  } finally {
    for (const context of contexts) await context.close();
    await server.stop();
    await proxy.close();
  }
}
