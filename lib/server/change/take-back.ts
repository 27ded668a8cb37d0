import { setTimeout } from 'node:timers/promises';
import type { ContainerDetail } from '@/lib/domain/detail';
import type { Leftover } from '@/lib/domain/leftover';
import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { log } from '../log';
import { compareWithBefore } from './compare-with-before';
import { connectAnyhow } from './connect-anyhow';
import { inverseNow } from './inverse-now';
import { isAmbiguous, patience } from './pace';
import { performAction } from './perform-action';
import type { PlannedIds } from './planned-ids';

/**
 * Takes back what was begun, last first, by what is true now and not by what was answered, and compares the end with the state before.
 * An engine that is away is waited for; what is still amiss after a try is tried again.
 * @param before the containers of the plan, inspected before the first action.
 * @param ids what the plan's ids mean; learns of networks that are made again.
 * @returns what is not as it was before; empty where everything is.
 */
export async function takeBack(
  client: EngineClient,
  begun: readonly Action[],
  before: readonly ContainerDetail[],
  ids: PlannedIds,
): Promise<Leftover[]> {
  const until = Date.now() + patience.engineBack;
  for (;;) {
    try {
      const refused = await inverseOfAll(client, begun, ids);
      const leftovers = await compareWithBefore(client, begun, before, ids);
      if (leftovers.length === 0 || refused || Date.now() >= until) return leftovers;
    } catch (error) {
      if (!isAmbiguous(error)) throw error;
      if (Date.now() >= until) return [{ code: 'unknown', subject: subjectOf(begun, before) }];
    }
    await setTimeout(patience.between);
  }
}

/** @returns true where the engine refused a step, which trying again does not change. */
async function inverseOfAll(
  client: EngineClient,
  begun: readonly Action[],
  ids: PlannedIds,
): Promise<boolean> {
  let refused = false;
  for (const action of begun.toReversed()) {
    const inverse = await inverseNow(client, action, ids);
    if (inverse === 'impossible') refused = true;
    else for (const step of inverse) if (!(await tryStep(client, step, action, ids))) refused = true;
  }
  return refused;
}

/** @returns false where it was not done, or not as it should be. */
async function tryStep(
  client: EngineClient,
  step: Action,
  undone: Action,
  ids: PlannedIds,
): Promise<boolean> {
  try {
    if (step.kind === 'connect') return await connectAnyhow(client, step);
    const { networkId } = await performAction(client, step);
    if (networkId !== undefined && undone.kind === 'remove-network')
      ids.noteNetwork(undone.networkId, networkId);
    return true;
  } catch (error) {
    if (isAmbiguous(error) || !isAppError(error)) throw error;
    log.warn({ err: error, action: step }, 'a step of taking a change back was refused');
    return false;
  }
}

function subjectOf(begun: readonly Action[], before: readonly ContainerDetail[]): string {
  const [only, ...others] = before;
  if (only !== undefined && others.length === 0) return only.container.name;
  const [action] = begun;
  if (action === undefined) return '';
  if ('spec' in action) return action.spec.name;
  if ('networkName' in action) return action.networkName;
  return 'containerName' in action ? action.containerName : '';
}
