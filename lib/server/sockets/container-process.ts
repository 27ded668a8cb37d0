import 'server-only';
import { readFile } from 'node:fs/promises';
import { isAppError } from '../app-error';
import type { Watcher } from '../watch/watcher';

declare global {
  // Next bundles the routes apart; an engine is asked once for the process of a container.
  var portolanProcesses: Map<string, number> | undefined;
}

/** Containers whose process could not be seen, and when: an engine elsewhere is not asked for each of them again and again. */
const unseen = new Map<string, number>();
const mostUnseen = 10_000;
const unseenFor = 5_000;

/**
 * The first process of a running container, where it can be seen from here. That it is that container's is told by its control group,
 * which bears the container's id: no process of another machine or of another namespace has the same, and none that came after it.
 * @returns undefined where it can not be seen.
 * @throws AppError where the engine does not tell the process.
 */
export async function containerProcess(watcher: Watcher, containerId: string): Promise<number | undefined> {
  globalThis.portolanProcesses ??= new Map();
  const known = globalThis.portolanProcesses.get(containerId);
  if (known !== undefined && (await isProcessOf(known, containerId))) return known;
  globalThis.portolanProcesses.delete(containerId);
  const lookedAt = unseen.get(containerId) ?? 0;
  if (Date.now() - lookedAt < unseenFor) return undefined;
  const pid = await askedFor(watcher, containerId);
  if (pid === undefined || !(await isProcessOf(pid, containerId))) {
    if (unseen.size > mostUnseen) unseen.clear();
    unseen.set(containerId, Date.now());
    return undefined;
  }
  globalThis.portolanProcesses.set(containerId, pid);
  return pid;
}

/** @returns undefined for a container that is gone or has ended meanwhile. */
async function askedFor(watcher: Watcher, containerId: string): Promise<number | undefined> {
  try {
    return (await watcher.client().inspectContainer(containerId)).pid;
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Docker names the group `<id>` or `docker-<id>.scope`, Podman `libpod-<id>.scope`; one line for each hierarchy. */
async function isProcessOf(pid: number, containerId: string): Promise<boolean> {
  const groups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '');
  return groups
    .split(/[\n/]/)
    .some(
      (part) => part === containerId || /^(?:docker|libpod)-(\w+)\.scope$/.exec(part)?.[1] === containerId,
    );
}
