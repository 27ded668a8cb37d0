import { claimShown, type Shown } from '@/lib/domain/claim-shown';
import type { EngineEvent } from '@/lib/domain/event';
import { claimOf, type EventClaim, isToldEarly } from '@/lib/domain/event-claim';
import type { EngineFacts } from '@/lib/domain/facts';
import {
  type Invalidation,
  invalidationOf,
  isNothing,
  joinInvalidations,
  nothingInvalid,
} from '@/lib/domain/invalidation';
import type { SettledContainer } from '@/lib/domain/settle-container';
import { type Doubt, Doubts } from './doubts';
import { eventMillis } from './event-clock';
import { LateRead } from './late-read';

/** More containers than these are not waited for at once; the rest is read after a while, all in one read. */
const MOST_AWAITED = 4;

type Hands = {
  /** Has these parts read soon. @param eventAt the engine's time of the youngest event behind it, milliseconds. */
  read: (invalid: Invalidation, eventAt: number) => void;
  /** Resolves when the engine has done what it is doing to a container; see EngineClient.untilSettled. */
  untilSettled: (container: string) => Promise<SettledContainer | undefined>;
  /** Has the picture take in what the engine said then, as `read` would. @returns false where it can not. */
  take: (settled: SettledContainer, eventAt: number) => boolean;
  facts: () => EngineFacts;
  /** Milliseconds; one after the other for what reads have not shown. */
  delays: readonly number[];
};

/**
 * Has what events tell of read, as seldom as will do. Engines tell of some changes before their lists show them and send nothing
 * after: on Docker 20.10 `pause` comes 3 ms early, `die` 60 ms. So the engine is first asked for the container itself, an answer
 * that it gives only when it has done with it. If that answer shows the change, it is taken for the read; else one read of the
 * lists shows it. Where that does not, it is read again after a while, some times.
 */
export class EventReads {
  readonly #hands: Hands;
  readonly #doubts = new Doubts();
  readonly #late: LateRead[];
  readonly #awaited = new Set<string>();
  #stopped = false;

  constructor(hands: Hands) {
    this.#hands = hands;
    this.#late = hands.delays.map((delay) => new LateRead(delay, (doubts) => this.#readAll(doubts)));
  }

  heard(event: EngineEvent): void {
    const whole = invalidationOf(event);
    if (isNothing(whole)) return;
    const eventAt = eventMillis(event.timeNano);
    // A task is told to the Swarm some time after its container: what managers say of it now is old.
    const taskOnly = whole.swarm && event.type === 'container';
    const invalid = taskOnly ? { ...whole, swarm: false } : whole;
    const about = { eventAt, timeNano: event.timeNano };
    if (taskOnly) this.#readLate({ ...about, invalid: { ...nothingInvalid, swarm: true } });
    const claim = claimOf(event);
    if (claim === undefined) {
      this.#hands.read(invalid, eventAt);
      this.#readLate({ ...about, invalid });
      return;
    }
    const { standing, doubt } = this.#doubts.hear(claim, { ...about, invalid });
    // What is being read or waited for needs no other read; what was put off does.
    if (standing === 'known' || (standing === 'again' && !doubt.waiting)) return;
    if (standing !== 'late' && isToldEarly(event)) this.#readSettled(doubt, claim);
    else this.#hands.read(invalid, eventAt);
  }

  /** A read of these parts begins. @returns what to call when the picture has taken it in. */
  begun(read: Invalidation): () => void {
    const doubts = this.#doubts.coveredBy(read);
    return () => {
      for (const doubt of doubts) {
        const shown = this.#look(doubt);
        if (shown === 'no') this.#tryAgain(doubt);
        if (shown === 'cannot-tell') this.#tryOnce(doubt);
      }
    };
  }

  stop(): void {
    this.#stopped = true;
    for (const late of this.#late) late.stop();
  }

  /** An event that came before its time. */
  #readSettled(doubt: Doubt, claim: EventClaim): void {
    const { invalid, eventAt, tries } = doubt;
    if (claim.about === 'endpoint' && claimShown(claim, this.#hands.facts()) === 'cannot-tell') {
      // What connects it is going to start it, and says so; a start that fails says nothing.
      if (tries === 0) this.#tryOnce(doubt, this.#late.at(-1));
    } else if (!('container' in claim) || !this.#await(claim.container)) {
      this.#hands.read(invalid, eventAt);
    }
  }

  /** @returns false where too many are awaited already. */
  #await(container: string): boolean {
    if (this.#awaited.has(container)) return true;
    if (this.#awaited.size >= MOST_AWAITED) return false;
    this.#awaited.add(container);
    for (const doubt of this.#doubts.of(container)) doubt.tries = Math.max(1, doubt.tries);
    void this.#hands.untilSettled(container).then((settled) => {
      this.#awaited.delete(container);
      if (this.#stopped) return;
      const doubts = this.#doubts.of(container);
      const isTaken =
        settled !== undefined && doubts.length > 0 && this.#hands.take(settled, youngest(doubts));
      this.#readAll(isTaken ? doubts.filter((doubt) => this.#look(doubt) !== 'yes') : doubts);
    });
    return true;
  }

  #look(doubt: Doubt): Shown | undefined {
    const shown = this.#doubts.look(doubt, this.#hands.facts());
    if (shown === 'yes' && doubt.overtook) this.#readLate(doubt);
    return shown;
  }

  #tryAgain(doubt: Doubt): void {
    const { claim } = doubt;
    const container = claim !== undefined && 'container' in claim ? claim.container : undefined;
    // What is waited for already is read when the wait is over.
    if (doubt.waiting || (container !== undefined && this.#awaited.has(container))) return;
    doubt.tries += 1;
    if (doubt.tries === 1 && container !== undefined && this.#await(container)) return;
    const late = this.#late[doubt.tries - 1];
    if (late === undefined) this.#doubts.giveUp(doubt);
    else late.add(doubt);
  }

  /** One read more, somewhat later. */
  #tryOnce(doubt: Doubt, late = this.#late[1]): void {
    if (doubt.waiting) return;
    if (doubt.tries >= 2) {
      this.#doubts.giveUp(doubt);
      return;
    }
    doubt.tries = 2;
    late?.add(doubt);
  }

  #readLate({ invalid, eventAt, timeNano }: Pick<Doubt, 'invalid' | 'eventAt' | 'timeNano'>): void {
    this.#late[1]?.add({
      invalid,
      eventAt,
      timeNano,
      claim: undefined,
      overtook: false,
      tries: 0,
      waiting: false,
      state: 'open',
    });
  }

  #readAll(doubts: Doubt[]): void {
    if (this.#stopped || doubts.length === 0) return;
    const invalid = doubts.reduce((sum, doubt) => joinInvalidations(sum, doubt.invalid), nothingInvalid);
    this.#hands.read(invalid, youngest(doubts));
  }
}

/** The engine's time of the youngest event among them. */
function youngest(doubts: readonly Doubt[]): number {
  return Math.max(...doubts.map(({ eventAt }) => eventAt));
}
