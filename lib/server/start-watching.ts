import 'server-only';
import { hubOf } from './stream/hubs';
import { getEngines } from './watch/engines';

/** Watches the engines from the start on, so that the first page has its picture at once and the hubs miss no change. */
export function startWatching(): void {
  for (const watcher of getEngines()) hubOf(watcher);
}
