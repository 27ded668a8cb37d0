import type { NetworkSpec } from '@/lib/domain/network-spec';
import { planCreateNetwork } from '@/lib/domain/plan-create-network';
import type { SpecContext } from '@/lib/domain/spec-context';
import { describeReason } from '@/lib/messages/reasons';
import { warningSentence } from '@/lib/messages/warnings';
import { type FieldKey, fieldOfPath } from './field-key';
import type { NetworkForm } from './network-form';
import { rowProblems } from './row-problems';

/** What speaks against the network as typed, by field, and what to know before making it. */
export type FormCheck = {
  problems: ReadonlyMap<FieldKey, string>;
  warnings: { code: string; message: string }[];
};

/** Checks with the server's own code, so that what passes here is refused there only if the engine changed meanwhile. */
export function checkForm(form: NetworkForm, spec: NetworkSpec, context: SpecContext): FormCheck {
  const plan = planCreateNetwork(spec, context);
  const reasons = plan.ok ? [] : plan.reasons;
  return {
    problems: firstOfEach([
      ...rowProblems(form),
      ...reasons.map((reason) => ({
        field: fieldOfPath('field' in reason ? reason.field : undefined, form),
        message: wholeOf(describeReason(reason)),
      })),
    ]),
    warnings: plan.ok
      ? plan.warnings.map((warning) => ({ code: warning.code, message: warningSentence(warning) }))
      : [],
  };
}

/** A reason with its remedy: sentences that follow one another. */
export function wholeOf({ message, remedy }: { message: string; remedy?: string | undefined }): string {
  return remedy === undefined ? message : `${message} ${remedy}`;
}

/** One thing at a time: the first that is wrong with a field. */
export function firstOfEach(
  problems: readonly { field: FieldKey; message: string }[],
): Map<FieldKey, string> {
  const first = new Map<FieldKey, string>();
  for (const { field, message } of problems) if (!first.has(field)) first.set(field, message);
  return first;
}
