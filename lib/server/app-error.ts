import type { ChangeReply } from '@/lib/contract/plan';
import type { ProblemCode } from '@/lib/contract/problem';
import type { WireReason } from '@/lib/contract/wire-reason';

/** The same in every bundle: Next bundles the start, the proxy and the routes apart, each with a class of its own. */
const brand = Symbol.for('portolan.AppError');

/** The one error that the server throws on purpose. Its code decides the HTTP status (lib/server/http/problem-reply.ts). */
export class AppError extends Error {
  readonly [brand] = true;
  readonly code: ProblemCode;
  readonly remedy: string | undefined;
  readonly engineMessage: string | undefined;
  /** The engine's HTTP status, where the engine answered. */
  readonly engineStatus: number | undefined;
  readonly reasons: WireReason[] | undefined;
  /** What became of the change that it ended. */
  readonly change: ChangeReply | undefined;

  constructor(
    code: ProblemCode,
    message: string,
    more: {
      remedy?: string;
      engineMessage?: string;
      engineStatus?: number;
      reasons?: WireReason[];
      change?: ChangeReply;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.remedy = more.remedy;
    this.engineMessage = more.engineMessage;
    this.engineStatus = more.engineStatus;
    this.reasons = more.reasons;
    this.change = more.change;
  }
}

/**
 * Whether this was thrown on purpose. Asked instead of `instanceof`: an engine's client is made by one bundle, and what it throws is
 * caught by another.
 */
export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && brand in error;
}
