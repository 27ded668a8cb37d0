import type { Writable } from 'node:stream';

/** How many bytes wait for a client that reads slowly before it is let go: more than all of 300 containers changing at once. */
export const waitingBound = 1024 * 1024;

/**
 * One browser's end of the stream. Node holds what the browser has not read yet, never more than the bound: one that stops reading is
 * let go, and resumes or reads afresh when it comes back.
 */
export class StreamClient {
  readonly #outlet: Writable;
  #over = false;
  readonly #gone: () => void;

  /** @param outlet where the bytes go. @param gone called once, when the client left or was let go. */
  constructor(outlet: Writable, gone: () => void) {
    this.#outlet = outlet;
    this.#gone = gone;
    outlet.once('close', () => this.#leave());
  }

  send(bytes: Uint8Array): void {
    if (this.#over) return;
    if (this.#outlet.writableLength + bytes.length > waitingBound) this.close();
    else this.#outlet.write(bytes);
  }

  /** Drops what waits and ends the stream, without waiting for a reader who may never read. */
  close(): void {
    this.#leave();
    this.#outlet.destroy();
  }

  #leave(): void {
    if (this.#over) return;
    this.#over = true;
    this.#gone();
  }
}
