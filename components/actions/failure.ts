import { ProblemError } from '@/lib/client/call';
import type { ChangeReply } from '@/lib/contract/plan';
import type { WireReason } from '@/lib/contract/wire-reason';
import { actionsMessages } from '@/lib/messages/actions';

/** A change that did not come about, in words for people. */
export type Failure = {
  message: string;
  /** What to do next. */
  remedy: string | undefined;
  /** The engine's own words. */
  engineMessage: string | undefined;
  reasons: WireReason[];
};

/** @throws the error itself where it is no failed request, for then it is a fault of this page. */
export function failureOfError(error: unknown): Failure {
  if (!(error instanceof ProblemError)) throw error;
  const { failure } = actionsMessages;
  if (error.problem === 'network')
    return { message: failure.network, remedy: failure.networkRemedy, engineMessage: undefined, reasons: [] };
  if (error.problem === 'unreadable')
    return {
      message: failure.unreadable,
      remedy: failure.unreadableRemedy,
      engineMessage: undefined,
      reasons: [],
    };
  const { detail, remedy, engineMessage, reasons = [], change } = error.problem;
  return {
    message: change && change.result !== 'done' ? change.detail : detail,
    remedy,
    engineMessage: engineMessage ?? change?.engineMessage,
    reasons,
  };
}

/** The failure that a reply tells of, or undefined where the change was done. */
export function failureOfReply(reply: ChangeReply): Failure | undefined {
  if (reply.result === 'done') return undefined;
  return { message: reply.detail, remedy: undefined, engineMessage: reply.engineMessage, reasons: [] };
}
