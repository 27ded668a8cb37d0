import 'server-only';
import type { z } from 'zod';
import { type Operation, type OperationName, operations } from '@/lib/contract/operations';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import type { Session } from '../session/authenticate';
import { type Access, getAccess } from './access';
import { guardSender, requireSession } from './guard';
import { parseInput } from './input-reasons';
import { jsonReply } from './json-reply';
import { problemReply } from './problem-reply';
import { readJsonBody } from './read-body';

type Table = typeof operations;
type PathParams<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name]: string } & PathParams<Rest>
  : unknown;

/** What a handler is given, parsed by the operation's own schemas. */
export type RouteInput<N extends OperationName> = {
  params: PathParams<Table[N]['path']>;
  query: Table[N] extends { query: infer Q extends z.ZodType } ? z.output<Q> : undefined;
  body: Table[N] extends { body: infer B extends z.ZodType } ? z.output<B> : undefined;
  session: Table[N] extends { open: true } ? undefined : Session;
  request: Request;
  access: Access;
};
type Handler<N extends OperationName> = (
  input: RouteInput<N>,
) => Promise<z.input<Table[N]['reply']> | Response>;
type AnyInput = {
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  session: Session | undefined;
  request: Request;
  access: Access;
};
type NextHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Makes one operation of the contract into a route of Next; what the handler throws is told as a problem. */
export function route<N extends OperationName>(name: N, handler: Handler<N>): NextHandler;
export function route(name: OperationName, handler: (input: AnyInput) => Promise<unknown>): NextHandler {
  return async (request, context) => {
    try {
      const entered = await enter(name, request);
      const body = await readBody(operations[name], request);
      const reply = await handler({ ...entered, params: await context.params, body, request });
      return reply instanceof Response ? reply : jsonReply(reply);
    } catch (error) {
      return problemReply(error);
    }
  };
}

/** What an operation is given once its sender is let in, without its path and its body. */
export type Entered = { query: unknown; session: Session | undefined; access: Access };

/**
 * Lets a request in to an operation: the sender is checked, then who it is, then whether it may, then the query.
 * @throws AppError for who is not let in.
 */
export async function enter(
  name: OperationName,
  request: Pick<Request, 'method' | 'headers' | 'url'>,
): Promise<Entered> {
  const operation: Operation = operations[name];
  const access = await getAccess();
  const refused = guardSender(request, access);
  if (refused !== undefined) throw refused;
  const session = operation.open ? undefined : await requireSession(request.headers, access);
  const query = parseQuery(operation, request);
  refuseReadOnly(operation, query, access);
  return { query, session, access };
}

async function readBody(operation: Operation, request: Request): Promise<unknown> {
  if (operation.body === undefined) return undefined;
  const isLeftOut = operation.bodyIsOptional === true && saysNoBody(request.headers);
  return parseInput(operation.body, isLeftOut ? {} : await readJsonBody(request));
}

function saysNoBody(headers: Headers): boolean {
  return (headers.get('content-length') ?? '0') === '0' && headers.get('transfer-encoding') === null;
}

/** A query that a change does not know is refused: `?dryrun=1` must not become a change that was only to be tried. */
function parseQuery(
  operation: Operation,
  request: Pick<Request, 'url'>,
): Record<string, unknown> | undefined {
  const { searchParams } = new URL(request.url);
  const given = Object.fromEntries(searchParams);
  if (operation.query === undefined) return undefined;
  refuseRepeats(searchParams);
  if (operation.mutates) return parseInput(operation.query, given);
  const known = Object.entries(given).filter(([name]) => Object.hasOwn(operation.query?.shape ?? {}, name));
  return parseInput(operation.query, Object.fromEntries(known));
}

/** Of `?dryRun=1&dryRun=0`, one half asks for a change and the other for none. */
function refuseRepeats(query: URLSearchParams): void {
  const repeated = [...new Set(query.keys())].filter((name) => query.getAll(name).length > 1);
  if (repeated.length === 0) return;
  const reasons = repeated.map((field) => ({
    code: 'field-repeated',
    field,
    ...problemSentences.givenTwice(field),
  }));
  throw new AppError('bad-input', problemSentences.badInput.message, { reasons });
}

function refuseReadOnly(
  operation: Operation,
  query: Record<string, unknown> | undefined,
  access: Access,
): void {
  if (!operation.mutates || !access.readOnly || query?.dryRun === '1') return;
  throw new AppError('read-only', problemSentences.readOnly.message, {
    remedy: problemSentences.readOnly.remedy,
  });
}
