import type { z } from 'zod';
import { type Problem, problemSchema } from '@/lib/contract/problem';
import { ProblemError } from './call';

/**
 * Sends what a stream of Server-Sent Events answers.
 * @throws ProblemError with the problem that the server told, or `network` / `unreadable`; the signal's reason where it was given up.
 */
export async function openEvents(url: string, body: object, signal: AbortSignal): Promise<Response> {
  const reply = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ProblemError('network', cause);
  });
  if (reply.ok) return reply;
  const problem = problemSchema.safeParse(await reply.json().catch((): Problem | undefined => undefined));
  throw new ProblemError(problem.success ? problem.data : 'unreadable');
}

/** The messages of such a stream, whose chunks end anywhere. @throws ProblemError as above. */
export async function* messagesOf<S extends z.ZodType>(
  reply: Response,
  schema: S,
  signal: AbortSignal,
): AsyncGenerator<z.output<S>> {
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new ProblemError('unreadable');
  let rest = '';
  for (;;) {
    const part = await reader.read().catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new ProblemError('network', cause);
    });
    if (part.done) return;
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined) yield parsed(data.slice('data: '.length), schema);
    }
  }
}

function parsed<S extends z.ZodType>(text: string, schema: S): z.output<S> {
  const message = schema.safeParse(jsonOf(text));
  if (!message.success) throw new ProblemError('unreadable', message.error);
  return message.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
