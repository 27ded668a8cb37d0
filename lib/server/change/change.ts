import type { NetworkSpec } from '@/lib/domain/network-spec';
import type { Plan, Undo } from '@/lib/domain/plan';
import { type ConnectInput, planConnect } from '@/lib/domain/plan-connect';
import type { PlanContext } from '@/lib/domain/plan-context';
import { planCreateNetwork } from '@/lib/domain/plan-create-network';
import { type DisconnectInput, planDisconnect } from '@/lib/domain/plan-disconnect';
import { type MoveInput, planMove } from '@/lib/domain/plan-move';
import { type PruneInput, planPruneNetworks } from '@/lib/domain/plan-prune-networks';
import { planRemoveNetwork } from '@/lib/domain/plan-remove-network';
import { planUndo } from '@/lib/domain/plan-undo';

/** What somebody wants changed, parsed. */
export type Change =
  | { operation: 'createNetwork'; input: NetworkSpec }
  | { operation: 'removeNetwork'; input: { networkId: string } }
  | { operation: 'pruneNetworks'; input: PruneInput }
  | { operation: 'connectContainer'; input: ConnectInput }
  | { operation: 'disconnectContainer'; input: DisconnectInput }
  | { operation: 'moveContainer'; input: MoveInput }
  | { operation: 'undoActivity'; input: Undo };

/** Thinks a change through against how things are now. */
export function planOfChange(change: Change, context: PlanContext): Plan {
  switch (change.operation) {
    case 'createNetwork':
      return planCreateNetwork(change.input, {
        networks: context.snapshot.networks,
        host: context.interfaces ?? { available: false, reason: 'not-read' },
        engineVersion: context.engineVersion,
        apiVersion: context.apiVersion,
        swarmActive: context.snapshot.swarmNodes.length > 0,
      });
    case 'removeNetwork':
      return planRemoveNetwork(change.input, context);
    case 'pruneNetworks':
      return planPruneNetworks(change.input, context);
    case 'connectContainer':
      return planConnect(change.input, context);
    case 'disconnectContainer':
      return planDisconnect(change.input, context);
    case 'moveContainer':
      return planMove(change.input, context);
    case 'undoActivity':
      return planUndo(change.input, context);
  }
}

/** The ids of what a change is about, as they were given: some may be unknown to the engine. */
export type Involved = { container: string | undefined; networks: string[]; needsInterfaces: boolean };

export function involvedIn(change: Change): Involved {
  switch (change.operation) {
    case 'createNetwork':
      return { container: undefined, networks: [], needsInterfaces: true };
    case 'undoActivity':
      return involvedInUndo(change.input);
    case 'removeNetwork':
      return about(undefined, change.input.networkId);
    case 'pruneNetworks':
      return about(undefined, ...(change.input.networkIds ?? []));
    case 'connectContainer':
    case 'disconnectContainer':
      return about(change.input.containerId, change.input.networkId);
    case 'moveContainer':
      return about(change.input.containerId, change.input.fromNetworkId, change.input.toNetworkId);
  }
}

function involvedInUndo(undo: Undo): Involved {
  switch (undo.kind) {
    case 'create-network':
    case 'create-networks':
      return { container: undefined, networks: [], needsInterfaces: true };
    case 'remove-network':
      return about(undefined, undo.networkId);
    case 'remove-networks':
      return about(undefined, ...undo.networks.map((one) => one.networkId));
    case 'connect':
    case 'disconnect':
      return about(undo.containerId, undo.networkId);
    case 'move':
      return about(undo.containerId, undo.fromNetworkId, undo.toNetworkId);
  }
}

function about(container: string | undefined, ...networks: string[]): Involved {
  return { container, networks, needsInterfaces: false };
}
