import type { Failure } from '../failure';
import type { Planning } from './use-plan';

/** True where the plan, made again since, says itself what went wrong: it is refused for that reason, or can not be made for it. */
export function isToldBy({ plan, failure }: Planning, told: Failure): boolean {
  if (failure !== undefined) return failure.message === told.message;
  return plan?.ok === false && plan.reasons.some((reason) => reason.message === told.message);
}
