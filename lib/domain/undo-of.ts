import type { Action, Plan, StateChange, Undo } from './plan';

/** A network that a plan made. */
export type MadeNetwork = { networkId: string; networkName: string };

/**
 * How a plan that was done is taken back, read from its own actions, which hold what was there before.
 * @param made the ids of the network and the container that the plan made, and of each network where it made several.
 * @returns undefined where it can not be taken back: a step of it is not reversible, or it changed nothing.
 */
export function undoOf(
  plan: Extract<Plan, { ok: true }>,
  made: { networkId?: string; containerId?: string; networks?: readonly MadeNetwork[] } = {},
): Undo | undefined {
  if (plan.steps.some((step) => !step.reversible)) return undefined;
  const { actions } = plan;
  const several = undoOfSeveral(actions, made.networks ?? []);
  if (several !== undefined) return several;
  const created = ofKind(actions, 'create-network')[0];
  const removed = ofKind(actions, 'remove-network')[0];
  if (created !== undefined && removed !== undefined) return undoOfRecreate(actions, removed, made.networkId);
  if (created !== undefined) {
    return made.networkId === undefined
      ? undefined
      : { kind: 'remove-network', networkId: made.networkId, networkName: created.spec.name };
  }
  if (removed !== undefined) return { kind: 'create-network', spec: removed.restore };
  const joinedSwarm = ofKind(actions, 'init-swarm')[0];
  if (joinedSwarm !== undefined) {
    return { kind: 'leave-swarm', advertiseAddress: joinedSwarm.advertiseAddress };
  }
  const leftSwarm = ofKind(actions, 'leave-swarm')[0];
  if (leftSwarm !== undefined) return { kind: 'init-swarm', advertiseAddress: leftSwarm.advertiseAddress };
  const service = ofKind(actions, 'change-service-networks')[0];
  if (service !== undefined) {
    const { kind, serviceId, serviceName, restore } = service;
    return { kind, serviceId, serviceName, networkIds: restore.map((one) => one.id) };
  }
  const run = ofKind(actions, 'run-container')[0];
  if (run !== undefined) {
    return made.containerId === undefined
      ? undefined
      : { kind: 'remove-container', containerId: made.containerId, containerName: run.spec.name };
  }
  const changed = ofKind(actions, 'change-state')[0];
  if (changed !== undefined) {
    const { containerId, containerName } = changed;
    const change = oppositeOf(changed.change);
    return change && { kind: 'change-state', change, containerId, containerName };
  }
  return undoOfMembership(actions);
}

/** Of a plan of which every action makes, or removes, a network. */
function undoOfSeveral(actions: readonly Action[], networks: readonly MadeNetwork[]): Undo | undefined {
  if (actions.length < 2) return undefined;
  const removed = ofKind(actions, 'remove-network');
  if (removed.length === actions.length) {
    return { kind: 'create-networks', specs: removed.map((action) => action.restore) };
  }
  const created = ofKind(actions, 'create-network');
  if (created.length < actions.length || networks.length < actions.length) return undefined;
  return { kind: 'remove-networks', networks: [...networks] };
}

function undoOfRecreate(
  actions: readonly Action[],
  { networkName, restore: spec }: Extract<Action, { kind: 'remove-network' }>,
  networkId: string | undefined,
): Undo | undefined {
  if (networkId === undefined) return undefined;
  const members = ofKind(actions, 'disconnect').map(({ containerId, containerName, restore: config }) => ({
    containerId,
    containerName,
    config,
  }));
  return { kind: 'recreate-network', networkId, networkName, spec, members };
}

/** @returns undefined for a restart, which has none. */
export function oppositeOf(change: StateChange): StateChange | undefined {
  switch (change) {
    case 'start':
      return 'stop';
    case 'stop':
      return 'start';
    case 'pause':
      return 'unpause';
    case 'unpause':
      return 'pause';
    case 'restart':
      return undefined;
  }
}

function undoOfMembership(actions: readonly Action[]): Undo | undefined {
  const left = ofKind(actions, 'disconnect')[0];
  // A connect to the network that is then left only heals a ghost.
  const joined = ofKind(actions, 'connect').find((action) => action.networkId !== left?.networkId);
  if (left === undefined && joined === undefined) return undefined;
  if (left === undefined || left.networkName === 'none') {
    return (
      joined && {
        kind: 'disconnect',
        containerId: joined.containerId,
        containerName: joined.containerName,
        networkId: joined.networkId,
        networkName: joined.networkName,
        rejoinNone: left !== undefined,
      }
    );
  }
  const { containerId, containerName, restore: config } = left;
  // Joining a network takes `none` away by itself.
  if (joined === undefined || joined.networkName === 'none') {
    const { networkId, networkName } = left;
    return { kind: 'connect', containerId, containerName, networkId, networkName, config };
  }
  return {
    kind: 'move',
    containerId,
    containerName,
    fromNetworkId: joined.networkId,
    fromNetworkName: joined.networkName,
    toNetworkId: left.networkId,
    toNetworkName: left.networkName,
    config,
  };
}

function ofKind<K extends Action['kind']>(
  actions: readonly Action[],
  kind: K,
): Extract<Action, { kind: K }>[] {
  return actions.filter((action): action is Extract<Action, { kind: K }> => action.kind === kind);
}
