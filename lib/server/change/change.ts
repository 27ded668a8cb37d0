import type { ContainerSpec } from '@/lib/domain/container-spec';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { Plan, StateChange, Undo } from '@/lib/domain/plan';
import { type ChangeStateInput, planChangeState } from '@/lib/domain/plan-change-state';
import { type ConnectInput, planConnect } from '@/lib/domain/plan-connect';
import { type PlanContext, specContextOf } from '@/lib/domain/plan-context';
import { planCreateNetwork } from '@/lib/domain/plan-create-network';
import { type DisconnectInput, planDisconnect } from '@/lib/domain/plan-disconnect';
import { planInitSwarm } from '@/lib/domain/plan-init-swarm';
import { type MoveInput, planMove } from '@/lib/domain/plan-move';
import { type PruneInput, planPruneNetworks } from '@/lib/domain/plan-prune-networks';
import { planRecreateNetwork, type RecreateInput } from '@/lib/domain/plan-recreate-network';
import { planRemoveContainer, type RemoveContainerInput } from '@/lib/domain/plan-remove-container';
import { planRemoveNetwork } from '@/lib/domain/plan-remove-network';
import { planRun } from '@/lib/domain/plan-run';
import { planServiceNetworks, type ServiceNetworksInput } from '@/lib/domain/plan-service-networks';
import { planUndo } from '@/lib/domain/plan-undo';

/** What somebody wants changed, parsed. */
export type Change =
  | { operation: 'createNetwork'; input: NetworkSpec }
  | { operation: 'removeNetwork'; input: { networkId: string } }
  | { operation: 'pruneNetworks'; input: PruneInput }
  | { operation: 'recreateNetwork'; input: RecreateInput }
  | { operation: 'changeServiceNetworks'; input: ServiceNetworksInput }
  | { operation: 'connectContainer'; input: ConnectInput }
  | { operation: 'disconnectContainer'; input: DisconnectInput }
  | { operation: 'moveContainer'; input: MoveInput }
  | { operation: 'initSwarm'; input: { advertiseAddress: string } }
  | { operation: 'runContainer'; input: ContainerSpec }
  | { operation: `${StateChange}Container`; input: ChangeStateInput }
  | { operation: 'removeContainer'; input: RemoveContainerInput }
  | { operation: 'undoActivity'; input: Undo };

/** Thinks a change through against how things are now. */
export function planOfChange(change: Change, context: PlanContext): Plan {
  switch (change.operation) {
    case 'createNetwork':
      return planCreateNetwork(change.input, specContextOf(context));
    case 'removeNetwork':
      return planRemoveNetwork(change.input, context);
    case 'pruneNetworks':
      return planPruneNetworks(change.input, context);
    case 'recreateNetwork':
      return planRecreateNetwork(change.input, context);
    case 'changeServiceNetworks':
      return planServiceNetworks(change.input, context);
    case 'connectContainer':
      return planConnect(change.input, context);
    case 'disconnectContainer':
      return planDisconnect(change.input, context);
    case 'moveContainer':
      return planMove(change.input, context);
    case 'initSwarm':
      return planInitSwarm(change.input, context);
    case 'runContainer':
      return planRun(change.input, context);
    case 'startContainer':
    case 'stopContainer':
    case 'restartContainer':
    case 'pauseContainer':
    case 'unpauseContainer':
      return planChangeState(change.input, context);
    case 'removeContainer':
      return planRemoveContainer(change.input, context);
    case 'undoActivity':
      return planUndo(change.input, context);
  }
}

/** The ids of what a change is about, as they were given: some may be unknown to the engine. */
export type Involved = {
  container: string | undefined;
  networks: string[];
  /** A network all of whose members are involved, and which may be known by this name alone by now. */
  membersOf?: { id: string; name?: string };
  /** True where something is made or started that may clash with the host's own. */
  needsInterfaces: boolean;
  needsImages?: boolean;
  /** True where the engine as a whole matters: its drivers and its Swarm. */
  needsInfo?: boolean;
  /** True where it is about the Swarm's services. */
  needsSwarm?: boolean;
};

export function involvedIn(change: Change): Involved {
  switch (change.operation) {
    case 'createNetwork':
    case 'initSwarm':
      return { container: undefined, networks: [], needsInterfaces: true, needsInfo: true };
    case 'undoActivity':
      return involvedInUndo(change.input);
    case 'removeNetwork':
      return about(undefined, change.input.networkId);
    case 'pruneNetworks':
      return about(undefined, ...(change.input.networkIds ?? []));
    case 'changeServiceNetworks':
      return ofSwarm(change.input.networkIds);
    case 'recreateNetwork':
      return withMembers(change.input.networkId);
    case 'connectContainer':
    case 'disconnectContainer':
      return about(change.input.containerId, change.input.networkId);
    case 'moveContainer':
      return about(change.input.containerId, change.input.fromNetworkId, change.input.toNetworkId);
    case 'runContainer':
      return { container: undefined, networks: [], needsInterfaces: true, needsImages: true };
    case 'startContainer':
    case 'restartContainer':
      return { container: change.input.containerId, networks: [], needsInterfaces: true };
    case 'stopContainer':
    case 'pauseContainer':
    case 'unpauseContainer':
    case 'removeContainer':
      return about(change.input.containerId);
  }
}

function involvedInUndo(undo: Undo): Involved {
  switch (undo.kind) {
    case 'create-network':
    case 'create-networks':
    case 'init-swarm':
    case 'leave-swarm':
      return { container: undefined, networks: [], needsInterfaces: true, needsInfo: true };
    case 'remove-network':
      return about(undefined, undo.networkId);
    case 'remove-networks':
      return about(undefined, ...undo.networks.map((one) => one.networkId));
    case 'connect':
    case 'disconnect':
      return about(undo.containerId, undo.networkId);
    case 'move':
      return about(undo.containerId, undo.fromNetworkId, undo.toNetworkId);
    case 'change-service-networks':
      return ofSwarm(undo.networkIds);
    case 'recreate-network':
      return withMembers(undo.networkId, undo.networkName);
    case 'remove-container':
      return about(undo.containerId);
    case 'change-state':
      return { container: undo.containerId, networks: [], needsInterfaces: undo.change === 'start' };
  }
}

function ofSwarm(networks: readonly string[]): Involved {
  return { container: undefined, networks: [...networks], needsInterfaces: false, needsSwarm: true };
}

function withMembers(id: string, name?: string): Involved {
  return {
    container: undefined,
    networks: [id],
    needsInterfaces: true,
    needsInfo: true,
    membersOf: { id, ...(name !== undefined && { name }) },
  };
}

function about(container: string | undefined, ...networks: string[]): Involved {
  return { container, networks, needsInterfaces: false };
}
