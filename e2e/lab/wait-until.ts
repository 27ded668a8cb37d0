import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Polls until `condition` holds.
 * @param options.timeout milliseconds.
 * @param options.describe asked only on a time-out: what was waited for, and what was seen instead.
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  options: { timeout: number; describe: () => string | Promise<string> },
): Promise<void> {
  const deadline = Date.now() + options.timeout;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`waited ${options.timeout} ms for ${await options.describe()}`);
    }
    await sleep(20);
  }
}
