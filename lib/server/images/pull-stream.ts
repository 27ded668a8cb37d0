import type { PullMessage } from '@/lib/contract/pull';
import { eventBytes, eventReply } from '../http/event-reply';
import { problemOf } from '../http/problem-reply';

/** Engines tell each layer's progress many times a second; people see ten. Milliseconds. */
const between = 100;

/**
 * What a pull tells, as Server-Sent Events. The last message is `done` or `failed`.
 * @param pull is handed what tells of progress; resolves with the last message.
 * @param giveUp called when the reader has gone.
 * @returns once there is a first message. @throws what `pull` failed of before that.
 */
export async function pullStream(
  pull: (tell: (message: PullMessage) => void) => Promise<PullMessage>,
  giveUp: () => void,
): Promise<Response> {
  const waiting = new Paced();
  const ended = pull((message) => waiting.put(message));
  // Its failure is told below, by whichever is there to tell it.
  const over = ended.then(
    () => 'over' as const,
    () => 'over' as const,
  );
  if ((await Promise.race([waiting.first, over])) === 'over') await ended;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      waiting.takeWith((message) => controller.enqueue(eventBytes(message)));
      ended
        .catch((error: unknown): PullMessage => ({ type: 'failed', problem: problemOf(error) }))
        .then((last) => {
          waiting.flush();
          if (waiting.isOpen) {
            controller.enqueue(eventBytes(last));
            controller.close();
          }
        });
    },
    cancel() {
      waiting.close();
      giveUp();
    },
  });
  return eventReply(body);
}

/** Holds the newest message until it is time to pass it on: each one tells all that those before it told. */
class Paced {
  readonly first: Promise<void>;
  isOpen = true;
  #told: () => void = () => undefined;
  #newest: PullMessage | undefined;
  #pass: ((message: PullMessage) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.first = new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  put(message: PullMessage): void {
    this.#newest = message;
    this.#told();
    if (this.#pass !== undefined) this.#timer ??= setTimeout(() => this.flush(), between);
  }

  takeWith(pass: (message: PullMessage) => void): void {
    this.#pass = pass;
    this.flush();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.isOpen && this.#newest !== undefined) this.#pass?.(this.#newest);
    this.#newest = undefined;
  }

  close(): void {
    this.isOpen = false;
  }
}
