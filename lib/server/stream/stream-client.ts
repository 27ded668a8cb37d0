/** How many bytes wait for a client that reads slowly before it is let go: more than all of 300 containers changing at once. */
export const waitingBound = 1024 * 1024;

/**
 * One browser's end of the stream. It holds what the browser has not read yet, never more than the bound: one that stops reading is
 * let go, and resumes or reads afresh when it comes back.
 */
export class StreamClient {
  readonly body: ReadableStream<Uint8Array>;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #over = false;
  /** The reader itself ended the stream, so nobody is left to close it for. */
  #cancelled = false;
  #wake: (() => void) | undefined;
  readonly #gone: () => void;

  /** @param gone called once, when the client left or was let go. */
  constructor(gone: () => void) {
    this.#gone = gone;
    this.body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.#hand(controller),
        cancel: () => {
          this.#cancelled = true;
          this.close();
        },
      },
      // Nothing waits in the stream itself: what waits is counted here.
      { highWaterMark: 0 },
    );
  }

  get waitingBytes(): number {
    return this.#bytes;
  }

  send(bytes: Uint8Array): void {
    if (this.#over) return;
    if (this.#bytes + bytes.length > waitingBound) {
      this.close();
      return;
    }
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
    this.#wake?.();
  }

  /** Drops what waits and ends the stream. */
  close(): void {
    if (this.#over) return;
    this.#over = true;
    this.#waiting = [];
    this.#bytes = 0;
    this.#wake?.();
    this.#gone();
  }

  async #hand(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (this.#waiting.length === 0 && !this.#over) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    const next = this.#waiting.shift();
    if (next === undefined) {
      if (!this.#cancelled) controller.close();
      return;
    }
    this.#bytes -= next.length;
    controller.enqueue(next);
  }
}
