import { operations } from '@/lib/contract/operations';
import { pullMessageSchema } from '@/lib/contract/pull';
import type { LocalImage } from '@/lib/domain/image';
import type { PullProgress } from '@/lib/domain/pull-progress';
import { ProblemError } from './call';
import { messagesOf, openEvents } from './event-messages';

/**
 * Pulls an image on the engine.
 * @param options.signal gives it up, on the engine too.
 * @returns the image, once it is there. @throws ProblemError where it was not pulled; the signal's reason where it was given up.
 */
export async function pullImage(
  { engine, reference }: { engine: string; reference: string },
  options: { signal: AbortSignal; onProgress: (progress: PullProgress) => void },
): Promise<LocalImage> {
  const url = operations.pullImage.path.replace('{engine}', encodeURIComponent(engine));
  const reply = await openEvents(url, { reference }, options.signal);
  for await (const message of messagesOf(reply, pullMessageSchema, options.signal)) {
    if (message.type === 'progress') options.onProgress(message.progress);
    if (message.type === 'failed') throw new ProblemError(message.problem);
    if (message.type === 'done') return message.image;
  }
  options.signal.throwIfAborted();
  throw new ProblemError('network');
}
