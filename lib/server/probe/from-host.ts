import 'server-only';
import { execFile } from 'node:child_process';
import { isOnEnginesHost } from '../engine/host-interfaces';
import type { Watcher } from '../watch/watcher';
import type { Inside } from './inside';

const mostBytes = 64 * 1024;

/**
 * This very process, where it stands in the network namespace of the engine's host: Node itself is the tool.
 * @returns undefined where it stands elsewhere; from there nothing could be said of the host.
 */
export async function ourselves(watcher: Watcher, signal: AbortSignal): Promise<Inside | undefined> {
  if (watcher.engine().kind === 'demo' || !(await isOnEnginesHost(watcher))) return undefined;
  return { means: 'host', tools: { programs: new Set(['node']) }, run: (argv, ms) => run(argv, ms, signal) };
}

function run([, ...words]: readonly string[], ms: number, signal: AbortSignal): ReturnType<Inside['run']> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    // Nothing of what this server was told goes along.
    const env = { NODE_ENV: process.env.NODE_ENV };
    const options = { timeout: ms, signal, maxBuffer: mostBytes, encoding: 'utf8' as const, env };
    const child = execFile(process.execPath, words, options, (error, stdout, stderr) => {
      if (signal.aborted) reject(signal.reason);
      resolve({
        ...(child.exitCode !== null && { exitCode: child.exitCode }),
        ...{ stdout, stderr, isCut: false, isLate: error?.killed === true },
        milliseconds: performance.now() - begun,
      });
    });
  });
}
