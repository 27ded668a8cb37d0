const every = 1_000;
const slow = 3_000;
const longest = 30_000;

/**
 * How long to rest after a round of readings, milliseconds: a round a second, yet no more than half of the time is spent reading, and of an
 * engine that takes long, a quarter.
 * @param took how long the round took, milliseconds.
 * @param failed how many rounds in a row the engine did not answer in.
 */
export function restAfter(took: number, failed: number): number {
  const share = took > slow ? 3 * took : Math.max(every - took, took);
  return Math.min(longest, Math.max(share, failed === 0 ? 0 : every * 2 ** Math.min(failed, 5)));
}
