'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import { actionsMessages } from '@/lib/messages/actions';
import { ChangeDialog } from './change-dialog';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useContainerName, useNetworkName } from './use-names';
import { useRunChange } from './use-run-change';

const words = actionsMessages.disconnect;

/** The dialog `Disconnect <container> from <network>`. */
export function DisconnectDialog(props: { containerId: string; networkId: string; onClose: () => void }) {
  const { containerId, networkId, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const { running, failure, run } = useRunChange<'disconnect'>({ done: onClose });
  const names = { container: useContainerName(containerId), network: useNetworkName(networkId) };
  const request: ChangeRequest = {
    operation: 'disconnectContainer',
    engine: engine.id,
    networkId,
    containerId,
  };
  const touching = touchingText(snapshot, { containers: [containerId], networks: [networkId] });
  const planning = usePlan(request, touching, running !== undefined);
  return (
    <ChangeDialog
      title={words.title(names)}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning)}
          running={running === 'disconnect'}
          busy={running !== undefined}
          onRun={() => void run('disconnect', request)}
        />
      }
    >
      <PlanPane planning={planning} />
    </ChangeDialog>
  );
}
