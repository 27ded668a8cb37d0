import 'server-only';
import { join } from 'node:path';
import { dataDirectory } from '../data-dir';
import { demoFolder } from '../demo/demo-folder';
import { findWatcher } from '../watch/engines';
import { DismissalLog } from './dismissal-log';

declare global {
  // Next bundles the routes apart; each file is written by one hand.
  var portolanDismissals: Map<string, DismissalLog> | undefined;
}

/** Where the dismissals of an engine's findings are kept; the demo's go with the process, as all that is done there. */
export function dismissalLog(engine: string): DismissalLog {
  const isDemo = findWatcher(engine)?.engine().kind === 'demo';
  const folder = isDemo ? demoFolder() : dataDirectory();
  globalThis.portolanDismissals ??= new Map();
  const known = globalThis.portolanDismissals.get(folder);
  if (known !== undefined) return known;
  const made = new DismissalLog(join(folder, 'dismissals.jsonl'));
  globalThis.portolanDismissals.set(folder, made);
  return made;
}
