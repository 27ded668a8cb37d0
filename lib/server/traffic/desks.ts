import 'server-only';
import type { Watcher } from '../watch/watcher';
import { TrafficDesk } from './traffic-desk';

declare global {
  // Next bundles the routes and the start apart; an engine's traffic is read once for all of them.
  var portolanDesks: WeakMap<Watcher, TrafficDesk> | undefined;
}

/** Where one engine's traffic is read, made at first use. */
export function deskOf(watcher: Watcher): TrafficDesk {
  globalThis.portolanDesks ??= new WeakMap();
  const desk = globalThis.portolanDesks.get(watcher) ?? new TrafficDesk(watcher);
  globalThis.portolanDesks.set(watcher, desk);
  return desk;
}
