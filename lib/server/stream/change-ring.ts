/** The newest changes as bytes, so that who was away for a moment hears only what was missed. */
export class ChangeRing {
  readonly #capacity: number;
  #held: { sequence: number; bytes: Uint8Array }[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  push(sequence: number, bytes: Uint8Array): void {
    this.#held.push({ sequence, bytes });
    if (this.#held.length > this.#capacity) this.#held.shift();
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
