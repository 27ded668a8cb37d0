/** Something that happened to something. `timeNano` is nanoseconds since 1970. */
export type EngineEvent = {
  readonly type: string;
  readonly action: string;
  readonly actorId: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly scope: 'local' | 'swarm';
  readonly timeNano: bigint;
};

/** As many as Docker keeps. */
const KEPT = 256;

/** The last events, and who wants to hear the next ones. */
export class EventLog {
  #kept: EngineEvent[] = [];
  readonly #listeners = new Set<(event: EngineEvent) => void>();

  /** While a world is made nobody is told, and nothing is kept. */
  isMuted = false;

  add(event: EngineEvent): void {
    if (this.isMuted) return;
    this.#kept.push(event);
    // Trimmed now and then rather than each time.
    if (this.#kept.length >= 2 * KEPT) this.#kept = this.#kept.slice(-KEPT);
    for (const listener of this.#listeners) listener(event);
  }

  /** @returns stops it. */
  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Those kept that happened at `from` or later, and not after `to`; nanoseconds. */
  between(from: bigint, to: bigint | undefined): EngineEvent[] {
    return this.#kept
      .slice(-KEPT)
      .filter(({ timeNano }) => timeNano >= from && (to === undefined || timeNano <= to));
  }

  /** As after a start of the engine. */
  clear(): void {
    this.#kept = [];
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }
}
