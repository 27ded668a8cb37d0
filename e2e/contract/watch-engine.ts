import { applyChange } from '../../lib/domain/apply-change';
import { buildSnapshot } from '../../lib/domain/build-snapshot';
import type { SnapshotChange } from '../../lib/domain/change';
import type { Engine } from '../../lib/domain/engine';
import { emptyFacts, foldReading } from '../../lib/domain/fold-reading';
import type { Snapshot } from '../../lib/domain/snapshot';
import { createDockerodeClient } from '../../lib/server/engine/dockerode-client';
import type { EngineClient } from '../../lib/server/engine/engine-client';
import { EngineWatcher } from '../../lib/server/watch/engine-watcher';
import type { WatchTiming } from '../../lib/server/watch/watch-timing';
import { waitUntil } from '../lab/wait-until';

type Lists = Omit<Snapshot, 'engine' | 'sequence' | 'takenAt'>;

export type WatchedEngine = {
  watcher: EngineWatcher;
  /** Every change told so far, in order. */
  changes: SnapshotChange[];
  /** Every word about the engine told so far, in order. */
  engines: Engine[];
  /** What a browser has, that took the changes in one after another. */
  applied: () => Lists;
  snapshot: () => Snapshot;
  /** Resolves when the picture satisfies it. */
  until: (what: string, holds: (snapshot: Snapshot) => boolean, timeout?: number) => Promise<void>;
  untilStatus: (status: Engine['status'], timeout?: number) => Promise<void>;
};

/** How a test watches: the product's clockwork, but without reconciling reads unless it asks for them. */
export type WatchOptions = {
  timing?: Partial<WatchTiming>;
  now?: () => number;
  timeouts?: { read: number; write: number };
  /** False where a test changes something through the watcher's own client. */
  readOnly?: boolean;
};

/** Starts the product's own watcher on a socket. The caller stops it. */
export async function watchEngine(path: string, options: WatchOptions = {}): Promise<WatchedEngine> {
  const changes: SnapshotChange[] = [];
  const engines: Engine[] = [];
  const { timing, now, timeouts, readOnly = true } = options;
  const watcher = new EngineWatcher({
    id: 'local',
    discover: async () => ({
      ok: true,
      id: 'local',
      endpoint: `unix://${path}`,
      address: { kind: 'unix', path },
      foundBy: 'DOCKER_HOST',
    }),
    openClient: (address) => createDockerodeClient({ address, readOnly, ...(timeouts && { timeouts }) }),
    timing: { reconcileEvery: 3_600_000, ...timing },
    ...(now && { now }),
  });
  let browser = buildSnapshot(emptyFacts, { engine: 'local', sequence: 0, takenAt: '' });
  watcher.subscribe((message) => {
    if (message.type === 'engine') {
      engines.push(message.data);
      return;
    }
    changes.push(message.data);
    browser = applyChange(browser, message.data);
  });
  const snapshot = () => {
    const newest = watcher.snapshot();
    if (newest === undefined) throw new Error('nothing was read yet');
    return newest;
  };
  const watched: WatchedEngine = {
    watcher,
    changes,
    engines,
    applied: () => listsOf(browser),
    snapshot,
    until: (what, holds, timeout = 10_000) =>
      waitUntil(
        () => {
          const newest = watcher.snapshot();
          return newest !== undefined && holds(newest);
        },
        { timeout, describe: () => what },
      ),
    untilStatus: (status, timeout = 10_000) =>
      waitUntil(() => watcher.engine().status === status, {
        timeout,
        describe: () => `${status}, but it is ${JSON.stringify(watcher.engine())}`,
      }),
  };
  watcher.start();
  return watched;
}

/** What a fresh read of the engine gives, by the same domain as the watcher's but with nothing remembered. */
export async function freshLists(client: EngineClient): Promise<Lists> {
  const [networks, containers, info] = await Promise.all([
    client.listNetworks(),
    client.listContainers(),
    client.readInfo(),
  ]);
  const isManager = info.swarm.state === 'active' && info.swarm.role === 'manager';
  const facts = foldReading(emptyFacts, {
    networks: { asked: 'all', found: networks },
    containers: { asked: 'all', found: containers },
    ...(isManager && { swarm: await client.readSwarm() }),
  });
  return listsOf(buildSnapshot(facts, { engine: 'local', sequence: 0, takenAt: '' }));
}

/** A snapshot without its number and its time. */
export function listsOf({ engine: _, sequence: __, takenAt: ___, ...lists }: Snapshot): Lists {
  return lists;
}
