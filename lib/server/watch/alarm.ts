/** A wait that can be cut short. */
export class Alarm {
  #ring: (() => void) | undefined;

  /** Resolves after `ms`, or at once when rung or aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#ring = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#ring = done;
      if (signal.aborted) done();
      else signal.addEventListener('abort', done);
    });
  }

  /** Ends the wait; nothing happens where there is none. */
  ring(): void {
    this.#ring?.();
  }
}
