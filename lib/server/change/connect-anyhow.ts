import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { log } from '../log';
import { isAmbiguous } from './pace';
import { performAction } from './perform-action';

/**
 * Connects a container as it was; where the engine refuses that, without addresses of its choice: better on the network with another
 * address than off it.
 * @returns false where it is not as it was.
 * @throws AppError why it is not connected at all.
 */
export async function connectAnyhow(
  client: EngineClient,
  action: Extract<Action, { kind: 'connect' }>,
): Promise<boolean> {
  try {
    await performAction(client, action);
    return true;
  } catch (error) {
    const { ipv4, ipv6, preferred, ...plain } = action.config;
    const hasChoice = ipv4 !== undefined || ipv6 !== undefined;
    if (isAmbiguous(error) || !isAppError(error) || !hasChoice) throw error;
    log.warn({ err: error, action }, 'a container is connected without the address that it had');
    await performAction(client, { ...action, config: plain });
    return false;
  }
}
