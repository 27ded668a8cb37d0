'use client';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import type { StateChange } from '@/lib/domain/plan';
import { lifecycleMessages } from '@/lib/messages/lifecycle';
import { ChangeDialog } from './change-dialog';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useContainerName } from './use-names';
import { useRunChange } from './use-run-change';

/** The dialogs `Start <container>`, `Stop …`, `Restart …`, `Pause …` and `Unpause …`. */
export function ChangeStateDialog(props: { change: StateChange; containerId: string; onClose: () => void }) {
  const { change, containerId, onClose } = props;
  const { engine, snapshot } = useLiveEngine();
  const { running, failure, run } = useRunChange<StateChange>({ done: onClose });
  const words = lifecycleMessages[change];
  const request: ChangeRequest = { operation: `${change}Container`, engine: engine.id, containerId };
  const touching = touchingText(snapshot, { containers: [containerId], networks: [] });
  const planning = usePlan(request, touching, running !== undefined);
  return (
    <ChangeDialog
      title={words.title({ container: useContainerName(containerId) })}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning)}
          running={running === change}
          busy={running !== undefined}
          onRun={() => void run(change, request)}
        />
      }
    >
      <PlanPane planning={planning} />
    </ChangeDialog>
  );
}
