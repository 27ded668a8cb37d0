import 'server-only';
import { setTimeout } from 'node:timers/promises';
import type { Snapshot } from '@/lib/domain/snapshot';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import { findWatcher } from '../watch/engines';
import type { Watcher } from '../watch/watcher';

/** How long, in milliseconds, the very first read of an engine is waited for after a start. */
const firstRead = 3_000;

/** @throws AppError engine-unknown */
export function requireWatcher(id: string): Watcher {
  const watcher = findWatcher(id);
  if (watcher === undefined) throw new AppError('engine-unknown', problemSentences.engineUnknown(id).message);
  return watcher;
}

/**
 * The newest picture of an engine, however old. Only where there never was one is there nothing to give.
 * @throws AppError engine-unreachable
 */
export async function requireSnapshot(watcher: Watcher): Promise<Snapshot> {
  for (const until = Date.now() + firstRead; ; ) {
    const snapshot = watcher.snapshot();
    if (snapshot !== undefined) return snapshot;
    const { status, problem } = watcher.engine();
    if (status !== 'connecting' && status !== 'connected') {
      throw new AppError('engine-unreachable', problem?.message ?? problemSentences.notReadYet.message, {
        remedy: problem?.remedy ?? problemSentences.notReadYet.remedy,
        ...(problem?.engineMessage === undefined ? {} : { engineMessage: problem.engineMessage }),
      });
    }
    if (Date.now() >= until) {
      const { message, remedy } = problemSentences.notReadYet;
      throw new AppError('engine-unreachable', message, { remedy });
    }
    await setTimeout(20);
  }
}
