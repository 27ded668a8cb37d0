import type { Plan, Step } from '@/lib/domain/plan';
import type { Reason } from '@/lib/domain/reason';
import { stepSubject } from './plan-steps';
import { describeReason } from './reasons';
import { warningSentence } from './warnings';

/** A reason in words; the same shape as `wireReasonSchema` of the contract, which this layer may not know. */
type DescribedReason = { code: string; message: string; remedy?: string; field?: string; value?: string };

/** A plan in words; the same shape as `wirePlanSchema` of the contract, which this layer may not know. */
export type DescribedPlan =
  | {
      ok: true;
      steps: Step[];
      warnings: { code: string; message: string }[];
      commands: string[];
      compose?: string;
    }
  | { ok: false; reasons: DescribedReason[] };

/** A plan as people read it. */
export function describePlan(plan: Plan): DescribedPlan {
  if (!plan.ok) return { ok: false, reasons: plan.reasons.map(reasonInWords) };
  return {
    ok: true,
    steps: plan.steps.map((step, index) => {
      const action = plan.actions[index];
      return action === undefined ? step : { ...step, subject: stepSubject(action) };
    }),
    warnings: plan.warnings.map((warning) => ({ code: warning.code, message: warningSentence(warning) })),
    commands: plan.commands,
    ...(plan.compose !== undefined && { compose: plan.compose }),
  };
}

/** A reason as people read it, with the input that it is about. */
function reasonInWords(reason: Reason): DescribedReason {
  return {
    code: reason.code,
    ...describeReason(reason),
    ...('field' in reason && { field: reason.field }),
    ...(reason.code === 'member-address' && { value: reason.address }),
  };
}
