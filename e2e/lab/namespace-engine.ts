import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxImage, importFlags, packBusybox } from './busybox-image';
import { withoutDockerSettings } from './docker-environment';
import { engineAnswers } from './engine-answers';
import { noteInLedger, tracesOf } from './engine-traces';
import type { EngineOptions, LabEngine } from './lab-engine';
import { newestDocker } from './newest-docker';
import { childrenOf, isAlive, programOf } from './processes';
import { runCommand } from './run-command';
import { makeRunDirectory } from './run-directory';
import { engineLogs, superviseEngine } from './supervise-engine';
import { waitUntil } from './wait-until';

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
  const signal = (...words: NodeJS.Signals[]): void => {
    const pid = dockerd();
    if (pid === undefined) throw new Error(`${id}: dockerd is not running`);
    for (const word of words) process.kill(pid, word);
  };
  const end = async (word: NodeJS.Signals): Promise<void> => {
    // A paused one would take any but SIGKILL only once it is resumed; after a SIGKILL there may be nobody to resume.
    signal(...(word === 'SIGKILL' ? [word] : ([word, 'SIGCONT'] as const)));
    await waitUntil(() => dockerd() === undefined, {
      timeout: 20_000,
      describe: () => `${id}: dockerd to end`,
    });
  };
  const untilReady = (): Promise<void> =>
    waitUntil(
      async () => {
        if (!isAlive(initPid)) throw new Error(`${id}: ended at its start\n${engineLogs(folder)}`);
        return engineAnswers(socket);
      },
      { timeout: 30_000, describe: () => `${id}: dockerd to answer\n${engineLogs(folder)}` },
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

/** Containers outlive a killed dockerd. It would stop them at its next start, waiting 10 s for each that ignores SIGTERM. */
function endContainers(initPid: number): void {
  const shims = childrenOf(initPid).filter((pid) => programOf(pid)?.startsWith('containerd-shim'));
  for (const pid of shims.flatMap(childrenOf)) process.kill(pid, 'SIGKILL');
}
