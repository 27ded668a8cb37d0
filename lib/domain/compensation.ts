import { hasLiveStack } from './container';
import type { ContainerDetail, EndpointDetail } from './detail';
import { endpointOn } from './endpoint-on';
import { madeNetworkId } from './made-network';
import type { Action, StateChange } from './plan';
import { oppositeOf } from './undo-of';

type Connect = Extract<Action, { kind: 'connect' }>;
type Disconnect = Extract<Action, { kind: 'disconnect' }>;
type ChangeState = Extract<Action, { kind: 'change-state' }>;

/**
 * What takes a plan back after one of its actions failed: the inverse of each, last first, each followed by the reading that proves it.
 * A connect is put back before the other is taken away, so that the container is on a network all the while.
 *
 * @param begun the actions that were done and, last, the one that failed: a call that timed out may have happened all the same.
 * @param now the container, inspected after the failure. With it only what really is otherwise is put right, and a connect that
 * failed halfway is cleared away; without it every action in `begun` is taken to have been done.
 * @returns actions for the same executor. One that makes a network again can not give it its old id.
 */
export function compensate(begun: readonly Action[], now?: ContainerDetail): Action[] {
  return begun.toReversed().flatMap((action) => inverseOf(action, now));
}

function inverseOf(action: Action, now: ContainerDetail | undefined): Action[] {
  switch (action.kind) {
    case 'connect':
      return takeAway(action, now);
    case 'disconnect':
      return putBack(action, now);
    case 'create-network':
      return [
        {
          kind: 'remove-network',
          networkId: madeNetworkId(action.spec.name),
          networkName: action.spec.name,
          restore: action.spec,
        },
      ];
    case 'remove-network':
      return [{ kind: 'create-network', spec: action.restore }];
    case 'change-service-networks':
      return [{ ...action, networks: action.restore, restore: action.networks }];
    case 'init-swarm':
      return [{ kind: 'leave-swarm', advertiseAddress: action.advertiseAddress }];
    case 'leave-swarm':
      return [{ kind: 'init-swarm', advertiseAddress: action.advertiseAddress }];
    case 'run-container':
      // As with a network, its name stands for an id that is not known before.
      return [
        {
          kind: 'remove-container',
          containerId: action.spec.name,
          containerName: action.spec.name,
          force: true,
          volumes: true,
        },
      ];
    case 'change-state':
      return stateBack(action, now);
    case 'verify-connected':
    case 'verify-disconnected':
    case 'verify-run':
    case 'remove-container':
      return [];
  }
}

/** A change of state that was refused has changed nothing; one without an answer may have. */
function stateBack(action: ChangeState, now: ContainerDetail | undefined): Action[] {
  const change = action.change === 'restart' ? 'start' : oppositeOf(action.change);
  if (change === undefined) return [];
  const { state } = now?.container ?? {};
  const isNeeded: Record<StateChange, boolean> = {
    start: state !== 'running' && state !== 'paused',
    stop: state === 'running' || state === 'paused',
    pause: state === 'running',
    unpause: state === 'paused',
    restart: false,
  };
  return now === undefined || isNeeded[change] ? [{ ...action, change }] : [];
}

function takeAway(action: Connect, now: ContainerDetail | undefined): Action[] {
  const endpoint = now && endpointOn(now, action);
  if (now !== undefined && endpoint === undefined) return [];
  const heal = endpoint !== undefined && now !== undefined && isLeftHalfway(now, endpoint);
  return [
    ...(heal ? [healingConnect(action)] : []),
    {
      kind: 'disconnect',
      ...onWhat(action),
      restore: action.config,
      force: false,
      ...(now !== undefined && { live: hasLiveStack(now.container) }),
    },
    { kind: 'verify-disconnected', ...onWhat(action) },
  ];
}

function putBack(action: Disconnect, now: ContainerDetail | undefined): Action[] {
  if (now !== undefined && endpointOn(now, action) !== undefined) return [];
  const live = now === undefined ? (action.live ?? false) : hasLiveStack(now.container);
  const config = action.restore;
  return [
    { kind: 'connect', ...onWhat(action), config },
    { kind: 'verify-connected', ...onWhat(action), config, live },
  ];
}

/**
 * Makes a ghost a true endpoint, which can then be disconnected: the engine takes a ghost away from no running container, with force
 * or without, and a container that keeps one can not start again.
 */
export function healingConnect(on: OnWhat): Connect {
  return { kind: 'connect', ...onWhat(on), config: { aliases: [] } };
}

function isLeftHalfway(now: ContainerDetail, endpoint: EndpointDetail): boolean {
  const signsOfLife = [endpoint.endpointId, endpoint.ipv4, endpoint.ipv6, endpoint.mac];
  return hasLiveStack(now.container) && signsOfLife.every((sign) => sign === undefined);
}

type OnWhat = Pick<Connect, 'containerId' | 'containerName' | 'networkId' | 'networkName'>;

function onWhat({ containerId, containerName, networkId, networkName }: OnWhat): OnWhat {
  return { containerId, containerName, networkId, networkName };
}
