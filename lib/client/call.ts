import type { z } from 'zod';
import { type OperationName, operations } from '@/lib/contract/operations';
import { type Problem, problemSchema } from '@/lib/contract/problem';

/** A request that failed, with the server's own account of it; `network` where no answer came at all. */
export class ProblemError extends Error {
  readonly problem: Problem | 'network' | 'unreadable';

  constructor(problem: Problem | 'network' | 'unreadable', cause?: unknown) {
    super(typeof problem === 'string' ? problem : problem.detail, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

type Table = typeof operations;
type PathParams<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name]: string } & PathParams<Rest>
  : unknown;
type Input<N extends OperationName> = (PathParams<Table[N]['path']> extends infer P
  ? unknown extends P
    ? { params?: undefined }
    : { params: P }
  : never) &
  (Table[N] extends { query: infer Q extends z.ZodType } ? { query?: z.input<Q> } : { query?: undefined }) &
  (Table[N] extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : { body?: undefined });
export type Reply<N extends OperationName> = z.output<Table[N]['reply']>;

/**
 * Calls one operation of the contract and parses its reply.
 * @throws ProblemError with the problem the server told, or `network` / `unreadable`.
 */
export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: { signal?: AbortSignal } = {},
): Promise<Reply<N>> {
  const reply = operations[name].reply.safeParse(await callUnparsed(name, input, options));
  if (!reply.success) throw new ProblemError('unreadable', reply.error);
  return reply.data as Reply<N>; // the table's own schema for N parsed it; TypeScript cannot follow that through the union
}

/** As `call`, for a reply that its caller parses. */
export async function callUnparsed<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: { signal?: AbortSignal } = {},
): Promise<unknown> {
  const operation = operations[name];
  const response = await send(urlOf(operation.path, input.params ?? {}, input.query ?? {}), {
    method: operation.method,
    credentials: 'same-origin',
    ...(options.signal ? { signal: options.signal } : {}),
    ...(input.body === undefined
      ? {}
      : { body: JSON.stringify(input.body), headers: { 'content-type': 'application/json' } }),
  });
  const json = await bodyOf(response);
  if (response.ok) return json;
  const problem = problemSchema.safeParse(json);
  throw new ProblemError(problem.success ? problem.data : 'unreadable');
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ProblemError('network', cause);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ProblemError('unreadable', cause);
  }
}

function urlOf(path: string, params: object, query: object): string {
  const filled = Object.entries(params).reduce(
    (so, [name, value]) => so.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
