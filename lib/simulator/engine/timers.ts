/** Things that happen later. The server hands in real ones; a test turns its own by hand. */
export type Timers = {
  /** @returns calls it off. */
  after(milliseconds: number, run: () => void): () => void;
};

/** The process's own, which do not keep it alive. */
export const realTimers: Timers = {
  after: (milliseconds, run) => {
    // Node fires at once what is further away than 2^31 ms.
    if (milliseconds > 2 ** 31 - 1) return () => undefined;
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
