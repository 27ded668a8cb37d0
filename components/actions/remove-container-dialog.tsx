'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import type { ChangeRequest } from '@/lib/client/changes';
import { hasLiveStack } from '@/lib/domain/container';
import { lifecycleMessages, removeContainerMessages } from '@/lib/messages/lifecycle';
import { ChangeDialog } from './change-dialog';
import { CheckField } from './form/check-field';
import { TextField } from './form/text-field';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useContainerName } from './use-names';
import { useRunChange } from './use-run-change';

const words = lifecycleMessages.remove;

/** The dialog `Remove container <name>`. It can not be taken back, so its name has to be typed where it runs. */
export function RemoveContainerDialog({
  containerId,
  onClose,
}: {
  containerId: string;
  onClose: () => void;
}) {
  const { engine, snapshot } = useLiveEngine();
  const [selection, select] = useSelection();
  const [force, setForce] = useState(false);
  const [volumes, setVolumes] = useState(false);
  const [typed, setTyped] = useState('');
  const selected = selection?.kind === 'container' && selection.id === containerId;
  const { running, failure, run } = useRunChange<'remove'>({
    done: () => {
      if (selected) select(undefined);
      onClose();
    },
  });
  const container = useContainerName(containerId);
  const known = snapshot?.containers.find((one) => one.id === containerId);
  const isUp = known !== undefined && (hasLiveStack(known) || known.state === 'restarting');
  const request: ChangeRequest = {
    operation: 'removeContainer',
    engine: engine.id,
    containerId,
    force: force && isUp,
    volumes,
  };
  const planning = usePlan(
    request,
    touchingText(snapshot, { containers: [containerId], networks: [] }),
    running !== undefined,
  );
  return (
    <ChangeDialog
      title={words.title({ container })}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          look="danger"
          words={words}
          ready={isRunnable(planning) && (!isUp || typed === container)}
          running={running === 'remove'}
          busy={running !== undefined}
          onRun={() => void run('remove', request)}
        />
      }
    >
      {isUp ? (
        <CheckField
          id="remove-force"
          label={removeContainerMessages.force}
          hint={removeContainerMessages.forceHint}
          checked={force}
          onChange={setForce}
        />
      ) : null}
      <CheckField
        id="remove-volumes"
        label={removeContainerMessages.volumes}
        hint={removeContainerMessages.volumesHint}
        checked={volumes}
        onChange={setVolumes}
      />
      <PlanPane planning={planning} />
      {isUp && force ? (
        <TextField
          id="remove-container-confirm"
          label={removeContainerMessages.typeName}
          value={typed}
          placeholder={container}
          onChange={setTyped}
        />
      ) : null}
    </ChangeDialog>
  );
}
