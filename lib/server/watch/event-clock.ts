/** Engines write events up to some milliseconds out of order, and stop replaying at the first that is older than `since`. */
const OVERLAP_NANOS = 2_000_000_000n;

/** @param timeNano nanoseconds since 1970 in decimal. @returns milliseconds since 1970, to the microsecond. */
export function eventMillis(timeNano: string): number {
  return Number(BigInt(timeNano) / 1000n) / 1000;
}

/** Remembers the youngest event, by the engine's own clock. */
export class EventClock {
  #youngest: bigint | undefined;

  see(timeNano: string): void {
    const time = BigInt(timeNano);
    if (this.#youngest === undefined || time > this.#youngest) this.#youngest = time;
  }

  /**
   * From when on to ask for events, as `since` wants it: Unix seconds with nanoseconds. It reaches back, for an engine
   * sends its headers before it begins to listen for events, and what happens between would be lost.
   * @param engineClock the engine's clock at the time of asking, milliseconds, for the first time of all.
   */
  since(engineClock: number | undefined): string | undefined {
    const from = this.#youngest ?? (engineClock === undefined ? undefined : BigInt(engineClock) * 1_000_000n);
    if (from === undefined || from < OVERLAP_NANOS) return undefined;
    const nanos = from - OVERLAP_NANOS;
    return `${nanos / 1_000_000_000n}.${String(nanos % 1_000_000_000n).padStart(9, '0')}`;
  }
}
