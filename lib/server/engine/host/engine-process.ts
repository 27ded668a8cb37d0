import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';

/** The programs that listen on an engine's socket, as the kernel shortens their names. */
const enginePrograms = /^(dockerd|podman|rootlesskit)/;

/**
 * Finds the process that serves an engine's socket: an engine's program in whose network namespace that very socket is
 * bound. Paths alone do not tell: an engine inside a container has a `/var/run/docker.sock` of its own.
 * @param socketPath the socket as this process sees it.
 * @returns the pid as this process sees it; undefined where there is none, or where it may not be looked at.
 */
export async function findEngineProcess(socketPath: string): Promise<number | undefined> {
  const socket = await identity(socketPath);
  if (socket === undefined) return undefined;
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const program = await textOf(`/proc/${pid}/comm`);
    if (program === undefined || !enginePrograms.test(program)) continue;
    const bound = parseBoundPaths((await textOf(`/proc/${pid}/net/unix`)) ?? '', path.basename(socketPath));
    for (const place of bound) {
      if ((await identity(`/proc/${pid}/root${place}`)) === socket) return Number(pid);
    }
  }
  return undefined;
}

/** True where the process is in the same network namespace as this one. @throws where it may not be looked at. */
export async function sharesOurNetwork(pid: number): Promise<boolean> {
  const [ours, theirs] = await Promise.all([readlink('/proc/self/ns/net'), readlink(`/proc/${pid}/ns/net`)]);
  return ours === theirs;
}

/** Paths of sockets with this file name. Source: `/proc/net/unix`, whose last column is the path. */
export function parseBoundPaths(text: string, fileName: string): string[] {
  const paths = text.split('\n').flatMap((line) => /\s(\/\S*)$/.exec(line.trimEnd())?.[1] ?? []);
  return [...new Set(paths)].filter((place) => path.posix.basename(place) === fileName);
}

/** Names a file on this machine, whatever path leads to it. */
async function identity(file: string): Promise<string | undefined> {
  return stat(file).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );
}

/** @returns undefined for a process that has ended or may not be looked at. */
async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
