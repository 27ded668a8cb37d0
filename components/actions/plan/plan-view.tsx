import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import type { WirePlan } from '@/lib/contract/plan';
import { actionsMessages } from '@/lib/messages/actions';
import { Disclosure } from '../form/disclosure';
import { PlanSteps } from './plan-steps';
import { WarningList } from './warning-list';

/**
 * A plan as people read it: what will be done in which order, what to know before, or why it can't be.
 * @param past true where it ran already.
 * @param warningsFirst for a plan of many steps, below which they would be overlooked.
 */
export function PlanView({
  plan,
  past = false,
  warningsFirst = false,
}: {
  plan: WirePlan;
  past?: boolean;
  warningsFirst?: boolean;
}) {
  const words = actionsMessages.plan;
  if (!plan.ok) {
    return (
      <div className="space-y-2">
        {plan.reasons.map((reason) => (
          <Notice key={`${reason.code}/${reason.message}`} kind="error" title={reason.message}>
            {reason.remedy}
          </Notice>
        ))}
      </div>
    );
  }
  const warnings = <WarningList warnings={plan.warnings} past={past} />;
  return (
    <div className="space-y-4">
      {warningsFirst ? warnings : null}
      <section>
        <div className="flex h-6 items-center justify-between">
          <h3 className="text-2xs font-medium uppercase tracking-wide text-ink-faint">{words.steps}</h3>
          {plan.commands.length > 1 ? (
            <CopyButton text={plan.commands.join('\n')} label={words.copyAll} copiedLabel={words.copied} />
          ) : null}
        </div>
        {plan.steps.length === 0 ? (
          <p className="text-ink-soft">{words.nothing}</p>
        ) : (
          <PlanSteps steps={plan.steps} />
        )}
      </section>
      {warningsFirst ? null : warnings}
      {plan.compose ? (
        <Disclosure title={words.compose}>
          <div className="flex items-start gap-1 rounded-md border border-line bg-sunken py-1 pl-3 pr-1">
            <pre className="min-w-0 flex-1 overflow-x-auto py-1 font-mono text-xs leading-5">
              {plan.compose}
            </pre>
            <CopyButton text={plan.compose} label={words.copyCompose} copiedLabel={words.copied} />
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
