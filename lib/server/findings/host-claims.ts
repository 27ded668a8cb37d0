import 'server-only';
import type { Container } from '@/lib/domain/container';
import type { HostClaim } from '@/lib/domain/findings/findings-input';
import { isAppError } from '../app-error';
import { fewAtATime } from '../few-at-a-time';
import type { Watcher } from '../watch/watcher';

declare global {
  // Next bundles the routes apart; what was read once is known to all.
  var portolanClaims: Map<string, Map<string, readonly string[]>> | undefined;
}

/** So many inspections at a time; more would wait in the engine. */
const atOnce = 4;

/**
 * What running containers on the host's network may listen on. Lists do not tell it, so each is inspected, once in its life: what an image
 * exposes never changes. With fewer than two claimants nothing can clash, but others may publish the port.
 * @throws AppError engine-unreachable and the engine's others.
 */
export async function readHostClaims(
  watcher: Watcher,
  containers: readonly Container[],
): Promise<HostClaim[]> {
  globalThis.portolanClaims ??= new Map();
  const before = globalThis.portolanClaims.get(watcher.id) ?? new Map<string, readonly string[]>();
  const wanted = containers.filter(({ networkMode, state }) => networkMode === 'host' && state === 'running');
  const known = new Map<string, readonly string[]>();
  const unread: string[] = [];
  for (const { id } of wanted) {
    const ports = before.get(id);
    if (ports === undefined) unread.push(id);
    else known.set(id, ports);
  }
  await fewAtATime(unread, atOnce, async (id) => {
    const ports = await exposedBy(watcher, id);
    if (ports !== undefined) known.set(id, ports);
  });
  // Containers that are gone are forgotten with the map before.
  globalThis.portolanClaims.set(watcher.id, known);
  return [...known].map(([containerId, ports]) => ({ containerId, ports: [...ports] }));
}

/** @returns undefined for a container that is gone meanwhile. */
async function exposedBy(watcher: Watcher, id: string): Promise<readonly string[] | undefined> {
  try {
    return (await watcher.client().inspectContainer(id)).listensOn;
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
