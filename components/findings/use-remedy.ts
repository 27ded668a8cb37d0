'use client';
import { useActions } from '@/components/actions/actions-context';
import type { RemedyAction } from '@/lib/domain/findings/remedy';

/** @returns what opens the dialog that mends a finding. */
export function useRemedy(): (action: RemedyAction) => void {
  const actions = useActions();
  return (action) => {
    switch (action.operation) {
      case 'removeNetwork':
        return actions.removeNetwork(action.networkId);
      case 'pruneNetworks':
        return actions.pruneNetworks();
      case 'createNetwork':
        return actions.createNetwork();
      case 'recreateNetwork':
        return actions.editNetwork(action.networkId);
      case 'startContainer':
        return actions.changeState({ containerId: action.containerId, change: 'start' });
      case 'restartContainer':
        return actions.changeState({ containerId: action.containerId, change: 'restart' });
      case 'unpauseContainer':
        return actions.changeState({ containerId: action.containerId, change: 'unpause' });
      case 'disconnectContainer':
        return actions.disconnectContainer(action);
      case 'connectContainer': {
        const { containerId, networkId } = action;
        return actions.connectContainer(
          networkId === undefined ? { containerId } : { containerId, networkId },
        );
      }
      case 'moveContainer': {
        const { containerId, fromNetworkId, toNetworkId } = action;
        return toNetworkId === undefined
          ? actions.moveContainerFrom({ containerId, fromNetworkId })
          : actions.moveContainer({ containerId, fromNetworkId, toNetworkId });
      }
    }
  };
}
