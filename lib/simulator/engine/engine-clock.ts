/** The engine's clock. It never tells the same nanosecond twice, so that events are ordered by their time. */
export type EngineClock = {
  /** Nanoseconds since 1970. */
  nanos(): bigint;
  /** Milliseconds since 1970, as the clock was given. */
  now(): number;
  /** Pretends that it is another time until `release`; worlds are built in the past. */
  hold(milliseconds: number): void;
  release(): void;
};

/** @param now milliseconds since 1970, fractions allowed. */
export function engineClock(now: () => number): EngineClock {
  let last = 0n;
  let held: number | undefined;
  return {
    now: () => held ?? now(),
    nanos: () => {
      const asked = BigInt(Math.round((held ?? now()) * 1e3)) * 1000n;
      // While a time is held, many things happen at it; they may have it in common.
      if (held !== undefined) return asked;
      last = asked > last ? asked : last + 1n;
      return last;
    },
    hold: (milliseconds) => {
      held = milliseconds;
    },
    release: () => {
      held = undefined;
    },
  };
}

/** Docker's way of writing a time that never was. */
export const noTime = '0001-01-01T00:00:00Z';

/** RFC 3339 with as many digits as are not zero, such as `2026-11-26T10:10:52.67812012Z`. */
export function formatNanos(nanos: bigint): string {
  const seconds = new Date(Number(nanos / 1_000_000n)).toISOString().slice(0, 19);
  const digits = (nanos % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  return digits === '' ? `${seconds}Z` : `${seconds}.${digits}Z`;
}
