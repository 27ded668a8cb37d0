#!/usr/bin/env node
// npm run bench: what Portolan costs, measured on a real engine that it starts itself (bench/index.ts).
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled } from './start/install.mjs';
import { ensureTools } from './test/system-tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  await ensureInstalled(root);
  await ensureTools(root);
  await ensureBuilt(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// `react-server` is the condition under which `server-only` lets itself be imported.
const flags = ['--conditions=react-server', '--import', 'tsx', 'bench/index.ts', ...process.argv.slice(2)];
const bench = spawn(process.execPath, flags, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
bench.on('close', (code) => {
  process.exitCode = code ?? 1;
});
