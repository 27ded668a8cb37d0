import { PlanView } from '@/components/actions/plan/plan-view';
import type { Activity } from '@/lib/contract/activity';
import { activityMessages as words } from '@/lib/messages/activity-view';

/** What came of a change in full, the engine's own words, and the plan that was followed. */
export function ActivityDetail({ entry }: { entry: Activity }) {
  return (
    <div className="space-y-3">
      {entry.detail === '' || entry.detail === entry.summary ? null : (
        <p className="text-ink [overflow-wrap:anywhere]">{entry.detail}</p>
      )}
      {entry.engineMessage ? (
        <div>
          <p className="text-2xs text-ink-faint">{words.engineSaid}</p>
          <code className="mt-0.5 block font-mono text-xs text-ink [overflow-wrap:anywhere]">
            {entry.engineMessage}
          </code>
        </div>
      ) : null}
      <PlanView plan={entry.plan} past />
    </div>
  );
}
