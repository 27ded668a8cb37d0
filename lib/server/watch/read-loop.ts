import { type Invalidation, isNothing, joinInvalidations, nothingInvalid } from '@/lib/domain/invalidation';

/** What has to be read, why, and who waits for it. */
type Batch = {
  invalid: Invalidation;
  /** The engine's time of the youngest event behind it, milliseconds. */
  eventAt: number | undefined;
  waiting: { resolve: () => void; reject: (error: unknown) => void }[];
};

/** How long to pause between two reads while there is always something to read, milliseconds. */
type Rest = { shortest: number; longest: number };

const emptyBatch = (): Batch => ({ invalid: nothingInvalid, eventAt: undefined, waiting: [] });

/**
 * Reads one batch at a time. What becomes doubtful meanwhile is merged into the next one, however many events say it, so that
 * a flood of events costs no more than reading without a pause, and half of that where reads are slow; and browsers hear of it
 * in as few messages, each of all that changed since the last.
 */
export class ReadLoop {
  readonly #read: (invalid: Invalidation, eventAt: number | undefined) => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  readonly #rest: Rest;
  #next = emptyBatch();
  #running = false;
  /** By the clock of `performance`. */
  #restsUntil = 0;
  #stoppedBy: { error: unknown } | undefined;

  /**
   * @param read reads and takes in what it is told. @param onFailure called once; the loop has stopped then.
   */
  constructor(
    read: (invalid: Invalidation, eventAt: number | undefined) => Promise<void>,
    onFailure: (error: unknown) => void,
    rest: Rest,
  ) {
    this.#read = read;
    this.#onFailure = onFailure;
    this.#rest = rest;
  }

  /** Has it read soon. @param eventAt the engine's time of the event that made it doubtful, milliseconds. */
  invalidate(invalid: Invalidation, eventAt?: number): void {
    if (this.#stoppedBy !== undefined || isNothing(invalid)) return;
    this.#add(invalid, eventAt);
    this.#start();
  }

  /**
   * Has it read, and resolves when a read that began after this call is taken in.
   * @throws what stopped the loop.
   */
  request(invalid: Invalidation): Promise<void> {
    if (this.#stoppedBy !== undefined) return Promise.reject(this.#stoppedBy.error);
    return new Promise((resolve, reject) => {
      this.#add(invalid, undefined);
      this.#next.waiting.push({ resolve, reject });
      this.#start();
    });
  }

  /** Reads nothing more; who waits gets the error. A read under way is not taken in by whoever checks `stopped`. */
  stop(error: unknown): void {
    if (this.#stoppedBy !== undefined) return;
    this.#stoppedBy = { error };
    for (const { reject } of this.#next.waiting) reject(error);
    this.#next = emptyBatch();
  }

  get stopped(): boolean {
    return this.#stoppedBy !== undefined;
  }

  /** True where a read is under way or due. */
  get busy(): boolean {
    return this.#running;
  }

  #add(invalid: Invalidation, eventAt: number | undefined): void {
    this.#next.invalid = joinInvalidations(this.#next.invalid, invalid);
    const known = this.#next.eventAt;
    if (eventAt !== undefined && (known === undefined || eventAt > known)) this.#next.eventAt = eventAt;
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    // What is said in the same breath, as events that come in one piece, is read at once.
    await Promise.resolve();
    while (this.#stoppedBy === undefined) {
      if (isNothing(this.#next.invalid) && this.#next.waiting.length === 0) break;
      await this.#restIfDue();
      if (this.#stoppedBy !== undefined) break;
      const batch = this.#next;
      this.#next = emptyBatch();
      const began = performance.now();
      try {
        await this.#read(batch.invalid, batch.eventAt);
        for (const { resolve } of batch.waiting) resolve();
      } catch (error) {
        for (const { reject } of batch.waiting) reject(error);
        const first = this.#stoppedBy === undefined;
        this.stop(error);
        if (first) this.#onFailure(error);
        break;
      }
      const ended = performance.now();
      const { shortest, longest } = this.#rest;
      this.#restsUntil = ended + Math.min(Math.max(ended - began, shortest), longest);
    }
    this.#running = false;
  }

  /** As long as the last read took and browsers were told, but not while somebody waits for the next one. */
  async #restIfDue(): Promise<void> {
    const left = this.#restsUntil - performance.now();
    if (left <= 0 || this.#next.waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
