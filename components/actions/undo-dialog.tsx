'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLiveEngine } from '@/components/shell/live-engine';
import type { ChangeRequest } from '@/lib/client/changes';
import { activityQuery } from '@/lib/client/queries';
import { actionsMessages } from '@/lib/messages/actions';
import { ChangeDialog } from './change-dialog';
import { PlanPane } from './plan/plan-pane';
import { touchingText } from './plan/touching';
import { isRunnable, usePlan } from './plan/use-plan';
import { RunButton } from './run-button';
import { useRunChange } from './use-run-change';

const words = actionsMessages.undo;

/** The dialog `Undo: …`, with the plan as it would be now. */
export function UndoDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const { snapshot } = useLiveEngine();
  const { running, failure, run } = useRunChange<'undo'>({ done: onClose });
  const summary = useSummary(activityId);
  const request: ChangeRequest = { operation: 'undoActivity', activityId };
  const planning = usePlan(request, touchingText(snapshot, 'everything'), running !== undefined);
  return (
    <ChangeDialog
      title={words.title({ summary: summary ?? words.unknown })}
      description={words.description}
      failure={failure}
      planning={planning}
      onClose={onClose}
      buttons={
        <RunButton
          words={words}
          ready={isRunnable(planning)}
          running={running === 'undo'}
          busy={running !== undefined}
          onRun={() => void run('undo', request)}
        />
      }
    >
      <PlanPane planning={planning} />
    </ChangeDialog>
  );
}

function useSummary(activityId: string): string | undefined {
  const { data } = useInfiniteQuery(activityQuery(useLiveEngine().engine.id));
  return data?.pages.flatMap((page) => page.entries).find((entry) => entry.id === activityId)?.summary;
}
