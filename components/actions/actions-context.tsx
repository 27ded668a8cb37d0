'use client';
import { createContext, useContext } from 'react';
import type { StateChange } from '@/lib/domain/plan';

/**
 * What can be asked for from anywhere on the page. Each opens a dialog that shows the plan first; nothing is changed by the call.
 * Given by ActionsProvider (actions-provider.tsx).
 */
export type Actions = {
  createNetwork: () => void;
  /** Other settings for a network, which is made anew for it; and from there, a duplicate. */
  editNetwork: (networkId: string) => void;
  /** Makes a Swarm of the engine alone, and goes on to the network that needs it. */
  initSwarm: () => void;
  /** Other overlays for the tasks of a Swarm service. */
  changeServiceNetworks: (serviceId: string) => void;
  removeNetwork: (networkId: string) => void;
  pruneNetworks: () => void;
  /** Move, or also connect: the dialog `Move <container> from <network> to <network>` offers both. */
  moveContainer: (move: { containerId: string; fromNetworkId: string; toNetworkId: string }) => void;
  /** Without `networkId`, the dialog lets one be chosen. */
  connectContainer: (to: { containerId: string; networkId?: string }) => void;
  /** Without `toNetworkId`, the dialog lets source and target be chosen: the way of keys, menus and the table. */
  moveContainerFrom: (from: { containerId: string; fromNetworkId?: string }) => void;
  disconnectContainer: (from: { containerId: string; networkId: string }) => void;
  /** The dialog `Run a container`; `networkId` is chosen beforehand. */
  runContainer: (on?: { networkId?: string }) => void;
  changeState: (of: { containerId: string; change: StateChange }) => void;
  removeContainer: (containerId: string) => void;
  undo: (activityId: string) => void;
  /** True where the server lets nothing be changed, or the picture is too old to change anything by it. */
  disabled: { because: string } | undefined;
};

export const ActionsContext = createContext<Actions | undefined>(undefined);

/** @throws Error outside ActionsProvider. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions needs an ActionsProvider above it');
  return actions;
}
