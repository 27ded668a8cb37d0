import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/server/app-error';
import { parseEnvironment } from '@/lib/server/env';
import { runCommand } from '../lab/run-command';

/** The ways in which `npm start` cannot start, each told in one sentence that says what to do, before anything is installed or built. */
const startScript = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const nodeCheck = new URL('../../scripts/start/node-version.mjs', import.meta.url).href;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @returns what a failing start says on stderr. */
async function refusal(
  env: Record<string, string>,
  command = [process.execPath, startScript],
): Promise<string> {
  const { HOST: _host, PORT: _port, PORTOLAN_TOKEN: _token, ...own } = process.env;
  const clean: NodeJS.ProcessEnv = {
    ...own,
    NODE_ENV: 'test',
    PORTOLAN_DATA_DIR: join(folder, 'data'),
    ...env,
  };
  const error = await runCommand(command, { env: clean }).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!(error instanceof Error)) throw new Error('it started');
  const [ended, ...said] = error.message.split('\n');
  expect(ended).toMatch(/ended with 1$/);
  expect(said, 'one line, so no stack trace').toHaveLength(1);
  return said.join();
}

/** Holds a port of the loopback address while `use` runs. */
async function whilePortIsHeld(use: (port: number) => Promise<void>): Promise<void> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  try {
    const address = holder.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await use(address.port);
  } finally {
    await new Promise((resolve) => holder.close(resolve));
  }
}

describe('npm start says in one sentence', () => {
  test.each(['abc', '70000', '-1', '80.5'])('that PORT=%s is no port', async (port) => {
    expect(await refusal({ PORT: port })).toBe(
      `PORT is "${port}", which is no port: set it to a number from 1 to 65535, or leave it out for 4600.`,
    );
  });

  test('that the port is in use, and how to take another', async () => {
    await whilePortIsHeld(async (port) => {
      const said = await refusal({ PORT: String(port) });
      expect(said).toContain(`Port ${port} on 127.0.0.1 is in use`);
      expect(said).toContain(`PORT=${port + 1} npm start`);
    });
  });

  test.each([
    ['without a token', {}],
    ['with a token that can be guessed', { PORTOLAN_TOKEN: 'x'.repeat(23) }],
  ])('that it does not let other machines in %s', async (_name, env) => {
    expect(await refusal({ HOST: '0.0.0.0', PORT: '0', ...env })).toContain('lets other machines in');
  });

  test.each([
    ['PORTOLAN_READ_ONLY', 'yes'],
    ['PORTOLAN_LOG_LEVEL', 'loud'],
    ['PORTOLAN_ALLOWED_HOSTS', 'https://portolan.example'],
    ['PORTOLAN_ALLOWED_HOSTS', '*'],
    ['DOCKER_API_VERSION', '1'],
  ])('that %s=%s is not understood, as the server would', async (name, value) => {
    expect(await refusal({ PORT: '0', [name]: value })).toContain(
      `${name} is "${value}", which Portolan does not understand: it takes `,
    );
    expect(() => parseEnvironment({ [name]: value })).toThrow(AppError);
  });

  test('that HOST is no address of this machine', async () => {
    const said = await refusal({ HOST: '192.0.2.1', PORT: '0', PORTOLAN_TOKEN: 'x'.repeat(24) });
    expect(said).toContain('HOST is 192.0.2.1, which is no address of this machine');
  });

  test('that the data directory cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const said = await refusal({ PORT: '0', PORTOLAN_DATA_DIR: join(folder, 'file/below') });
    expect(said).toContain('set PORTOLAN_DATA_DIR to another one');
  });

  test('that the kept token is damaged', async () => {
    writeFileSync(join(folder, 'token'), 'short');
    const said = await refusal({ PORT: '0', PORTOLAN_DATA_DIR: folder });
    expect(said).toContain('delete that file and start again');
  });

  test('that Node is too old', async () => {
    const check = `import(${JSON.stringify(nodeCheck)}).then(({ checkNode }) => checkNode('20.8.1'))`;
    const said = await refusal({}, [process.execPath, '--eval', check]);
    expect(said).toContain('needs Node.js 20.9 or newer and this is 20.8.1');
  });
});

test('the token is made once, in a folder and a file that only its owner can read, whatever the umask', async () => {
  await whilePortIsHeld(async (port) => {
    const path = join(folder, 'data/token');
    const openly = ['sh', '-c', 'umask 000; exec "$@"', 'sh', process.execPath, startScript];
    await refusal({ PORT: String(port) }, openly);
    const token = readFileSync(path, 'utf8');
    expect(token).toMatch(/^[\w-]{43}\n$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    await refusal({ PORT: String(port) });
    expect(readFileSync(path, 'utf8')).toBe(token);
  });
});
