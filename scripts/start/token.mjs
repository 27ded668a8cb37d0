import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from './start-problem.mjs';

/**
 * The sign-in token kept in the data directory, made at the first start: 32 random bytes, base64url, for the owner's eyes only.
 * @param {string} dataDir absolute; made where it is missing
 * @returns {Promise<string>}
 */
export async function keptToken(dataDir) {
  const path = join(dataDir, 'token');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await makeOnce(path);
    await chmod(path, 0o600); // a copy or a backup may have opened it up
    const token = (await readFile(path, 'utf8')).trim();
    if (token.length >= 32) return token;
  } catch (error) {
    throw new StartProblem(
      `The sign-in token cannot be kept in ${path} (${error.code ?? error.message}): make the folder writable, or set PORTOLAN_DATA_DIR to another one.`,
    );
  }
  throw new StartProblem(
    `The sign-in token in ${path} is damaged: delete that file and start again, and a new one is made.`,
  );
}

/**
 * Written whole under another name and then linked, so that two servers starting at once end with the same token.
 * @param {string} path
 */
async function makeOnce(path) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}
