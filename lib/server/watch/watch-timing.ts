/** The watcher's clockwork, milliseconds. Tests run the same clockwork faster. */
export type WatchTiming = {
  /** Between two reconciling reads, of which each is one call. */
  reconcileEvery: number;
  /** Between two looks at the clock, which ask the engine nothing. */
  beatEvery: number;
  /** How far the clock may be ahead of the beats before the machine must have slept. */
  sleepTolerance: number;
  /** What reads have not shown of an event is read again after these, one after the other; see EventReads. */
  lateReads: readonly number[];
  /** How long the engine may take to answer for a container that it is changing; then it is read without. */
  longestSettling: number;
  /** The first and the longest wait before connecting again. */
  backoff: { first: number; longest: number };
  /** Between two reads while events keep coming: one alone is read at once, a flood in less than a hundred reads a second. */
  rest: { shortest: number; longest: number };
};

export const defaultTiming: WatchTiming = {
  reconcileEvery: 30_000,
  beatEvery: 5_000,
  sleepTolerance: 30_000,
  lateReads: [50, 200, 1_000],
  longestSettling: 1_000,
  backoff: { first: 250, longest: 5_000 },
  rest: { shortest: 10, longest: 25 },
};
