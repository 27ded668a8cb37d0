import type { ContainerDetail } from '@/lib/domain/detail';
import type { Leftover } from '@/lib/domain/leftover';
import type { Action } from '@/lib/domain/plan';
import type { MadeNetwork } from '@/lib/domain/undo-of';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { isAmbiguous } from './pace';
import { type Performed, performAction } from './perform-action';
import { type Begun, takeBack } from './take-back';

/**
 * What a plan came to. `cause` is why it did not come to its end; `untouched` where that was before anything was done; `leftovers` what
 * could not be put back.
 */
export type Outcome =
  | {
      result: 'done';
      networkId: string | undefined;
      containerId: string | undefined;
      /** All that it made. */
      networks: MadeNetwork[];
    }
  | { result: 'rolledBack'; cause: unknown; untouched: boolean }
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
    let made: Performed = {};
    const onMade = (what: Performed) => {
      made = what;
    };
    try {
      begun.push({ action, ...(await performAction(client, action, onMade)) });
    } catch (cause) {
      const halfway = isPutRight(action) || made.containerId !== undefined ? [{ action, ...made }] : [];
      const leftovers = await takeBack(client, [...begun, ...halfway], before);
      return leftovers.length === 0
        ? { result: 'rolledBack', cause, untouched: begun.length === 0 && isRefusal(cause) }
        : { result: 'failed', cause, leftovers };
    }
  }
  const networks = begun.flatMap(madeBy);
  return {
    result: 'done',
    networkId: networks[0]?.networkId,
    containerId: begun.find((one) => one.containerId !== undefined)?.containerId,
    networks,
  };
}

function madeBy({ action, networkId }: Begun): MadeNetwork[] {
  if (action.kind !== 'create-network' || networkId === undefined) return [];
  return [{ networkId, networkName: action.spec.name }];
}

/** A membership or a state is put right by what is true of it; a network that was not made, or not removed, is left alone. */
function isPutRight({ kind }: Action): boolean {
  return kind === 'connect' || kind === 'disconnect' || kind === 'change-state';
}

/** True where the engine heard of it and would not: what it refuses as a plan's first step leaves things as they were. */
function isRefusal(cause: unknown): boolean {
  return isAppError(cause) && !isAmbiguous(cause);
}
