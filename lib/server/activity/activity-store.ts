import 'server-only';
import { join } from 'node:path';
import { dataDirectory } from '../data-dir';
import { ActivityLog } from './activity-log';

declare global {
  // Next bundles the routes apart; the log is written by one hand.
  var portolanActivity: ActivityLog | undefined;
}

/** This Portolan's log of changes. */
export function activityLog(): ActivityLog {
  globalThis.portolanActivity ??= new ActivityLog(join(dataDirectory(), 'activity.jsonl'));
  return globalThis.portolanActivity;
}
