import 'server-only';
import type { ContainerSockets } from '@/lib/contract/sockets';
import { type Container, hasLiveStack } from '@/lib/domain/container';
import { stackProvider } from '@/lib/domain/shared-stack';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById } from '@/lib/domain/snapshot-index';
import { peerOf } from '@/lib/domain/sockets/peer';
import type { ProcSocket } from '@/lib/domain/sockets/proc-net-sockets';
import { socketsOf } from '@/lib/domain/sockets/sockets-of';
import { problemSentences } from '@/lib/messages/http-problems';
import { socketsUnknown } from '@/lib/messages/sockets';
import { AppError } from '../app-error';
import { readProcSockets } from '../engine/host/proc-sockets';
import { requireSnapshot } from '../http/find-engine';
import type { Watcher } from '../watch/watcher';
import { containerProcess } from './container-process';
import { hostAddresses } from './host-addresses';

type Table = { ok: true; means: 'host'; sockets: ProcSocket[] } | { ok: false; reason: string };

/**
 * What listens in a container's network stack now, and whom it speaks with.
 * @throws AppError not-found, engine-unreachable and the engine's others.
 */
export async function readSockets(watcher: Watcher, containerId: string): Promise<ContainerSockets> {
  const snapshot = await requireSnapshot(watcher);
  const container = containersById(snapshot.containers).get(containerId);
  if (container === undefined) throw new AppError('not-found', problemSentences.noSuchContainer(containerId));
  const table = await readTable(watcher, snapshot, container);
  if (!table.ok) return { available: false, reason: table.reason };
  const { listening, connections } = socketsOf(table.sockets);
  const own = await hostAddresses(watcher);
  return {
    available: true,
    means: table.means,
    listening,
    connections: connections.map((one) => ({ ...one, ...peerOf(snapshot, container, one, own) })),
    at: new Date().toISOString(),
  };
}

async function readTable(watcher: Watcher, snapshot: Snapshot, container: Container): Promise<Table> {
  const { name } = container;
  if (!hasLiveStack(container)) return { ok: false, reason: socketsUnknown.notRunning(name) };
  const provider = stackProvider(container, containersById(snapshot.containers));
  if (provider === undefined) return { ok: false, reason: socketsUnknown.brokenStack(name) };
  if (provider.networkMode === 'host') return { ok: false, reason: socketsUnknown.hostStack(name) };
  const pid = await containerProcess(watcher, container.id);
  if (pid === undefined) return { ok: false, reason: socketsUnknown.elsewhere(name) };
  const sockets = await readProcSockets(`/proc/${pid}/net`);
  if (sockets === undefined) return { ok: false, reason: socketsUnknown.unreadable(name) };
  return { ok: true, means: 'host', sockets };
}
