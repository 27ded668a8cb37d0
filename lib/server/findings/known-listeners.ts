import 'server-only';
import { type Container, hasLiveStack, sharedStackOwner } from '@/lib/domain/container';
import type { KnownListeners } from '@/lib/domain/findings/findings-input';
import type { Listening } from '@/lib/domain/sockets/listening';
import { socketsOf } from '@/lib/domain/sockets/sockets-of';
import { readProcSockets } from '../engine/host/proc-sockets';
import { fewAtATime } from '../few-at-a-time';
import { containerProcess } from '../sockets/container-process';
import type { Watcher } from '../watch/watcher';

/** `since`: when its process was first read, milliseconds; `pid` is undefined where somebody else read it. */
type Known = { listening: readonly Listening[]; readAt: number; since: number; pid: number | undefined };

declare global {
  // Next bundles the routes apart; what was read once is known to all.
  var portolanListeners: Map<string, Map<string, Known>> | undefined;
}

/** So many containers at most are read for findings, published ones first, and so many at a time. */
const most = 100;
const atOnce = 4;
/** How old a reading may be, milliseconds: one for findings, and one that somebody else asked for. */
const freshFor = 3_000;
const keptFor = 120_000;
/** How long a program is given to begin to listen, milliseconds, from when its container was first read. */
const settlesIn = 5_000;

/**
 * What containers listen on, as far as that costs the engine nothing: read from the kernel's files where they can be seen from here, or
 * read a moment ago for somebody who asked. The others are absent.
 */
export async function knownListeners(
  watcher: Watcher,
  containers: readonly Container[],
): Promise<KnownListeners[]> {
  const known = knownOf(watcher.id);
  const now = Date.now();
  for (const [id, { readAt }] of known) if (now - readAt > keptFor) known.delete(id);
  const wanted = containers
    .filter((one) => hasLiveStack(one) && one.networkMode !== 'host' && sharedStackOwner(one) === undefined)
    .sort((a, b) => Math.min(1, b.publishedPorts.length) - Math.min(1, a.publishedPorts.length));
  const stale = wanted.slice(0, most).filter(({ id }) => now - (known.get(id)?.readAt ?? 0) > freshFor);
  await fewAtATime(stale, atOnce, ({ id }) => readCheaply(watcher, id));
  return wanted.flatMap(({ id }) => {
    const one = known.get(id);
    return one === undefined
      ? []
      : [{ containerId: id, listening: [...one.listening], isSettled: now - one.since >= settlesIn }];
  });
}

/** Keeps what was read for somebody who asked for a container's sockets. */
export function rememberListeners(
  engine: string,
  containerId: string,
  listening: readonly Listening[],
): void {
  const { since = Date.now(), pid } = knownOf(engine).get(containerId) ?? {};
  knownOf(engine).set(containerId, { listening, readAt: Date.now(), since, pid });
}

function knownOf(engine: string): Map<string, Known> {
  globalThis.portolanListeners ??= new Map();
  const known = globalThis.portolanListeners.get(engine) ?? new Map<string, Known>();
  globalThis.portolanListeners.set(engine, known);
  return known;
}

async function readCheaply(watcher: Watcher, id: string): Promise<void> {
  const pid = await containerProcess(watcher, id);
  const sockets = pid === undefined ? undefined : await readProcSockets(`/proc/${pid}/net`);
  if (sockets === undefined) return;
  const known = knownOf(watcher.id);
  const before = known.get(id);
  const since = before !== undefined && before.pid === pid ? before.since : Date.now();
  known.set(id, { listening: socketsOf(sockets).listening, readAt: Date.now(), since, pid });
}
