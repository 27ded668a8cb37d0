import { test as base, expect, type Page } from '@playwright/test';
import { contentsOf, restoreContents } from './engine-contents';
import { type FaultProxy, startFaultProxy } from './fault-proxy';
import { busyboxImage, staysUp } from './lab/busybox-image';
import type { LabEngine } from './lab/lab-engine';
import { startEngine } from './lab/start-engine';
import { collectPageErrors, type PageErrors } from './page-errors';
import { type RunningServer, type ServedEngine, startServer } from './start-server';

/** Shared by the tests of a worker: starting them takes seconds. */
type WorkerFixtures = {
  /** A real engine that only these tests use. */
  engine: LabEngine;
  /** Portolan, built and started as by `npm start`, on that engine. */
  server: RunningServer;
};

type TestFixtures = {
  /** Before a test, notes what the engine holds; after it, removes what the test and the page made. */
  engineIsLeftAsFound: undefined;
  /** The docker CLI on the test's engine. @returns its stdout. @throws Error with its stderr. */
  docker: LabEngine['docker'];
  /** Makes things with the docker CLI. `args` are its flags. */
  run: {
    network(name: string, args?: readonly string[]): Promise<void>;
    /** A container that stays up, and ends at once when it is stopped. */
    container(name: string, args?: readonly string[]): Promise<void>;
  };
  /** Collects the errors of all pages that these fixtures open; the test fails if there is one that it did not expect. */
  pageErrors: PageErrors;
  /** Signs in to a server in a browser profile of its own, and waits for the chart. */
  openPage(server: RunningServer): Promise<Page>;
  /** Another tab on the test's own server, in the same browser profile. */
  secondPage(): Promise<Page>;
  /** Another Portolan, with this environment over the usual one. @param on the test's engine without it. */
  startServer(env: Record<string, string>, on?: ServedEngine): Promise<RunningServer>;
  /** A fault proxy before the test's engine. */
  startProxy(): Promise<FaultProxy>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern
    async ({}, use) => {
      const engine = await startEngine({ name: 'harbour' });
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [
    async ({ engine }, use) => {
      const server = await startServer(engine);
      await use(server);
      expect(await server.stop(), `npm start's exit code after SIGTERM\n${server.output()}`).toBe(0);
    },
    { scope: 'worker', timeout: 360_000 },
  ],

  engineIsLeftAsFound: [
    async ({ engine }, use) => {
      const before = await contentsOf(engine);
      await use(undefined);
      await restoreContents(engine, before);
    },
    { auto: true },
  ],
  docker: async ({ engine }, use) => use(engine.docker),
  run: async ({ docker }, use) => {
    await use({
      network: async (name, args = []) => {
        await docker('network', 'create', ...args, name);
      },
      container: async (name, args = []) => {
        await docker('run', '--detach', '--name', name, ...args, busyboxImage, 'sh', '-c', staysUp);
      },
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  pageErrors: async ({}, use) => {
    const errors = collectPageErrors();
    await use(errors);
    expect(errors.unexpected(), 'errors in the page').toEqual([]);
  },
  page: async ({ page, server, pageErrors }, use) => {
    await pageErrors.watch(page);
    await signIn(page, server);
    await use(page);
  },
  secondPage: async ({ page, server, pageErrors }, use) => {
    await use(async () => {
      const second = await page.context().newPage();
      await pageErrors.watch(second);
      await second.goto(server.origin);
      await untilDrawn(second);
      return second;
    });
  },
  // Named so that it outlives the pages: one that loses its server logs errors.
  openPage: async ({ browser, pageErrors, startServer: _outlives }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (server) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await pageErrors.watch(page);
      await signIn(page, server);
      return page;
    });
    for (const context of contexts) await context.close();
  },

  startServer: async ({ engine, startProxy: _outlives }, use) => {
    const servers: RunningServer[] = [];
    await use(async (env, on = engine) => {
      const server = await startServer(on, env);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
  },
  startProxy: async ({ engine }, use) => {
    const proxies: FaultProxy[] = [];
    await use(async () => {
      const proxy = await startFaultProxy(engine.socket);
      proxies.push(proxy);
      return proxy;
    });
    for (const proxy of proxies) await proxy.close();
  },
});

async function signIn(page: Page, server: RunningServer): Promise<void> {
  await page.goto(server.signInUrl);
  await untilDrawn(page);
}

async function untilDrawn(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Topology' })).toBeVisible();
}

export { expect };
