import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignFiles } from './foreign-files.mjs';
import { runStep } from './run-step.mjs';
import { StartProblem } from './start-problem.mjs';

/** What npm and Node say when no registry can be reached. */
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;

/**
 * Installs the dependencies when they are missing or not those of package-lock.json.
 * @param {string} root the project's folder
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  // NODE_ENV=production in the user's shell would leave out what the build needs.
  const result = await runStep(
    'Installing dependencies',
    [...npm(), 'ci', '--include=dev', '--no-progress'],
    { cwd: root },
  );
  if (result.ok) return;
  const lines = result.output.split('\n').filter((line) => !/^npm warn|^npm error +at /.test(line));
  const words = lines.slice(0, 5).join('\n');
  throw new StartProblem(
    foreignFiles(root, result.output) ??
      (offline.test(result.output)
        ? `The dependencies could not be installed because the npm registry could not be reached: connect to the network (or name a mirror with \`npm config set registry <url>\`) and start again.\n${words}`
        : `The dependencies could not be installed: see npm's words below, then run \`npm ci\` yourself.\n${words}`),
  );
}

/**
 * Whether each package in package-lock.json is there in that version, by the record that npm keeps of what it installed. Optional
 * packages may be missing: they are for other platforms.
 * @param {string} root
 */
function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return one.optional === true || one.devOptional === true;
    // The lock file knows no integrity of what is for platforms other than its writer's.
    return there.version === one.version && (one.integrity ?? there.integrity) === there.integrity;
  });
}

/** The npm that runs this script, else the one in PATH. */
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm'];
}
