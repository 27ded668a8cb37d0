import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { actionsMessages } from '@/lib/messages/actions';
import { FailureDetail } from '../failure-notice';
import { PlanView } from './plan-view';
import type { Planning } from './use-plan';

/** A plan in all its states: being made, made, refused, not to be had. */
export function PlanPane({
  planning,
  warningsFirst = false,
}: {
  planning: Planning;
  warningsFirst?: boolean;
}) {
  const words = actionsMessages.plan;
  if (planning.failure) {
    return (
      <Notice kind="error" title={planning.failure.message}>
        <FailureDetail failure={planning.failure} />
        <Button size="small" className="mt-2" onClick={planning.retry}>
          {words.retry}
        </Button>
      </Notice>
    );
  }
  if (!planning.plan) return <PlanSkeleton />;
  return (
    <div
      aria-busy={!planning.current}
      className={`transition-opacity ${planning.current ? '' : 'opacity-60 delay-150'}`}
    >
      <PlanView plan={planning.plan} warningsFirst={warningsFirst} />
    </div>
  );
}

function PlanSkeleton() {
  return (
    <div aria-busy className="space-y-2">
      <p className="text-ink-soft">{actionsMessages.plan.loading}</p>
      <div
        aria-hidden
        className="divide-y divide-line rounded-lg border border-line motion-safe:animate-pulse"
      >
        {['w-1/2', 'w-2/5', 'w-3/5'].map((width) => (
          <div key={width} className="space-y-2 px-3 py-2.5">
            <div className={`h-3 rounded bg-line ${width}`} />
            <div className="h-2.5 w-4/5 rounded bg-sunken" />
          </div>
        ))}
      </div>
    </div>
  );
}
