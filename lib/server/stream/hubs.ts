import 'server-only';
import type { Watcher } from '../watch/watcher';
import { Hub } from './hub';

declare global {
  // Next bundles the routes and the start apart; an engine has one hub for all of them.
  var portolanHubs: WeakMap<Watcher, Hub> | undefined;
}

/** The hub of one engine, made at first use; it remembers changes from then on. */
export function hubOf(watcher: Watcher): Hub {
  globalThis.portolanHubs ??= new WeakMap();
  const hub = globalThis.portolanHubs.get(watcher) ?? new Hub(watcher);
  globalThis.portolanHubs.set(watcher, hub);
  return hub;
}
