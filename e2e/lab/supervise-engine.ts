import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutDockerSettings } from './docker-environment';

const supervisorScript = fileURLToPath(new URL('./engine-supervisor.sh', import.meta.url));

/**
 * Starts engine-supervisor.sh, which cleans up when its stdin ends: on takeDown, or with this process.
 * @param folder the engine's own, removed with it.
 * @param env see engine-init.sh.
 */
export function superviseEngine(
  id: string,
  folder: string,
  env: Record<string, string>,
): { initPid: Promise<number>; takeDown: () => Promise<void> } {
  const child = spawn('bash', [supervisorScript, id, folder], {
    detached: true, // away from the terminal's Ctrl-C, which would end it before it has cleaned up
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...withoutDockerSettings(process.env), ...env },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const initPid = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      const pid = Number(line.trim());
      // A test that forgets to stop its engine must not keep its process alive.
      child.unref();
      for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
      if (Number.isInteger(pid)) resolve(pid);
      else reject(new Error(`${id}: its namespaces could not be opened\n${engineLogs(folder)}`));
    });
    child.once('close', () => reject(new Error(`${id}: its supervisor ended\n${stderr}`)));
  });
  return {
    initPid,
    takeDown: async () => {
      child.ref();
      child.stdin.end();
      const code = await ended;
      if (code !== 0) throw new Error(`${id}: stopping left something behind\n${stderr}`);
    },
  };
}

/** The last lines that the engine wrote, for an error's message. */
export function engineLogs(folder: string): string {
  return ['init.log', 'dockerd.log']
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8').split('\n').slice(-12).join('\n'))
    .join('\n');
}
