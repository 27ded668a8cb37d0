import { spawn } from 'node:child_process';

/** The step that runs now, so that ending Portolan ends it too. @type {import('node:child_process').ChildProcess | undefined} */
let running;

/**
 * Runs a slow step, saying what it is and how long it took; its own output is kept for the case that it fails.
 * @param {string} what such as `Building Portolan`
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ ok: true } | { ok: false, output: string }>}
 */
export async function runStep(what, command, options) {
  process.stdout.write(`${what} … `);
  const began = performance.now();
  const [file, ...args] = command;
  const child = spawn(file, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32', // npm is a batch file there
  });
  running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  running = undefined;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(code === 0 ? `done in ${seconds} s.` : `failed after ${seconds} s.`);
  return code === 0 ? { ok: true } : { ok: false, output: output.trim() };
}

/** Ends the step that runs now, if one does. */
export function endRunningStep() {
  running?.kill('SIGTERM');
}
