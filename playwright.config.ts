import { defineConfig } from '@playwright/test';

/** The browser's own traffic stays off: nothing may leave this machine. */
const quiet = [
  '--no-sandbox', // tests run as root, where Chromium's sandbox does not
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'e2e/browser',
  globalSetup: './e2e/build-first.mjs',
  // Each with an engine, a server and a browser of its own; they wait more than they work.
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    // Recording costs a quarter of the time; PORTOLAN_TRACE=1 records what fails.
    trace: process.env.PORTOLAN_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: process.env.PORTOLAN_CHROMIUM ?? '/usr/bin/chromium', args: quiet },
  },
});
