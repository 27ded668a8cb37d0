import type { ChangeReply, WirePlan } from '@/lib/contract/plan';
import type { Plan } from '@/lib/domain/plan';
import { isInputReason } from '@/lib/domain/reason';
import { leftoverSentence, outcomeSentences } from '@/lib/messages/change-outcomes';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError, isAppError } from '../app-error';
import { log } from '../log';
import type { Outcome } from './execute-plan';

/** The error for a plan that is refused: the input's fault where all its reasons are, else a conflict with how things are. */
export function refusalOf(plan: Plan, described: WirePlan): AppError {
  const isInput = !plan.ok && plan.reasons.every(isInputReason);
  const reasons = described.ok ? [] : described.reasons;
  const { message } = isInput ? problemSentences.badInput : problemSentences.refused;
  return new AppError(isInput ? 'bad-input' : 'refused', reasons[0]?.message ?? message, {
    reasons,
    ...(reasons[0]?.remedy === undefined ? {} : { remedy: reasons[0].remedy }),
  });
}

/**
 * What a change came to, in words.
 * @param summary the sentence that names it, in the words of its result.
 */
export function tellOutcome(
  summary: string,
  outcome: Outcome,
): { summary: string; detail: string; engineMessage?: string } {
  if (outcome.result === 'done') {
    const { gone: containers } = outcome;
    return {
      summary,
      detail: containers.length === 0 ? summary : outcomeSentences.gone({ summary, containers }),
    };
  }
  const known = isAppError(outcome.cause) ? outcome.cause : undefined;
  const cause = known?.message ?? problemSentences.internal.message;
  const detail =
    outcome.result === 'rolledBack'
      ? outcomeSentences[outcome.untouched ? 'untouched' : 'rolledBack']({ summary, cause })
      : outcomeSentences.failed({ summary, cause, leftovers: outcome.leftovers.map(leftoverSentence) });
  return {
    summary,
    detail,
    ...(known?.engineMessage === undefined ? {} : { engineMessage: known.engineMessage }),
  };
}

/** The error that tells why a change stopped, with what became of it. */
export function stoppedError(outcome: Exclude<Outcome, { result: 'done' }>, change: ChangeReply): AppError {
  const { cause } = outcome;
  if (!isAppError(cause)) log.error({ err: cause }, 'a change stopped on an unexpected error');
  const known = isAppError(cause) ? cause : undefined;
  const remedy = outcome.result === 'failed' ? outcomeSentences.failedRemedy : known?.remedy;
  return new AppError(known?.code ?? 'internal', change.detail, {
    change,
    cause,
    ...(remedy === undefined ? {} : { remedy }),
    ...(known?.engineMessage === undefined ? {} : { engineMessage: known.engineMessage }),
    ...(known?.engineStatus === undefined ? {} : { engineStatus: known.engineStatus }),
  });
}
