import { operations } from '@/lib/contract/operations';
import { problemSchema } from '@/lib/contract/problem';
import { type PullMessage, pullMessageSchema } from '@/lib/contract/pull';
import type { LocalImage } from '@/lib/domain/image';
import type { PullProgress } from '@/lib/domain/pull-progress';
import { ProblemError } from './call';

/**
 * Pulls an image on the engine.
 * @param options.signal gives it up, on the engine too.
 * @returns the image, once it is there. @throws ProblemError where it was not pulled; the signal's reason where it was given up.
 */
export async function pullImage(
  pull: { engine: string; reference: string },
  options: { signal: AbortSignal; onProgress: (progress: PullProgress) => void },
): Promise<LocalImage> {
  const reply = await begin(pull, options.signal);
  for await (const message of messagesOf(reply, options.signal)) {
    if (message.type === 'progress') options.onProgress(message.progress);
    if (message.type === 'failed') throw new ProblemError(message.problem);
    if (message.type === 'done') return message.image;
  }
  options.signal.throwIfAborted();
  throw new ProblemError('network');
}

async function begin(
  { engine, reference }: { engine: string; reference: string },
  signal: AbortSignal,
): Promise<Response> {
  const { method, path } = operations.pullImage;
  const url = path.replace('{engine}', encodeURIComponent(engine));
  const reply = await fetch(url, {
    method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
    signal,
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ProblemError('network', cause);
  });
  if (reply.ok) return reply;
  const problem = problemSchema.safeParse(await reply.json().catch(() => undefined));
  throw new ProblemError(problem.success ? problem.data : 'unreadable');
}

/** The messages of a stream of Server-Sent Events, whose chunks end anywhere. */
async function* messagesOf(reply: Response, signal: AbortSignal): AsyncGenerator<PullMessage> {
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
      if (data !== undefined) yield parsed(data.slice('data: '.length));
    }
  }
}

function parsed(text: string): PullMessage {
  const message = pullMessageSchema.safeParse(jsonOf(text));
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
