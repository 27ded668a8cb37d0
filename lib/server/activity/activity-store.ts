import 'server-only';
import { join } from 'node:path';
import { dataDirectory } from '../data-dir';
import { demoFolder } from '../demo/demo-folder';
import { findWatcher } from '../watch/engines';
import type { StoredActivity } from './activity-book';
import { ActivityLog } from './activity-log';

declare global {
  // Next bundles the routes apart; each log is written by one hand.
  var portolanActivity: Map<string, ActivityLog> | undefined;
}

/**
 * The log that an engine's changes are written to. What is done in the demo is done to nothing: it is kept apart from what was done to
 * engines, and goes with the process.
 * @param engine the engine's id in Portolan.
 */
export function activityLog(engine: string): ActivityLog {
  const isDemo = findWatcher(engine)?.engine().kind === 'demo';
  return logIn(isDemo ? demoFolder() : dataDirectory());
}

/** @returns the activity of that id; undefined where no log has it. @throws Error where a log can not be read. */
export async function findActivity(id: string): Promise<StoredActivity | undefined> {
  logIn(dataDirectory()); // opened, also where nothing was changed yet
  for (const log of logs().values()) {
    const found = await log.find(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function logIn(folder: string): ActivityLog {
  const known = logs().get(folder);
  if (known !== undefined) return known;
  const made = new ActivityLog(join(folder, 'activity.jsonl'));
  logs().set(folder, made);
  return made;
}

function logs(): Map<string, ActivityLog> {
  globalThis.portolanActivity ??= new Map();
  return globalThis.portolanActivity;
}
