'use client';
import type { StateChange } from '@/lib/domain/plan';
import { ChangeStateDialog } from './change-state-dialog';
import { ConnectDialog } from './connect-dialog';
import { CreateNetworkDialog } from './create-network-dialog';
import { DisconnectDialog } from './disconnect-dialog';
import { EditNetworkDialog } from './edit-network-dialog';
import { InitSwarmDialog } from './init-swarm-dialog';
import { MoveDialog } from './move-dialog';
import { PruneDialog } from './prune-dialog';
import { RemoveContainerDialog } from './remove-container-dialog';
import { RemoveNetworkDialog } from './remove-network-dialog';
import { RunContainerDialog } from './run-container-dialog';
import { ServiceNetworksDialog } from './service-networks-dialog';
import { UndoDialog } from './undo-dialog';

/** Which dialog is open, and what it is about. */
export type OpenedDialog =
  | { kind: 'create' }
  | { kind: 'edit'; networkId: string }
  | { kind: 'service-networks'; serviceId: string }
  | { kind: 'init-swarm' }
  | { kind: 'remove'; networkId: string }
  | { kind: 'prune' }
  | { kind: 'move'; choosing: boolean; containerId: string; fromNetworkId?: string; toNetworkId?: string }
  | { kind: 'connect'; containerId: string; networkId?: string }
  | { kind: 'disconnect'; containerId: string; networkId: string }
  | { kind: 'run'; networkId?: string }
  | { kind: 'change-state'; containerId: string; change: StateChange }
  | { kind: 'remove-container'; containerId: string }
  | { kind: 'undo'; activityId: string };

export function OpenDialog({ dialog, onClose }: { dialog: OpenedDialog; onClose: () => void }) {
  switch (dialog.kind) {
    case 'create':
      return <CreateNetworkDialog onClose={onClose} />;
    case 'service-networks':
      return <ServiceNetworksDialog serviceId={dialog.serviceId} onClose={onClose} />;
    case 'edit':
      return <EditNetworkDialog networkId={dialog.networkId} onClose={onClose} />;
    case 'init-swarm':
      return <InitSwarmDialog onClose={onClose} />;
    case 'remove':
      return <RemoveNetworkDialog networkId={dialog.networkId} onClose={onClose} />;
    case 'prune':
      return <PruneDialog onClose={onClose} />;
    case 'move':
      return <MoveDialog {...dialog} onClose={onClose} />;
    case 'connect':
      return <ConnectDialog {...dialog} onClose={onClose} />;
    case 'disconnect':
      return <DisconnectDialog {...dialog} onClose={onClose} />;
    case 'run':
      return <RunContainerDialog networkId={dialog.networkId} onClose={onClose} />;
    case 'change-state':
      return <ChangeStateDialog {...dialog} onClose={onClose} />;
    case 'remove-container':
      return <RemoveContainerDialog containerId={dialog.containerId} onClose={onClose} />;
    case 'undo':
      return <UndoDialog activityId={dialog.activityId} onClose={onClose} />;
  }
}
