import 'server-only';
import { answerInNode } from './answer-in-node';
import { finishWhenConnected } from './change/finish-interrupted';
import { isDemoWanted } from './demo/is-demo-wanted';
import { startDemo } from './demo/start-demo';
import { environment } from './env';
import { log } from './log';
import { sweepOnConnect } from './probe/sweep-helpers';
import { hubOf } from './stream/hubs';
import { addEngine, getEngines } from './watch/engines';

declare global {
  // The way from the start script, which is plain JavaScript, into what Next has bundled.
  var portolanAnswerInNode: typeof answerInNode | undefined;
}

/** Watches the engines from the start on, so that the first page has its picture at once and the hubs miss no change. */
export async function startWatching(): Promise<void> {
  const env = environment();
  if (await isDemoWanted(env)) addEngine(await startDemo({ readOnly: env.readOnly }));
  for (const watcher of getEngines()) {
    hubOf(watcher);
    if (!env.readOnly) sweepOnConnect(watcher);
    void finishWhenConnected(watcher).catch((err: unknown) =>
      log.error({ err }, 'interrupted changes are left'),
    );
  }
  globalThis.portolanAnswerInNode = answerInNode;
}
