import 'server-only';
import { readFile } from 'node:fs/promises';
import { type Container, hasLiveStack } from '@/lib/domain/container';
import { isLiveEndpoint } from '@/lib/domain/findings/finding-subject';
import { stackProvider } from '@/lib/domain/shared-stack';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById, endpointsByContainer } from '@/lib/domain/snapshot-index';
import { type AddressedInterface, assignInterfaces } from '@/lib/domain/traffic/assign-interfaces';
import { type CountedInterface, parseProcNetDev } from '@/lib/domain/traffic/proc-net-dev';
import { socketsUnknown } from '@/lib/messages/sockets';
import { isAppError } from '../app-error';
import { containerProcess } from '../sockets/container-process';
import type { Watcher } from '../watch/watcher';
import { ownAddressesByTools } from './addresses-by-tools';
import { readOwnAddresses } from './own-addresses';

/** What was counted of a container's interfaces. `at` is milliseconds, by the clock of whoever read; only differences count. */
export type Reading =
  | {
      ok: true;
      means: 'host' | 'stats';
      at: number;
      interfaces: (CountedInterface & { networkId?: string })[];
    }
  | { ok: false; reason: string; failed?: true };

/** Reads one container's counters: from the kernel's files where they can be seen from here, else as the engine tells them. */
export async function readCounters(
  watcher: Watcher,
  snapshot: Snapshot,
  container: Container,
): Promise<Reading> {
  const { name, id } = container;
  if (!hasLiveStack(container)) return { ok: false, reason: socketsUnknown.notRunning(name) };
  const provider = stackProvider(container, containersById(snapshot.containers));
  if (provider === undefined) return { ok: false, reason: socketsUnknown.brokenStack(name) };
  if (provider.networkMode === 'host') return { ok: false, reason: socketsUnknown.hostCounters(name) };
  const assigned = (interfaces: CountedInterface[], addressed: readonly AddressedInterface[]) => {
    const own = (endpointsByContainer(snapshot.endpoints).get(provider.id) ?? []).filter(isLiveEndpoint);
    const networks = assignInterfaces(addressed, own);
    return interfaces
      .filter((one) => one.name !== 'lo')
      .map((one) => {
        const networkId = networks.get(one.name);
        return { ...one, ...(networkId !== undefined && { networkId }) };
      });
  };
  try {
    const pid = await containerProcess(watcher, id);
    if (pid !== undefined) {
      const procNet = `/proc/${pid}/net`;
      const addressed = await readOwnAddresses(procNet);
      const before = performance.now();
      const interfaces = parseProcNetDev(await readFile(`${procNet}/dev`, 'utf8'));
      const at = (before + performance.now()) / 2;
      return {
        ok: true,
        means: 'host',
        at,
        interfaces: assigned(interfaces, addedNames(interfaces, addressed)),
      };
    }
    const stats = await watcher.client().readStats(provider.id);
    if (stats.interfaces === undefined) return { ok: false, reason: socketsUnknown.noCounters(name) };
    const [only, ...more] = stats.interfaces;
    const addressed =
      only === undefined || more.length === 0 ? [] : await ownAddressesByTools(watcher, provider);
    return {
      ok: true,
      means: 'stats',
      at: stats.at,
      interfaces: assigned(stats.interfaces, addedNames(stats.interfaces, addressed)),
    };
  } catch (error) {
    if (!isAppError(error) && !isGone(error)) throw error;
    return {
      ok: false,
      failed: true,
      reason: isAppError(error) ? error.message : socketsUnknown.unreadable(name),
    };
  }
}

/** An interface without an address is one all the same. */
function addedNames(
  interfaces: readonly CountedInterface[],
  addressed: readonly AddressedInterface[],
): AddressedInterface[] {
  return interfaces.map(({ name }) => ({
    name,
    addresses: addressed.find((one) => one.name === name)?.addresses ?? [],
  }));
}

/** The process ended between two files. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
