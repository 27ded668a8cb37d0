import type { Watcher } from '../watch/watcher';

/** Lets a few do something at a time; the others wait for their turn, first come first served. */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** @throws what the signal aborted with, where that comes before its turn; what `work` throws. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        this.#running += 1;
        resolve();
      };
      const leave = (): void => {
        const place = this.#waiting.indexOf(enter);
        if (place >= 0) this.#waiting.splice(place, 1);
        reject(signal.reason);
      };
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(enter);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running < this.#most) this.#waiting.shift()?.();
  }
}

/** How many probes of one engine run at a time. */
const probesAtOnce = 4;

declare global {
  // Next bundles the routes apart; probes and checks of one engine take turns with each other.
  var portolanProbeTurns: WeakMap<Watcher, Turns> | undefined;
}

/** The turns of one engine's probes. */
export function probeTurns(watcher: Watcher): Turns {
  globalThis.portolanProbeTurns ??= new WeakMap();
  const known = globalThis.portolanProbeTurns.get(watcher) ?? new Turns(probesAtOnce);
  globalThis.portolanProbeTurns.set(watcher, known);
  return known;
}
