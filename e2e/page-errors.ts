import type { ConsoleMessage, Page } from '@playwright/test';

/** What no test may pass over: uncaught errors, console errors and whatever the Content-Security-Policy stopped in the pages that it opened. */
export type PageErrors = {
  /** Before the page goes anywhere. */
  watch(page: Page): Promise<void>;
  /** Says that the test brings this error about on purpose. */
  expect(pattern: RegExp): void;
  unexpected(): string[];
};

/** Refusals are part of the API: the browser logs each as an error, though the page answers for them. A 500 is none. */
const refusals = /status of (401|403|404|409|422|429|503)\b/;

function isRefusal(message: ConsoleMessage): boolean {
  return message.location().url.includes('/api/') && refusals.test(message.text());
}

export function collectPageErrors(): PageErrors {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  return {
    watch: async (page) => {
      page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        if (message.type() !== 'error' || isRefusal(message)) return;
        seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      // Chromium writes nothing to the console for code that asks whether it may eval, and takes no for an answer.
      await page.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`stopped by ${event.violatedDirective}: ${event.blockedURI} in ${event.sourceFile}`),
        ),
      );
    },
    expect: (pattern) => expected.push(pattern),
    unexpected: () => seen.filter((error) => !expected.some((pattern) => pattern.test(error))),
  };
}
