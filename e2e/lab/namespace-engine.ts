import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { busyboxImage, importFlags, packBusybox } from './busybox-image';
import { engineAnswers } from './engine-answers';
import { noteInLedger, tracesOf } from './engine-traces';
import type { EngineOptions, LabEngine } from './lab-engine';
import { newestDocker } from './newest-docker';
import { childrenOf, isAlive, programOf } from './processes';
import { runCommand } from './run-command';
import { makeRunDirectory } from './run-directory';
import { waitUntil } from './wait-until';

const supervisorScript = fileURLToPath(new URL('./engine-supervisor.sh', import.meta.url));

/** Starts dockerd in network, mount, pid, uts and ipc namespaces of its own. Needs root and what requirements.ts lists. */
export async function startNamespaceEngine(options: EngineOptions): Promise<LabEngine> {
  const name = options.name ?? 'lab';
  const unpacked = options.version === 'newest' ? await newestDocker() : undefined;
  const { id, path: folder } = makeRunDirectory('lab');
  const socket = join(folder, 'docker.sock');
  const dockerHost = `unix://${socket}`;
  // The user's own contexts, credentials and proxies stay out of it.
  const dockerConfig = join(folder, 'docker-config');
  mkdirSync(dockerConfig);

  const supervisor = superviseEngine(id, folder, {
    LAB_HOSTNAME: name,
    LAB_INTERFACES: options.hostInterfaces ?? 'one',
    LAB_PATH: unpacked?.path ?? '',
    LAB_FLAGS: (options.flags ?? []).join(' '),
  });
  const initPid = await supervisor.initPid;
  const hostPrefix = [
    'nsenter',
    '--target',
    String(initPid),
    ...'--net --mount --pid --uts --ipc'.split(' '),
    '--',
  ];
  const docker = (...args: string[]): Promise<string> =>
    runCommand(['docker', '--host', dockerHost, ...args], {
      env: { ...withoutDockerSettings(process.env), DOCKER_CONFIG: dockerConfig },
    });
  const dockerd = (): number | undefined => childrenOf(initPid).find((pid) => programOf(pid) === 'dockerd');
  const signal = (word: NodeJS.Signals): void => {
    const pid = dockerd();
    if (pid === undefined) throw new Error(`${id}: dockerd is not running`);
    process.kill(pid, word);
  };
  const end = async (word: NodeJS.Signals): Promise<void> => {
    signal(word);
    await waitUntil(() => dockerd() === undefined, {
      timeout: 20_000,
      describe: () => `${id}: dockerd to end`,
    });
  };
  const untilReady = (): Promise<void> =>
    waitUntil(
      async () => {
        if (!isAlive(initPid)) throw new Error(`${id}: ended at its start\n${logsOf(folder)}`);
        return engineAnswers(socket);
      },
      { timeout: 30_000, describe: () => `${id}: dockerd to answer\n${logsOf(folder)}` },
    );

  try {
    noteInLedger(tracesOf({ id, kind: 'namespaces', socket, initPid }));
    const [image] = await Promise.all([packBusybox(folder), untilReady()]);
    await docker('import', ...importFlags, image, busyboxImage);
  } catch (error) {
    await supervisor.takeDown();
    throw error;
  }

  return {
    ...{ name, id, kind: 'namespaces', socket, dockerHost, initPid, hostPrefix, docker },
    inNamespace: (command) => runCommand([...hostPrefix, ...command]),
    kill: () => end('SIGKILL'),
    restart: async () => {
      if (dockerd() !== undefined) await end('SIGTERM');
      else if (!options.flags?.includes('--live-restore')) endContainers(initPid);
      process.kill(initPid, 'SIGUSR1'); // engine-init.sh starts dockerd on it
      await untilReady();
    },
    pause: async () => signal('SIGSTOP'),
    resume: async () => signal('SIGCONT'),
    stop: supervisor.takeDown,
  };
}

/** Starts engine-supervisor.sh, which cleans up when its stdin ends: on takeDown, or with this process. */
function superviseEngine(
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
      else reject(new Error(`${id}: its namespaces could not be opened\n${logsOf(folder)}`));
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

/** Containers outlive a killed dockerd. It would stop them at its next start, waiting 10 s for each that ignores SIGTERM. */
function endContainers(initPid: number): void {
  const shims = childrenOf(initPid).filter((pid) => programOf(pid)?.startsWith('containerd-shim'));
  for (const pid of shims.flatMap(childrenOf)) process.kill(pid, 'SIGKILL');
}

function withoutDockerSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DOCKER_')));
}

/** The last lines of what the engine said, for an error's message. */
function logsOf(folder: string): string {
  return ['init.log', 'dockerd.log']
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8').split('\n').slice(-12).join('\n'))
    .join('\n');
}
