import { type CheckedPair, networkCheckMessageSchema } from '@/lib/contract/network-check';
import { operations } from '@/lib/contract/operations';
import { ProblemError } from './call';
import { messagesOf, openEvents } from './event-messages';

type Progress = { done: number; total: number; all: number; pairs: readonly CheckedPair[] };

/**
 * Tries every pair of a network's members, as far as the server bounds it.
 * @param asked.everyPair has even those tried that the server would leave out of a large network.
 * @param options.signal gives it up, on the server too.
 * @param options.onProgress gets the pairs that were tried since it was called last.
 * @throws ProblemError where it was not done to the end; the signal's reason where it was given up.
 */
export async function checkNetwork(
  { engine, network, everyPair }: { engine: string; network: string; everyPair: boolean },
  options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const url = operations.checkNetwork.path
    .replace('{engine}', encodeURIComponent(engine))
    .replace('{id}', encodeURIComponent(network));
  const reply = await openEvents(url, { everyPair }, options.signal);
  for await (const message of messagesOf(reply, networkCheckMessageSchema, options.signal)) {
    if (message.type === 'progress') options.onProgress(message);
    if (message.type === 'failed') throw new ProblemError(message.problem);
    if (message.type === 'done') return;
  }
  options.signal.throwIfAborted();
  throw new ProblemError('network');
}
