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
import type { ExecOutcome } from '../engine/engine-client';
import { readProcSockets } from '../engine/host/proc-sockets';
import { environment } from '../env';
import { rememberListeners } from '../findings/known-listeners';
import { requireSnapshot } from '../http/find-engine';
import { isImageMissing, withHelper } from '../probe/helper';
import type { Watcher } from '../watch/watcher';
import { containerProcess } from './container-process';
import { hostAddresses } from './host-addresses';

type Table =
  | { ok: true; means: 'host' | 'own-tools' | 'helper'; sockets: ProcSocket[] }
  | { ok: false; reason: string; canRun?: true };

/** What may be run to look where a container's processes can not be seen from here: a helper only where `own-tools` lack. */
type MayRun = 'nothing' | 'own-tools' | 'helper';

/**
 * What listens in a container's network stack now, and whom it speaks with.
 * @throws AppError not-found, engine-unreachable and the engine's others.
 */
export async function readSockets(
  watcher: Watcher,
  containerId: string,
  mayRun: MayRun = 'helper',
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
  mayRun: MayRun,
): Promise<Table> {
  const { name } = container;
  if (!hasLiveStack(container)) return { ok: false, reason: socketsUnknown.notRunning(name) };
  const provider = stackProvider(container, containersById(snapshot.containers));
  if (provider === undefined) return { ok: false, reason: socketsUnknown.brokenStack(name) };
  if (provider.networkMode === 'host') return { ok: false, reason: socketsUnknown.hostStack(name) };
  const pid = await containerProcess(watcher, container.id);
  if (pid === undefined) {
    if (mayRun !== 'nothing') return readByTools(watcher, container, mayRun);
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

const catTables = ['cat', ...procNetTables.map((table) => `/proc/net/${table}`)];

/**
 * By a program that the engine has to run: one of the container's own image or, without any there, a helper's. Where its host's files can
 * not be seen from here.
 */
async function readByTools(
  watcher: Watcher,
  { id, name, state }: Container,
  mayRun: 'own-tools' | 'helper',
): Promise<Table> {
  if (state === 'paused') return { ok: false, reason: socketsUnknown.paused(name) };
  try {
    const own = await watcher.client().exec(id, { argv: catTables, ms: toolMs, keepBytes });
    const isMissing = own.exitCode === 126 || own.exitCode === 127;
    if (isMissing && mayRun === 'own-tools')
      return { ok: false, reason: socketsUnknown.noTool(name, environment().helperImage) };
    const means = isMissing ? 'helper' : 'own-tools';
    const { stdout, isCut, isLate } = isMissing ? await readByHelper(watcher, id) : own;
    // All machines that engines commonly run on write the small end first; another's own files tell which.
    const sockets = isCut || isLate ? undefined : parseJoinedTables(stdout, 'LE');
    if (sockets === undefined) return { ok: false, reason: socketsUnknown.unreadable(name) };
    return { ok: true, means, sockets };
  } catch (error) {
    if (isImageMissing(error))
      return { ok: false, reason: socketsUnknown.noTool(name, environment().helperImage) };
    if (!isAppError(error)) throw error;
    if (error.code === 'read-only') return { ok: false, reason: socketsUnknown.readOnly(name) };
    if (error.code !== 'engine-refused') throw error;
    return { ok: false, reason: error.engineMessage ?? error.message };
  }
}

/** @throws AppError not-found where the engine lacks the helper's image: nothing is pulled for a mere look. */
function readByHelper(watcher: Watcher, id: string): Promise<ExecOutcome> {
  const place = { networkMode: `container:${id}`, purpose: 'sockets' } as const;
  return withHelper(watcher, place, AbortSignal.timeout(4 * toolMs), (inside) =>
    inside.run(catTables, toolMs, keepBytes),
  );
}
