import { type Invalidation, isNothing, joinInvalidations, nothingInvalid } from '@/lib/domain/invalidation';

type Doubt = { invalid: Invalidation; eventAt: number };

const noDoubt: Doubt = { invalid: nothingInvalid, eventAt: 0 };

/**
 * Has what an event was about read again some milliseconds later. Engines tell of some changes before their lists show them, and
 * send nothing after: on Docker 20.10 `pause`, `unpause` and `network disconnect` come 2 to 4 ms early, `die` up to
 * 50 ms (measured; longer on a slow disk, for the engine writes the container down in between).
 */
export class EchoReads {
  readonly #slots: EchoSlot[];

  /** @param delays milliseconds after the event. @param read asks for the read. */
  constructor(delays: readonly number[], read: (invalid: Invalidation, eventAt: number) => void) {
    this.#slots = delays.map((delay) => new EchoSlot(delay, read));
  }

  /** @param eventAt the engine's time of the event, milliseconds. */
  add(invalid: Invalidation, eventAt: number): void {
    if (isNothing(invalid)) return;
    for (const slot of this.#slots) slot.add({ invalid, eventAt });
  }

  stop(): void {
    for (const slot of this.#slots) slot.stop();
  }
}

/**
 * One delay. It holds two doubts at most: what its timer runs for, and what came since, which has a full delay of its own.
 * So each doubt is read between one and two delays after it came, whatever the number of events.
 */
class EchoSlot {
  readonly #delay: number;
  readonly #read: (invalid: Invalidation, eventAt: number) => void;
  #timed = noDoubt;
  #since = noDoubt;
  #timer: NodeJS.Timeout | undefined;

  constructor(delay: number, read: (invalid: Invalidation, eventAt: number) => void) {
    this.#delay = delay;
    this.#read = read;
  }

  add(doubt: Doubt): void {
    if (this.#timer !== undefined) {
      this.#since = join(this.#since, doubt);
      return;
    }
    this.#timed = doubt;
    this.#timer = setTimeout(() => this.#ring(), this.#delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = noDoubt;
  }

  #ring(): void {
    const { invalid, eventAt } = this.#timed;
    const since = this.#since;
    this.#timer = undefined;
    this.#since = noDoubt;
    if (!isNothing(since.invalid)) this.add(since);
    this.#read(invalid, eventAt);
  }
}

function join(a: Doubt, b: Doubt): Doubt {
  return { invalid: joinInvalidations(a.invalid, b.invalid), eventAt: Math.max(a.eventAt, b.eventAt) };
}
