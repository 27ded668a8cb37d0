'use client';
import { useState } from 'react';
import { useLiveEngine } from '@/components/shell/live-engine';
import { useSelection } from '@/components/shell/view-state';
import type { ChangeRequest } from '@/lib/client/changes';
import type { WirePlan } from '@/lib/contract/plan';
import type { WarningCode } from '@/lib/domain/warning';
import { actionsMessages } from '@/lib/messages/actions';
import { ChangeDialog } from './change-dialog';
import { TextField } from './form/text-field';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useNetworkName } from './use-names';
import { useRunChange } from './use-run-change';

const words = actionsMessages.remove;

/** The dialog `Remove network <name>`. The engine removes a network that a stopped container still needs; here its name has to be typed. */
export function RemoveNetworkDialog({ networkId, onClose }: { networkId: string; onClose: () => void }) {
  const { engine, snapshot } = useLiveEngine();
  const [selection, select] = useSelection();
  const [typed, setTyped] = useState('');
  const selected = selection?.kind === 'network' && selection.id === networkId;
  const { running, failure, run } = useRunChange<'remove'>({
    done: () => {
      if (selected) select(undefined);
      onClose();
    },
  });
  const network = useNetworkName(networkId);
  const request: ChangeRequest = { operation: 'removeNetwork', engine: engine.id, networkId };
  const planning = usePlan(
    request,
    touchingText(snapshot, { containers: [], networks: [networkId] }),
    running !== undefined,
  );
  const needsName = breaksSomething(planning.plan);
  return (
    <ChangeDialog
      title={words.title({ network })}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          look="danger"
          words={words}
          ready={isRunnable(planning) && (!needsName || typed === network)}
          running={running === 'remove'}
          busy={running !== undefined}
          onRun={() => void run('remove', request)}
        />
      }
    >
      <PlanPane planning={planning} />
      {needsName ? (
        <TextField
          id="remove-confirm"
          label={words.typeName}
          value={typed}
          placeholder={network}
          onChange={setTyped}
        />
      ) : null}
    </ChangeDialog>
  );
}

function breaksSomething(plan: WirePlan | undefined): boolean {
  const breaking: WarningCode = 'stopped-members-break';
  return plan?.ok === true && plan.warnings.some((warning) => warning.code === breaking);
}
