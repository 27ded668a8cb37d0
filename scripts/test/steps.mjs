import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { playwrightFailures, vitestFailures } from './failures.mjs';

/**
 * @typedef {object} Result of one step
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string[]} failures the failed tests' names, each with the first lines of why
 */
/** @typedef {import('./run.mjs').Run} Run */

/**
 * A step that is one check: it passes or, when it throws, fails.
 * @param {string} name @param {() => Promise<unknown>} work @returns {Promise<Result>}
 */
export function step(name, work) {
  return timed(name, async () => {
    try {
      await work();
      return { passed: 1, failed: 0, skipped: 0, failures: [] };
    } catch (error) {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0, failures: [error.message] };
    }
  });
}

/** One of package.json's scripts as one check; what it says is told in one piece, for others may run beside it. @param {Run} run @param {string} name */
export function npmScript(run, name) {
  return step(name, async () => {
    const { code, text } = await spoken(run, ['npm', 'run', '--silent', name]);
    if (code !== 0) throw new Error(`npm run ${name} ended with ${code}\n${text}`);
  });
}

/**
 * The tests of vitest projects, run side by side and counted by vitest's own report.
 * @param {Run} run @param {string[]} projects @param {string[]} [more] further flags
 */
export function vitestProjects(run, projects, more = []) {
  const name = projects.join(' and ');
  const report = join(run.folder, `${projects.join('-')}.json`);
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more];
  return countedStep(name, report, async () => {
    const code = await execute(run, [
      ...nodeTool('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...flags,
    ]);
    const counts = readReport(report);
    return {
      code,
      passed: counts?.numPassedTests ?? 0,
      failed: counts?.numFailedTests ?? 0,
      skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
      failures: vitestFailures(counts),
    };
  });
}

/** The tests in a browser, counted by Playwright's own report. @param {Run} run */
export function browserTests(run) {
  const report = join(run.folder, 'browser.json');
  return countedStep('browser', report, async () => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await execute(
      run,
      [...nodeTool('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
      env,
    );
    const whole = readReport(report);
    const stats = whole?.stats;
    return {
      code,
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
      failures: playwrightFailures(whole?.suites ?? []),
    };
  });
}

/** Whether the tests left something on this machine: a process, an engine's mount, cgroup, namespace or file. @param {Run} run */
export function leftovers(run) {
  return step('nothing left behind', async () => {
    for (let attempt = 0; ; attempt += 1) {
      const found = await output(run, [process.execPath, '--import', 'tsx', 'e2e/lab/list-leftovers.ts']);
      if (found === '') return;
      if (attempt === 5) throw new Error(`left behind:\n${found}`);
      await sleep(1_000); // a browser's helpers end a moment after it
    }
  });
}

/** @param {string} name @param {string} report @param {() => Promise<{ code: number } & Omit<Result, 'name' | 'seconds'>>} work */
function countedStep(name, report, work) {
  return timed(name, async () => {
    const { code, passed, failed, skipped, failures } = await work();
    if (!existsSync(report)) console.error(`${name}: there is no report, so it failed as a whole`);
    // A file that cannot be loaded, or an error outside of any test, is counted by no report.
    return {
      passed,
      skipped,
      failures,
      failed: code === 0 && existsSync(report) ? failed : Math.max(failed, 1),
    };
  });
}

/** @param {string} name @param {() => Promise<Omit<Result, 'name' | 'seconds'>>} work @returns {Promise<Result>} */
async function timed(name, work) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const counts = await work();
  return { name, ...counts, seconds: (performance.now() - began) / 1000 };
}

/** @param {string} path in node_modules */
function nodeTool(path) {
  return [process.execPath, join('node_modules', path)];
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** @param {Run} run @param {string[]} command @param {NodeJS.ProcessEnv} [more] @returns {Promise<number>} the exit code */
function execute(run, [file, ...args], more = {}) {
  const child = spawn(file, args, {
    cwd: run.root,
    env: { ...run.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** @param {Run} run @param {string[]} command @returns {Promise<string>} what it wrote to stdout */
async function output(run, command) {
  const { code, text, stdout } = await spoken(run, command);
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}\n${text}`);
  return stdout.trim();
}

/** @param {Run} run @param {string[]} command @returns {Promise<{ code: number, text: string, stdout: string }>} `text` is what it wrote to both of its outputs */
function spoken(run, [file, ...args]) {
  const child = spawn(file, args, { cwd: run.root, env: run.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let stdout = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      if (stream === child.stdout) stdout += piece;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, text: text.trim(), stdout }));
  });
}
