import 'server-only';
import type { HostInterfaces } from '@/lib/domain/host-interface';
import type { Watcher } from '../watch/watcher';

declare global {
  // Next bundles the routes apart; a host of ten thousand interfaces is not read twice for nothing.
  var portolanHosts: Map<string, { host: HostInterfaces; readAt: number }> | undefined;
}

/** The engine's host as it was read. @param mayBe how old that may be, milliseconds. */
export async function knownHost(watcher: Watcher, mayBe: number): Promise<HostInterfaces> {
  globalThis.portolanHosts ??= new Map();
  const known = globalThis.portolanHosts.get(watcher.id);
  if (known !== undefined && Date.now() - known.readAt < mayBe) return known.host;
  const host = await watcher.readInterfaces();
  globalThis.portolanHosts.set(watcher.id, { host, readAt: Date.now() });
  return host;
}
