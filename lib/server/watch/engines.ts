import 'server-only';
import { discoverEngine } from '../engine/discover-engine';
import { createDockerodeClient } from '../engine/dockerode-client';
import { engineSource } from '../engine/engine-source';
import { environment } from '../env';
import { EngineWatcher } from './engine-watcher';
import type { Watcher } from './watcher';

declare global {
  // Kept here and not in the module: Next bundles this file more than once, and loads it anew while developing.
  var portolanWatchers: Watcher[] | undefined;
}

/**
 * The engines that Portolan watches: the one that the settings name, unless only the demo was asked for, and those added since.
 * Watching begins at first use.
 * @throws AppError bad-input where the environment can not be understood.
 */
export function getEngines(): readonly Watcher[] {
  return watchers();
}

/** @param id the engine's id in Portolan. */
export function findWatcher(id: string): Watcher | undefined {
  return getEngines().find((watcher) => watcher.id === id);
}

/** Watches one more engine, told after those that are there. */
export function addEngine(watcher: Watcher): void {
  watcher.start();
  watchers().push(watcher);
}

function watchers(): Watcher[] {
  globalThis.portolanWatchers ??= environment().demo ? [] : [startWatcher()];
  return globalThis.portolanWatchers;
}

function startWatcher(): Watcher {
  const env = environment();
  const watcher = new EngineWatcher({
    id: engineSource(env).id,
    discover: () => discoverEngine(env),
    openClient: (address) =>
      createDockerodeClient({ address, readOnly: env.readOnly, newestApi: env.docker.apiVersion }),
  });
  watcher.start();
  return watcher;
}
