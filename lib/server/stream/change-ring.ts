/** The newest changes as bytes, so that who was away for a moment hears only what was missed. */
export class ChangeRing {
  readonly #most: { changes: number; bytes: number };
  #held: { sequence: number; bytes: Uint8Array }[] = [];
  #bytes = 0;

  /** @param most how many changes, and how many bytes of them all, are worth holding. */
  constructor(most: { changes: number; bytes: number }) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  push(sequence: number, bytes: Uint8Array): void {
    this.#held.push({ sequence, bytes });
    this.#bytes += bytes.length;
    while (this.#held.length > this.#most.changes || this.#bytes > this.#most.bytes) {
      this.#bytes -= this.#held.shift()?.bytes.length ?? 0;
    }
  }

  /**
   * @param current the newest sequence there is.
   * @returns the changes after `sequence` in order; undefined where one of them is no longer held, or `sequence` never was.
   */
  since(sequence: number, current: number): Uint8Array[] | undefined {
    if (sequence > current) return undefined;
    const missed = this.#held.filter((change) => change.sequence > sequence);
    return missed.length === current - sequence ? missed.map((change) => change.bytes) : undefined;
  }
}
