#!/usr/bin/env node
// npm test: types, lint, import rules, dead code, unit and contract tests, the build, and tests in a browser, on real engines that it
// starts itself. Every step runs, whatever failed before it. The last line is `N passed, N failed`.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled } from './start/install.mjs';
import { beginRun } from './test/run.mjs';
import { browserTests, leftovers, npmScript, step, vitestProjects } from './test/steps.mjs';
import { summarise } from './test/summary.mjs';
import { ensureTools } from './test/system-tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = beginRun(root);
process.chdir(root);

/** @type {import('./test/steps.mjs').Result[]} */
const results = [];
const ready = await step('dependencies and tools', async () => {
  await ensureInstalled(root);
  await ensureTools(root);
});
// Without them nothing else can tell anything; that they are there is no test.
if (ready.failed > 0) {
  results.push(ready);
} else {
  // Unit tests keep one core busy, the rest another.
  const unit = vitestProjects(run, ['unit']);
  for (const name of ['types', 'lint', 'imports', 'dead-code']) results.push(await npmScript(run, name));
  results.push(await step('build', () => ensureBuilt(root)));
  results.push(await unit);
  // Engines several at a time, real and simulated: most tests wait more than they work.
  results.push(await vitestProjects(run, ['contract', 'simulator'], ['--maxWorkers', '5']));
  results.push(await browserTests(run));
  results.push(await leftovers(run));
}
rmSync(run.folder, { recursive: true, force: true });
process.exitCode = summarise(results) === 0 ? 0 : 1;
