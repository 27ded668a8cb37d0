import type { ContainerDetail } from '@/lib/domain/detail';
import type { Leftover } from '@/lib/domain/leftover';
import { madeNetworkId } from '@/lib/domain/made-network';
import type { Action } from '@/lib/domain/plan';
import type { MadeNetwork } from '@/lib/domain/undo-of';
import { isAppError } from '../app-error';
import type { EngineClient } from '../engine/engine-client';
import { inspectIfThere } from './inspect-members';
import type { Journal } from './journal';
import { isAmbiguous } from './pace';
import { performAction } from './perform-action';
import { PlannedIds } from './planned-ids';
import type { RunningChange } from './running-change';
import { takeBack } from './take-back';

/**
 * What a plan came to. `cause` is why it did not come to its end; `untouched` where that was before anything was done; `leftovers` what
 * could not be put back; `gone` the containers that were removed by others meanwhile; `made` the ids of networks made on the way.
 */
export type Outcome =
  | {
      result: 'done';
      networkId: string | undefined;
      containerId: string | undefined;
      /** All networks that it made. */
      networks: MadeNetwork[];
      gone: string[];
    }
  | { result: 'rolledBack'; cause: unknown; untouched: boolean; made: string[] }
  | { result: 'failed'; cause: unknown; leftovers: Leftover[]; made: string[] };

/**
 * Runs a plan's actions one after the other. Should one fail, everything is put back as it was, and compared with how it was.
 * @param before the containers that the plan is about, inspected before; empty for a plan about networks alone.
 * @param told.journal is told of each action before and after it, for a change that must not be left in its middle.
 * @param told.running is told which step it is at, and may stop it.
 */
export async function executePlan(
  client: EngineClient,
  actions: readonly Action[],
  before: readonly ContainerDetail[],
  { journal, running }: { journal?: Journal | undefined; running?: RunningChange } = {},
): Promise<Outcome> {
  const ids = new PlannedIds();
  const begun: Action[] = [];
  const gone = new Map<string, string>();
  for (const [index, action] of actions.entries()) {
    if ('containerId' in action && gone.has(action.containerId)) continue;
    await journal?.begins(index);
    try {
      running?.begins(index);
      const made = await performAction(client, ids.resolve(action), (early) => ids.noteMade(action, early));
      begun.push(action);
      ids.noteMade(action, made);
      if (made.networkId !== undefined) await journal?.made(made.networkId);
    } catch (cause) {
      if ('containerId' in action && (await isLeftBehind(client, actions, action.containerId, cause))) {
        gone.set(action.containerId, action.containerName);
        continue;
      }
      running?.ends();
      await journal?.takesBack();
      const isBegun = !(isAppError(cause) && cause.code === 'stopped');
      const halfway = isBegun && isTrueOrNot(action, actions, ids) ? [action] : [];
      const leftovers = await takeBack(client, [...begun, ...halfway], before, ids);
      const made = ids.networkIds();
      return leftovers.length === 0
        ? { result: 'rolledBack', cause, untouched: begun.length === 0 && isRefusal(cause), made }
        : { result: 'failed', cause, leftovers, made };
    }
  }
  running?.ends();
  return {
    result: 'done',
    networkId: ids.networkIds()[0],
    containerId: ids.containerIds()[0],
    networks: actions.flatMap((action) => madeBy(action, ids)),
    gone: [...gone.values()],
  };
}

function madeBy(action: Action, ids: PlannedIds): MadeNetwork[] {
  if (action.kind !== 'create-network') return [];
  const { name } = action.spec;
  return [{ networkId: ids.networkId(madeNetworkId(name)), networkName: name }];
}

/**
 * True for an action that failed but may have been done all the same, or in part, and is put right by what is true of it. A network that
 * a plan was to make or to remove and nothing else is left alone.
 */
function isTrueOrNot(action: Action, actions: readonly Action[], ids: PlannedIds): boolean {
  switch (action.kind) {
    case 'connect':
    case 'disconnect':
    case 'change-state':
    case 'change-service-networks':
      return true;
    case 'create-network':
    case 'remove-network':
      return actions.length > 1;
    case 'run-container':
      return ids.containerId(action.spec.name) !== undefined;
    default:
      return false;
  }
}

/** True where a container has gone on the way of a change that is about a network: it is missed by nobody. */
async function isLeftBehind(
  client: EngineClient,
  actions: readonly Action[],
  containerId: string,
  cause: unknown,
): Promise<boolean> {
  if (!actions.some((action) => action.kind === 'remove-network')) return false;
  if (!isAppError(cause) || cause.code !== 'not-found') return false;
  try {
    return (await inspectIfThere(client, containerId)) === undefined;
  } catch {
    return false;
  }
}

/** True where the engine heard of it and would not: what it refuses as a plan's first step leaves things as they were. */
function isRefusal(cause: unknown): boolean {
  return isAppError(cause) && !isAmbiguous(cause);
}
