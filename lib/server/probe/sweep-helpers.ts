import 'server-only';
import { isLeftHelper } from '@/lib/domain/helper-container';
import { log } from '../log';
import type { Watcher } from '../watch/watcher';
import { removeHelper } from './helper';
import { helperOwner } from './helper-owner';

/**
 * Whenever an engine is connected to, removes the helpers that nobody needs any more: of a server that was killed, or that the engine
 * kept when it was. @returns what ends it.
 */
export function sweepOnConnect(watcher: Watcher): () => void {
  let wasConnected = false;
  const look = (): void => {
    const isConnected = watcher.engine().status === 'connected';
    if (isConnected && !wasConnected)
      void sweepHelpers(watcher).catch((err: unknown) => log.warn({ err }, 'helpers are left'));
    wasConnected = isConnected;
  };
  const end = watcher.subscribe(look);
  look();
  return end;
}

/** @throws AppError the engine's. */
async function sweepHelpers(watcher: Watcher): Promise<void> {
  const client = watcher.client();
  const now = Date.now() / 1000;
  const helpers = await client.listHelpers();
  const left = helpers.filter(({ labels }) => isLeftHelper(labels, helperOwner(), now));
  for (const { id } of left) await removeHelper(client, id);
  if (left.length > 0) log.info({ engine: watcher.id, removed: left.length }, 'helpers were cleared away');
}
