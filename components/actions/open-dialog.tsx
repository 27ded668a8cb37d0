'use client';
import { ConnectDialog } from './connect-dialog';
import { CreateNetworkDialog } from './create-network-dialog';
import { DisconnectDialog } from './disconnect-dialog';
import { MoveDialog } from './move-dialog';
import { PruneDialog } from './prune-dialog';
import { RemoveNetworkDialog } from './remove-network-dialog';
import { UndoDialog } from './undo-dialog';

/** Which dialog is open, and what it is about. */
export type OpenedDialog =
  | { kind: 'create' }
  | { kind: 'remove'; networkId: string }
  | { kind: 'prune' }
  | { kind: 'move'; choosing: boolean; containerId: string; fromNetworkId?: string; toNetworkId?: string }
  | { kind: 'connect'; containerId: string; networkId?: string }
  | { kind: 'disconnect'; containerId: string; networkId: string }
  | { kind: 'undo'; activityId: string };

export function OpenDialog({ dialog, onClose }: { dialog: OpenedDialog; onClose: () => void }) {
  switch (dialog.kind) {
    case 'create':
      return <CreateNetworkDialog onClose={onClose} />;
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
    case 'undo':
      return <UndoDialog activityId={dialog.activityId} onClose={onClose} />;
  }
}
