import type { Doubt } from './doubts';

/**
 * Reads again after one delay. It holds two lots of doubts at most: what its timer runs for, and what came since, which has a full
 * delay of its own. So each doubt is read between one and two delays after it came, whatever the number of events.
 */
export class LateRead {
  readonly #delay: number;
  readonly #read: (doubts: Doubt[]) => void;
  #timed: Doubt[] = [];
  #since: Doubt[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param delay milliseconds. @param read is given those that still stand, if there are any. */
  constructor(delay: number, read: (doubts: Doubt[]) => void) {
    this.#delay = delay;
    this.#read = read;
  }

  add(doubt: Doubt): void {
    doubt.waiting = true;
    if (this.#timer === undefined) this.#start([doubt]);
    else this.#since.push(doubt);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = [];
  }

  #start(doubts: Doubt[]): void {
    this.#timed = doubts;
    this.#timer = setTimeout(() => this.#ring(), this.#delay);
  }

  #ring(): void {
    for (const doubt of this.#timed) doubt.waiting = false;
    const standing = this.#timed.filter(({ state }) => state === 'open');
    const since = this.#since;
    this.#timer = undefined;
    this.#since = [];
    if (since.length > 0) this.#start(since);
    if (standing.length > 0) this.#read(standing);
  }
}
