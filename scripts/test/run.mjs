import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Run
 * @property {string} root the project's folder
 * @property {string} folder for reports; removed at the end
 * @property {NodeJS.ProcessEnv} env of every step. Whatever a step starts inherits PORTOLAN_TEST_RUN, and engines write themselves
 *   into PORTOLAN_LAB_LEDGER, so that what is left behind can be told from what runs here anyway.
 */

/** @param {string} root @returns {Run} */
export function beginRun(root) {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-test-'));
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1', // its sender would outlive the build
    PORTOLAN_TEST_RUN: randomBytes(8).toString('hex'),
    PORTOLAN_LAB_LEDGER: join(folder, 'engines.jsonl'),
  };
  Object.assign(process.env, env); // for the steps that run in this process
  return { root, folder, env };
}
