import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { busyboxImage, importFlags } from './busybox-image';
import { engineAnswers } from './engine-answers';
import { noteInLedger, tracesOf } from './engine-traces';
import type { EngineOptions, LabEngine } from './lab-engine';
import { dindImage } from './requirements';
import { runCommand } from './run-command';
import { makeRunDirectory } from './run-directory';
import { waitUntil } from './wait-until';

/** Starts dockerd when begun and at each line on stdin; the container ends with stdin, and so with the test process. */
const startOnEachLine = `
start() { dockerd-entrypoint.sh dockerd --host unix:///var/run/docker.sock $LAB_FLAGS </dev/null >>/var/log/dockerd.log 2>&1 & }
start
while read -r line; do start; done
`;

/** A dead process that nobody has reaped yet, in state Z, does not count. */
const dockerdRuns = "grep -q '^State:.[^ZX]' /proc/$(cat /var/run/docker.pid)/status";

/** Packs the image's own busybox, with its loader where it has one: no registry is asked. */
const importBusybox = `
set -e
root=$(mktemp -d)
mkdir -p $root/bin $root/lib $root/etc $root/tmp $root/root $root/proc $root/sys $root/dev
cp /bin/busybox $root/bin/
for loader in /lib/ld-musl-*; do [ ! -e $loader ] || cp -L $loader $root/lib/; done
for applet in $(busybox --list); do [ $applet = busybox ] || ln -sf busybox $root/bin/$applet; done
echo root:x:0:0:root:/root:/bin/sh >$root/etc/passwd
echo root:x:0: >$root/etc/group
tar -C $root -cf - . | docker import "$@"
rm -rf $root
`;

/**
 * Starts dockerd in a privileged container of the user's engine, for machines where we are not root. The user's own networks and
 * containers are not looked at; the container removes itself with the process that started it.
 */
export async function startContainerEngine(options: EngineOptions): Promise<LabEngine> {
  if (options.hostInterfaces === 'many') {
    throw new Error('An engine in a container has only eth0; hostInterfaces "many" needs root on Linux.');
  }
  const name = options.name ?? 'lab';
  const { id, path: folder } = makeRunDirectory('dind');
  const socket = join(folder, 'docker.sock');
  const container = spawn(
    'docker',
    [
      ...['run', '--interactive', '--rm', '--init', '--privileged', '--name', id, '--hostname', name],
      ...['--label', 'portolan.lab=1', '--env', `LAB_FLAGS=${(options.flags ?? []).join(' ')}`],
      ...['--entrypoint', 'sh', dindImage, '-c', startOnEachLine],
    ],
    { detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let stderr = '';
  container.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<void>((resolve) => container.on('close', () => resolve()));

  const inside = (...command: string[]): Promise<string> => runCommand(['docker', 'exec', id, ...command]);
  const docker = (...args: string[]): Promise<string> => inside('docker', ...args);
  const isRunning = (): Promise<boolean> => succeeds(inside('sh', '-c', dockerdRuns));
  const signal = async (word: 'KILL' | 'TERM' | 'STOP' | 'CONT'): Promise<void> => {
    // A paused dockerd would take a TERM only once it is resumed.
    const then = word === 'TERM' ? '; kill -CONT $dockerd' : '';
    await inside('sh', '-c', `dockerd=$(cat /var/run/docker.pid); kill -${word} $dockerd${then}`);
  };
  const end = async (word: 'KILL' | 'TERM'): Promise<void> => {
    await signal(word);
    await waitUntil(async () => !(await isRunning()), {
      timeout: 20_000,
      describe: () => `${id}: dockerd to end`,
    });
  };
  const bridge = await serveSocket(socket, id);
  const untilReady = (): Promise<void> =>
    waitUntil(
      () => {
        if (container.exitCode !== null) throw new Error(`${id}: ended at its start\n${stderr}`);
        return engineAnswers(socket);
      },
      { timeout: 60_000, describe: () => `${id}: dockerd to answer\n${stderr}` },
    );
  const stop = async (): Promise<void> => {
    bridge.close();
    container.stdin.end();
    await ended;
    await waitUntil(async () => !(await succeeds(runCommand(['docker', 'container', 'inspect', id]))), {
      timeout: 20_000,
      describe: () => `${id}: its container to be removed`,
    });
    rmSync(folder, { recursive: true, force: true });
  };

  noteInLedger(tracesOf({ id, kind: 'container', socket, initPid: 0 }));
  try {
    await untilReady();
    await inside('sh', '-c', importBusybox, 'sh', ...importFlags, '-', busyboxImage);
    const initPid = Number(
      await runCommand(['docker', 'container', 'inspect', '--format', '{{.State.Pid}}', id]),
    );
    return {
      ...{
        name,
        id,
        kind: 'container',
        socket,
        dockerHost: `unix://${socket}`,
        initPid,
        hostPrefix: undefined,
        docker,
      },
      inNamespace: (command) => inside(...command),
      kill: () => end('KILL'),
      restart: async () => {
        if (await isRunning()) await end('TERM');
        container.stdin.write('start\n');
        await untilReady();
      },
      pause: () => signal('STOP'),
      resume: () => signal('CONT'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Offers the engine inside the container on a unix socket out here. It goes through `docker exec` because a published port would
 * let everyone on this machine in, and a mounted socket does not work where Docker runs in a virtual machine.
 */
async function serveSocket(socket: string, container: string): Promise<{ close: () => void }> {
  const open = new Set<ChildProcess>();
  const server = createServer({ allowHalfOpen: true }, (connection) => {
    const dial = spawn('docker', ['exec', '--interactive', container, 'docker', 'system', 'dial-stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    open.add(dial);
    connection.pipe(dial.stdin);
    dial.stdout.pipe(connection);
    dial.on('close', () => {
      open.delete(dial);
      connection.destroy();
    });
    dial.stdin.on('error', () => connection.destroy());
    connection.on('error', () => dial.kill());
    connection.on('close', () => dial.kill());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  server.unref();
  return {
    close: () => {
      server.close();
      for (const dial of open) dial.kill();
    },
  };
}

async function succeeds(command: Promise<unknown>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch {
    return false;
  }
}
