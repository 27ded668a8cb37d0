import { z } from 'zod';
import type { ProblemCode } from '@/lib/contract/problem';
import { type EngineTrouble, engineProblemText } from '@/lib/messages/engine-problems';
import { engineRefusal } from '@/lib/messages/engine-refusals';
import { AppError } from '../app-error';
import { type EngineAddress, formatEngineAddress } from './engine-address';

/** An AppError that knows what stands between Portolan and the engine, for the engine's `problem`. */
export class EngineError extends AppError {
  readonly trouble: EngineTrouble;

  constructor(
    trouble: EngineTrouble,
    more: { engineMessage?: string; engineStatus?: number; cause?: unknown } = {},
  ) {
    const known =
      trouble.code === 'request-refused' && more.engineMessage !== undefined
        ? engineRefusal(more.engineMessage)
        : undefined;
    const text = known ?? engineProblemText(trouble);
    super(problemCodeOf(trouble, more.engineStatus), text.message, {
      ...(text.remedy !== undefined && { remedy: text.remedy }),
      ...more,
    });
    this.name = 'EngineError';
    this.trouble = trouble;
  }
}

function problemCodeOf(trouble: EngineTrouble, status: number | undefined): ProblemCode {
  switch (trouble.code) {
    case 'timed-out':
      return 'engine-timeout';
    case 'reply-garbled':
    case 'not-an-engine':
      return 'engine-garbled';
    case 'request-refused':
      return status === 404 ? 'not-found' : 'engine-refused';
    default:
      return 'engine-unreachable';
  }
}

const systemErrorSchema = z.object({ code: z.string(), message: z.string() });

/** @returns what an error of the socket, of DNS or of the HTTP parser says about the engine. */
export function connectionTrouble(error: unknown, address: EngineAddress): EngineTrouble {
  const endpoint = formatEngineAddress(address);
  const parsed = systemErrorSchema.safeParse(error);
  const code = parsed.success ? parsed.data.code : '';
  switch (code) {
    case 'ENOENT':
      return { code: 'socket-missing', endpoint };
    case 'ENOTDIR':
      return { code: 'socket-missing', endpoint };
    case 'EACCES':
    case 'EPERM':
      return { code: 'permission-denied', endpoint };
    case 'ECONNREFUSED':
    case 'ENOTSOCK':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
      return { code: 'connection-refused', endpoint };
    case 'ETIMEDOUT':
      return { code: 'connection-lost', endpoint };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { code: 'host-unknown', endpoint, host: address.kind === 'tcp' ? address.host : endpoint };
    default:
      // llhttp's codes: what answered does not speak HTTP.
      return code.startsWith('HPE_')
        ? { code: 'not-an-engine', endpoint }
        : { code: 'connection-lost', endpoint };
  }
}

/** @returns the error to throw for one of the socket, of DNS or of the HTTP parser. */
export function connectionError(error: unknown, address: EngineAddress): EngineError {
  if (error instanceof EngineError) return error;
  const trouble = connectionTrouble(error, address);
  return new EngineError(trouble, {
    cause: error,
    ...(error instanceof Error && { engineMessage: error.message }),
  });
}

const errorBodySchema = z.object({ message: z.string().min(1) });

/** How much of a body that is no error of an engine's is kept; a proxy may answer with a whole page. */
const KEPT_CHARACTERS = 500;

/**
 * @param call the method and path that were asked for.
 * @param body the reply's body: `{"message": …}` from an engine, anything from a proxy before it.
 */
export function refusalError(call: string, status: number, body: string): EngineError {
  const parsed = errorBodySchema.safeParse(jsonOrUndefined(body));
  const engineMessage = parsed.success ? parsed.data.message : body.trim().slice(0, KEPT_CHARACTERS);
  return new EngineError(
    { code: 'request-refused', call, status },
    { engineStatus: status, ...(engineMessage !== '' && { engineMessage }) },
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
