import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, with nothing on its stdin.
 * @returns what it wrote to stdout.
 * @throws Error naming the command, how it ended and what it wrote to stderr.
 */
export function runCommand(
  command: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> {
  const [file, ...args] = command;
  if (file === undefined) throw new Error('runCommand: no command given');
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${command.join(' ')}: ended with ${code ?? signal}\n${stderr.trim()}`));
    });
  });
}
