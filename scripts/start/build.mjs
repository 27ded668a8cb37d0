import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignFiles } from './foreign-files.mjs';
import { runStep } from './run-step.mjs';
import { StartProblem } from './start-problem.mjs';

/** Everything that `next build` reads; what is not there is passed over. */
const sources = [
  ...['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];
const isNoSource = /\.test\.tsx?$|\/testing\//;

/**
 * Builds the product when its sources are not those of the last build.
 * @param {string} root the project's folder
 */
export async function ensureBuilt(root) {
  const wanted = hashSources(root);
  if (isBuilt(root, wanted)) return;
  // The page's code is the same for everyone: no secret may find its way into it.
  const { PORTOLAN_TOKEN: _secret, ...env } = process.env;
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const result = await runStep(
    'Building Portolan (once after each change)',
    [process.execPath, next, 'build'],
    {
      cwd: root,
      env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (!result.ok) {
    throw new StartProblem(
      foreignFiles(root, result.output) ??
        `Portolan could not be built: see Next.js's words below. On a fresh clone, please report them.\n${result.output}`,
    );
  }
  // The id ties the record to this very build: one made by hand later is not vouched for.
  writeFileSync(recordOf(root), JSON.stringify({ sources: wanted, build: buildId(root) }));
}

/** @param {string} root @param {string} wanted */
function isBuilt(root, wanted) {
  if (!existsSync(recordOf(root)) || buildId(root) === undefined) return false;
  const record = JSON.parse(readFileSync(recordOf(root), 'utf8'));
  return record.sources === wanted && record.build === buildId(root);
}

/** @param {string} root */
function recordOf(root) {
  return join(root, '.next', 'portolan-build.json');
}

/** @param {string} root @returns {string | undefined} the id of the build that is there */
function buildId(root) {
  const path = join(root, '.next', 'BUILD_ID');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** @param {string} root */
function hashSources(root) {
  const hash = createHash('sha256');
  for (const name of sources) addTo(hash, root, name);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} name */
function addTo(hash, root, name) {
  const path = join(root, name);
  if (!existsSync(path) || isNoSource.test(name)) return;
  const entries = directoryEntries(path);
  if (entries === undefined) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  else for (const entry of entries.sort()) addTo(hash, root, `${name}/${entry}`);
}

/** @param {string} path @returns {string[] | undefined} undefined for a file */
function directoryEntries(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
