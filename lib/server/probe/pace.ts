import { setTimeout } from 'node:timers/promises';

/** Spreads what is done over time: so many a second, after a first few that may come at once. */
export class Pace {
  readonly #perSecond: number;
  #at: number;

  constructor(perSecond: number, first: number) {
    this.#perSecond = perSecond;
    this.#at = performance.now() - (first / perSecond) * 1000;
  }

  /** Resolves when so many more may be done. @throws what the signal aborted with. */
  async wait(many: number, signal: AbortSignal): Promise<void> {
    this.#at += (many / this.#perSecond) * 1000;
    const early = this.#at - performance.now();
    if (early > 0) await setTimeout(early, undefined, { signal });
  }
}
