import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutDockerSettings } from './lab/docker-environment';
import type { LabEngine } from './lab/lab-engine';
import { type PortRelay, relayPort } from './lab/port-relay';
import { childrenOf } from './lab/processes';
import { makeRunDirectory } from './lab/run-directory';
import { waitUntil } from './lab/wait-until';

/** A Portolan that serves. */
export type RunningServer = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Opens a session: `<origin>/?token=…`. */
  readonly signInUrl: string;
  readonly token: string;
  /** The server's own process, not that of the command which put it on the engine's host. */
  readonly pid: number;
  /** All that it has written so far. */
  output(): string;
  /** Calls its API as a script does, with the token. @param path such as `/api/engines` */
  api(path: string, init?: RequestInit): Promise<Response>;
  /** One call of the API with a JSON body, if any. @returns the status, and the reply's JSON. */
  ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  /** Asks it to end. @returns its exit code; null if it had to be killed after 5 s. */
  stop(): Promise<number | null>;
};

/** What it is to find, and where it is to run. `noEngine` has it look for itself, on this machine. */
export type ServedEngine = Pick<LabEngine, 'dockerHost' | 'hostPrefix'>;
export const noEngine: ServedEngine = { dockerHost: '', hostPrefix: undefined };

const startScript = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
/** The first start after a change builds. */
const patience = 300_000;

/**
 * Runs `npm start`'s script on the engine's own host, as a user would, with a port and a data directory of its own.
 * @param env over what it gets by itself, such as DOCKER_HOST of a fault proxy or PORTOLAN_READ_ONLY
 * @throws Error with all that it wrote, where it does not start
 */
export async function startServer(
  engine: ServedEngine,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const { path: folder } = makeRunDirectory('server');
  const relay = engine.hostPrefix === undefined ? undefined : await relayPort(engine.hostPrefix);
  const [file, ...args] = [...(engine.hostPrefix ?? []), process.execPath, startScript];
  if (file === undefined) throw new Error('no command');
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutDockerSettings(process.env),
      HOST: '127.0.0.1',
      PORT: String(relay?.port ?? 0),
      PORTOLAN_DATA_DIR: join(folder, 'data'),
      PORTOLAN_TOKEN: '',
      DOCKER_HOST: engine.dockerHost,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const stop = stopper(child, engine.hostPrefix !== undefined, relay, folder);
  try {
    await waitUntil(
      () => {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}\n${output}`);
        return /\?token=\S+\s/.test(output);
      },
      { timeout: patience, describe: () => `npm start to print its sign-in URL\n${output}` },
    );
    const url = new URL(/http:\/\/\S+\?token=\S+/.exec(output)?.[0] ?? '');
    const token = url.searchParams.get('token') ?? '';
    const api: RunningServer['api'] = (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(new URL(path, url.origin), { ...init, headers });
    };
    return {
      origin: url.origin,
      signInUrl: url.href,
      token,
      pid: pidOf(child, engine.hostPrefix !== undefined),
      output: () => output,
      api,
      ask: async (method, path, body) => {
        const typed = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
        const reply = await api(path, { method, ...(body !== undefined && typed) });
        return { status: reply.status, json: await reply.json() };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** nsenter waits for the server and passes on no signals; the server is its only child. */
function pidOf(child: ChildProcess, isInside: boolean): number {
  const pid = child.pid === undefined || !isInside ? child.pid : childrenOf(child.pid)[0];
  if (pid === undefined) throw new Error('the server has no process');
  return pid;
}

/** @returns ends the server, its relay and its files; a second call waits for the first. */
function stopper(
  child: ChildProcess,
  isInside: boolean,
  relay: PortRelay | undefined,
  folder: string,
): () => Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const signal = (word: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    // nsenter waits for the server and passes on no signals; the server is its only child.
    for (const pid of isInside ? childrenOf(child.pid) : [child.pid]) process.kill(pid, word);
  };
  const stopOnce = async (): Promise<number | null> => {
    signal('SIGTERM');
    const killer = setTimeout(() => signal('SIGKILL'), 5_000);
    const code = await ended;
    clearTimeout(killer);
    await relay?.close();
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  let stopping: Promise<number | null> | undefined;
  return () => {
    stopping ??= stopOnce();
    return stopping;
  };
}
