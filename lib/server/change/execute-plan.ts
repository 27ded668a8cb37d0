import type { ContainerDetail } from '@/lib/domain/detail';
import type { Leftover } from '@/lib/domain/leftover';
import type { Action } from '@/lib/domain/plan';
import type { EngineClient } from '../engine/engine-client';
import { performAction } from './perform-action';
import { type Begun, takeBack } from './take-back';

/** What a plan came to. `cause` is why it did not come to its end; `leftovers` what could not be put back. */
export type Outcome =
  | { result: 'done'; networkId: string | undefined }
  | { result: 'rolledBack'; cause: unknown }
  | { result: 'failed'; cause: unknown; leftovers: Leftover[] };

/**
 * Runs a plan's actions one after the other. Should one fail, everything is put back as it was, and compared with how it was.
 * @param before the container that the plan is about, inspected before; absent for a plan about networks alone.
 */
export async function executePlan(
  client: EngineClient,
  actions: readonly Action[],
  before: ContainerDetail | undefined,
): Promise<Outcome> {
  const begun: Begun[] = [];
  for (const action of actions) {
    try {
      begun.push({ action, ...(await performAction(client, action)) });
    } catch (cause) {
      // A membership is put right by what is true of it; a network that was not made, or not removed, is left alone.
      const halfway = action.kind === 'connect' || action.kind === 'disconnect' ? [{ action }] : [];
      const leftovers = await takeBack(client, [...begun, ...halfway], before);
      return leftovers.length === 0
        ? { result: 'rolledBack', cause }
        : { result: 'failed', cause, leftovers };
    }
  }
  return { result: 'done', networkId: begun.find((one) => one.networkId !== undefined)?.networkId };
}
