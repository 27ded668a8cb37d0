import 'server-only';
import { answerInNode } from './answer-in-node';
import { hubOf } from './stream/hubs';
import { getEngines } from './watch/engines';

declare global {
  // The way from the start script, which is plain JavaScript, into what Next has bundled.
  var portolanAnswerInNode: typeof answerInNode | undefined;
}

/** Watches the engines from the start on, so that the first page has its picture at once and the hubs miss no change. */
export function startWatching(): void {
  for (const watcher of getEngines()) hubOf(watcher);
  globalThis.portolanAnswerInNode = answerInNode;
}
