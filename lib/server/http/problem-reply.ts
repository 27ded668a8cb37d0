import type { Problem, ProblemCode } from '@/lib/contract/problem';
import { problemSentences, problemTitles } from '@/lib/messages/http-problems';
import { AppError, isAppError } from '../app-error';
import { log } from '../log';

/** The one table from problem to HTTP status. `engine-refused` answers the engine's own status where that is an error's. */
const statuses = {
  'bad-input': 422,
  refused: 409,
  'not-signed-in': 401,
  'not-allowed': 403,
  'read-only': 403,
  'not-found': 404,
  'too-many': 429,
  'engine-unknown': 404,
  'engine-unreachable': 503,
  'engine-timeout': 503,
  'engine-refused': 502,
  'engine-garbled': 502,
  'not-verified': 502,
  stopped: 409,
  internal: 500,
} as const satisfies Record<ProblemCode, number>;

/**
 * The problem that an error tells. One that was not thrown on purpose is written to the log and told as `internal`, for its words may
 * hold what is nobody's business.
 */
export function problemOf(error: unknown): Problem {
  if (!isAppError(error)) {
    log.error({ err: error }, 'unexpected error');
    return problemOf(
      new AppError('internal', problemSentences.internal.message, {
        remedy: problemSentences.internal.remedy,
      }),
    );
  }
  const { code, remedy, engineMessage, reasons, change } = error;
  return {
    type: `urn:portolan:problem:${code}`,
    title: problemTitles[code],
    status: statusOf(error),
    code,
    detail: error.message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(engineMessage === undefined ? {} : { engineMessage }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(change === undefined ? {} : { change }),
  };
}

/** The reply of RFC 9457 for an error. */
export function problemReply(error: unknown, headers: Record<string, string> = {}): Response {
  const problem = problemOf(error);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer realm="Portolan"' } : {}),
      ...headers,
    },
  });
}

function statusOf(error: AppError): number {
  const engines = error.engineStatus;
  return error.code === 'engine-refused' && engines !== undefined && engines >= 400 && engines <= 599
    ? engines
    : statuses[error.code];
}
