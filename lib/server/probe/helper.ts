import 'server-only';
import { randomBytes } from 'node:crypto';
import {
  helperExpiryLabel,
  helperLabel,
  helperNamePrefix,
  helperOwnerLabel,
} from '@/lib/domain/helper-container';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { environment } from '../env';
import { log } from '../log';
import type { Watcher } from '../watch/watcher';
import { helperOwner } from './helper-owner';
import { findTools, type Inside } from './inside';

/** In whose network namespace it stands: another container's, by id, or the host's. */
export type HelperPlace = { networkMode: `container:${string}` | 'host'; purpose: string };

/** It ends by itself after that, whatever becomes of this server. A probe takes a few seconds, a check somewhat longer. */
const lifeSeconds = 60;

/**
 * Makes a throwaway container in somebody's network namespace, lets it be used, and takes it away again, also where the use fails.
 * @throws AppError not-found with the engine's words where it lacks the image; nothing is pulled.
 */
export async function withHelper<T>(
  watcher: Watcher,
  { networkMode, purpose }: HelperPlace,
  signal: AbortSignal,
  use: (inside: Inside) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const client = watcher.client();
  const name = `${helperNamePrefix}${randomBytes(6).toString('hex')}`;
  const owner = helperOwner();
  const expires = Math.ceil(Date.now() / 1000) + lifeSeconds;
  const labels = {
    [helperLabel]: purpose,
    [helperOwnerLabel]: `${owner.installation}/${owner.life}`,
    [helperExpiryLabel]: String(expires),
  };
  const { helperImage: image } = environment();
  try {
    const { id } = await client.createHelper({ name, image, networkMode, labels, seconds: lifeSeconds });
    await client.changeState(id, 'start');
    const run: Inside['run'] = (argv, ms, keepBytes) =>
      client.exec(id, { argv, ms, signal, ...(keepBytes !== undefined && { keepBytes }) });
    return await use({ means: 'helper', tools: await findTools(run), run });
  } finally {
    // By name: of a creation whose reply was lost no id is known.
    await removeHelper(client, name);
  }
}

/** Never fails: what could not be removed ends by itself, and is cleared away when the engine is connected to again. */
export async function removeHelper(client: EngineClient, nameOrId: string): Promise<boolean> {
  try {
    await client.removeContainer(nameOrId, { force: true, volumes: true });
    return true;
  } catch (error) {
    // Gone by itself, or on its way.
    if (isAppError(error) && (error.code === 'not-found' || error.engineStatus === 409)) return true;
    log.warn({ err: error, helper: nameOrId }, 'a helper could not be removed');
    return false;
  }
}

/** True where the engine said so of the helper's image, and not of the container that it was to join. */
export function isImageMissing(error: unknown): boolean {
  return (
    isAppError(error) &&
    error.code === 'not-found' &&
    /no such image|image.*not (found|known)/i.test(error.engineMessage ?? '')
  );
}
