import type { NetworkCheckMessage } from '@/lib/contract/network-check';
import { eventBytes, eventReply } from '../http/event-reply';
import { problemOf } from '../http/problem-reply';
import type { NetworkCheck } from './check-network';

/**
 * A check as Server-Sent Events, each message at once and none left out. Ends with `done` or `failed`.
 * @param left aborts when the reader has gone; so does the stream's own end.
 */
export function checkStream(check: NetworkCheck, left: AbortSignal): Response {
  const closed = new AbortController();
  const signal = AbortSignal.any([left, closed.signal]);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (message: NetworkCheckMessage): void => {
        if (!signal.aborted) controller.enqueue(eventBytes(message));
      };
      check(tell, signal)
        .catch((error: unknown) => {
          if (!signal.aborted) tell({ type: 'failed', problem: problemOf(error) });
        })
        .finally(() => {
          if (!closed.signal.aborted) controller.close();
        });
    },
    cancel() {
      closed.abort();
    },
  });
  return eventReply(body);
}
