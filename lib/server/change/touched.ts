import { isMadeNetworkId } from '@/lib/domain/made-network';
import type { Action } from '@/lib/domain/plan';
import { isAppError } from '../app-error';
import { log } from '../log';
import type { Watcher } from '../watch/watcher';
import type { Outcome } from './execute-plan';

/**
 * Has the snapshot hold what a change has touched before its reply goes out. An engine that is away by now is read when it is back: the
 * change has come to its end either way.
 */
export async function refreshTouched(
  watcher: Watcher,
  actions: readonly Action[],
  outcome: Outcome,
): Promise<void> {
  const networks = new Set<string>();
  const containers = new Set<string>();
  for (const action of actions) {
    if ('networkId' in action && !isMadeNetworkId(action.networkId)) networks.add(action.networkId);
    if ('containerId' in action) containers.add(action.containerId);
  }
  if (outcome.result !== 'done') for (const id of outcome.made) networks.add(id);
  else for (const { networkId } of outcome.networks) networks.add(networkId);
  if (outcome.result === 'done' && outcome.containerId !== undefined) containers.add(outcome.containerId);
  try {
    const swarm = actions.some(({ kind }) => swarmKinds.has(kind));
    await watcher.refresh({ networks: [...networks], containers: [...containers], swarm });
  } catch (error) {
    if (!isAppError(error)) throw error;
    log.warn({ err: error }, 'the engine could not be read again after a change');
  }
}

/** What changes the Swarm's own lists. */
const swarmKinds: ReadonlySet<Action['kind']> = new Set([
  'init-swarm',
  'leave-swarm',
  'change-service-networks',
]);

/** The id of the network that was made or removed, or of the container that was changed. */
export function subjectIdOf(actions: readonly Action[], outcome: Outcome): string | undefined {
  if (actions.some((action) => action.kind === 'create-network')) {
    return outcome.result === 'done' ? outcome.networkId : undefined;
  }
  for (const action of actions) {
    if (action.kind === 'create-network') continue;
    if (action.kind === 'run-container' || action.kind === 'verify-run')
      return outcome.result === 'done' ? outcome.containerId : undefined;
    if (action.kind === 'remove-network') return action.networkId;
    return 'containerId' in action ? action.containerId : undefined;
  }
  return undefined;
}

/**
 * The container that a change has started and that has come to its end already, by its name. Its program may be over that soon, or have
 * failed; the engine counts it as started either way.
 */
export function endedAlready(
  watcher: Pick<Watcher, 'snapshot'>,
  actions: readonly Action[],
  outcome: Outcome,
): string | undefined {
  if (outcome.result !== 'done' || !actions.some(isStart)) return undefined;
  const id = subjectIdOf(actions, outcome);
  const container = watcher.snapshot()?.containers.find((one) => one.id === id);
  return container?.state === 'exited' || container?.state === 'restarting' ? container.name : undefined;
}

function isStart(action: Action): boolean {
  if (action.kind === 'run-container') return true;
  return action.kind === 'change-state' && (action.change === 'start' || action.change === 'restart');
}
