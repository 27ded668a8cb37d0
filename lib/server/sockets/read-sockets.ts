import 'server-only';
import type { ContainerSockets } from '@/lib/contract/sockets';
import { type Container, hasLiveStack, sharedStackOwner } from '@/lib/domain/container';
import { stackProvider } from '@/lib/domain/shared-stack';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById } from '@/lib/domain/snapshot-index';
import { peerOf } from '@/lib/domain/sockets/peer';
import type { ProcSocket } from '@/lib/domain/sockets/proc-net-sockets';
import { socketsOf } from '@/lib/domain/sockets/sockets-of';
import { parseJoinedTables, procNetTables } from '@/lib/domain/sockets/split-proc-net';
import { problemSentences } from '@/lib/messages/http-problems';
import { socketsUnknown } from '@/lib/messages/sockets';
import { AppError, isAppError } from '../app-error';
import { readProcSockets } from '../engine/host/proc-sockets';
import { rememberListeners } from '../findings/known-listeners';
import { requireSnapshot } from '../http/find-engine';
import type { Watcher } from '../watch/watcher';
import { containerProcess } from './container-process';
import { hostAddresses } from './host-addresses';

type Table =
  | { ok: true; means: 'host' | 'own-tools'; sockets: ProcSocket[] }
  | { ok: false; reason: string; canRun?: true };

/**
 * What listens in a container's network stack now, and whom it speaks with.
 * @param mayRun whether a program of its image may be run to look, where its processes can not be seen from here.
 * @throws AppError not-found, engine-unreachable and the engine's others.
 */
export async function readSockets(
  watcher: Watcher,
  containerId: string,
  mayRun = true,
): Promise<ContainerSockets> {
  const snapshot = await requireSnapshot(watcher);
  const container = containersById(snapshot.containers).get(containerId);
  if (container === undefined) throw new AppError('not-found', problemSentences.noSuchContainer(containerId));
  const table = await readTable(watcher, snapshot, container, mayRun);
  if (!table.ok) {
    return { available: false, reason: table.reason, ...(table.canRun && { canRun: true }) };
  }
  const { listening, connections } = socketsOf(table.sockets);
  if (container.networkMode !== 'host' && sharedStackOwner(container) === undefined) {
    rememberListeners(watcher.id, container.id, listening);
  }
  const own = await hostAddresses(watcher);
  return {
    available: true,
    means: table.means,
    listening,
    connections: connections.map((one) => ({ ...one, ...peerOf(snapshot, container, one, own) })),
    at: new Date().toISOString(),
  };
}

/**
 * Every socket of a container's network stack, or why they are not known.
 * @throws AppError where the engine does not answer.
 */
export async function readTable(
  watcher: Watcher,
  snapshot: Snapshot,
  container: Container,
  mayRun: boolean,
): Promise<Table> {
  const { name } = container;
  if (!hasLiveStack(container)) return { ok: false, reason: socketsUnknown.notRunning(name) };
  const provider = stackProvider(container, containersById(snapshot.containers));
  if (provider === undefined) return { ok: false, reason: socketsUnknown.brokenStack(name) };
  if (provider.networkMode === 'host') return { ok: false, reason: socketsUnknown.hostStack(name) };
  const pid = await containerProcess(watcher, container.id);
  if (pid === undefined) {
    if (mayRun) return readByTools(watcher, container);
    return { ok: false, reason: socketsUnknown.unseen(name), canRun: true };
  }
  const sockets = await readProcSockets(`/proc/${pid}/net`);
  if (sockets === undefined) return { ok: false, reason: socketsUnknown.unreadable(name) };
  return { ok: true, means: 'host', sockets };
}

/** Long enough for a busy engine, milliseconds; the program itself ends at once. */
const toolMs = 10_000;
/** Some thousand sockets. */
const keepBytes = 1024 * 1024;

/** By a program of the container's own image, which the engine has to run: where its host's files can not be seen from here. */
async function readByTools(watcher: Watcher, { id, name, state }: Container): Promise<Table> {
  if (state === 'paused') return { ok: false, reason: socketsUnknown.paused(name) };
  try {
    const argv = ['cat', ...procNetTables.map((table) => `/proc/net/${table}`)];
    const { exitCode, stdout, isCut, isLate } = await watcher
      .client()
      .exec(id, { argv, ms: toolMs, keepBytes });
    if (exitCode === 126 || exitCode === 127) return { ok: false, reason: socketsUnknown.noTool(name) };
    // All machines that engines commonly run on write the small end first; another's own files tell which.
    const sockets = isCut || isLate ? undefined : parseJoinedTables(stdout, 'LE');
    if (sockets === undefined) return { ok: false, reason: socketsUnknown.unreadable(name) };
    return { ok: true, means: 'own-tools', sockets };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'read-only') return { ok: false, reason: socketsUnknown.readOnly(name) };
    if (error.code !== 'engine-refused') throw error;
    return { ok: false, reason: error.engineMessage ?? error.message };
  }
}
