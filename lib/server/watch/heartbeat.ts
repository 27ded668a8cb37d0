/** What the beats are for. */
type Handlers = {
  /** Each `reconcileEvery`. */
  onReconcile: () => void;
  /** The clock is far ahead of the beats: the machine slept, or was frozen. The heart has stopped then. */
  onSlept: () => void;
};

type Rhythm = { beatEvery: number; reconcileEvery: number; sleepTolerance: number };

/**
 * Looks at the clock at each beat, and asks for a reconciling read now and then.
 * @param now the wall clock, milliseconds: timers stand still while the machine sleeps, the wall clock does not.
 * @returns what stops it.
 */
export function startHeartbeat(rhythm: Rhythm, now: () => number, handlers: Handlers): () => void {
  const beat = Math.min(rhythm.beatEvery, rhythm.reconcileEvery);
  const beatsPerReconcile = Math.max(1, Math.round(rhythm.reconcileEvery / beat));
  let beats = 0;
  let last = now();
  const timer = setInterval(() => {
    const time = now();
    const ahead = time - last - beat;
    last = time;
    if (ahead > rhythm.sleepTolerance) {
      clearInterval(timer);
      handlers.onSlept();
      return;
    }
    beats += 1;
    if (beats % beatsPerReconcile === 0) handlers.onReconcile();
  }, beat);
  return () => clearInterval(timer);
}
