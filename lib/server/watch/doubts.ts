import { claimShown, type Shown } from '@/lib/domain/claim-shown';
import { claimKey, containerKey, type EventClaim } from '@/lib/domain/event-claim';
import type { EngineFacts } from '@/lib/domain/facts';
import { covers, type Invalidation } from '@/lib/domain/invalidation';
import { isSameValue } from '@/lib/domain/same-value';

/** What one event told, until the picture shows it, something younger is told, or it is given up. */
export type Doubt = {
  /** Undefined for an event of which nothing can be told: it is read once more, and that is that. */
  readonly claim: EventClaim | undefined;
  readonly invalid: Invalidation;
  /** The engine's time of the event, milliseconds, and as the engine wrote it, nanoseconds. */
  readonly eventAt: number;
  readonly timeNano: string;
  /** How often something was tried because a read did not show it. */
  tries: number;
  /** It took the place of one that was never shown, so that a picture from before both may look like one that shows it. */
  readonly overtook: boolean;
  /** A late read of it is due. */
  waiting: boolean;
  state: 'open' | 'shown' | 'over';
};

/** How an event stands to what was heard before of the same thing. */
export type Standing =
  /** It is the youngest word. */
  | 'news'
  /** A younger one was heard before it. */
  | 'late'
  /** Engines tell some things twice, or by two words: this was told before, and is being looked for. */
  | 'again'
  /** This was told before, and a read since then has shown it. */
  | 'known';

/** A name or a health from before the first of two changes is not that from after the second, but `running` may be. */
const canLookAlike: ReadonlySet<EventClaim['about']> = new Set(['container', 'state', 'endpoint', 'network']);

/** What events told of and the picture may not show yet; of each thing the youngest word. */
export class Doubts {
  readonly #byKey = new Map<string, Doubt>();

  /** Takes in what an event told. @returns the doubt that now stands for it. */
  hear(
    claim: EventClaim,
    doubt: Omit<Doubt, 'claim' | 'overtook' | 'tries' | 'waiting' | 'state'>,
  ): { standing: Standing; doubt: Doubt } {
    const key = claimKey(claim);
    const before = this.#byKey.get(key);
    if (before !== undefined && BigInt(before.timeNano) > BigInt(doubt.timeNano)) {
      return { standing: 'late', doubt: before };
    }
    if (before !== undefined && isSameValue(before.claim, claim)) {
      return { standing: before.state === 'shown' ? 'known' : 'again', doubt: before };
    }
    const isEnd = claim.about === 'container' && !claim.present;
    const overtook = before?.state === 'open' && canLookAlike.has(claim.about);
    if (isEnd) this.#forget(claim.container);
    if (before !== undefined) before.state = 'over';
    const news: Doubt = { ...doubt, claim, overtook, tries: 0, waiting: false, state: 'open' };
    this.#byKey.set(key, news);
    return { standing: 'news', doubt: news };
  }

  /** The open doubts that a read of these parts can settle. */
  coveredBy(read: Invalidation): Doubt[] {
    return [...this.#byKey.values()].filter(
      ({ state, invalid }) => state === 'open' && covers(read, invalid),
    );
  }

  /** The open doubts about one container. */
  of(container: string): Doubt[] {
    return [...this.#byKey]
      .filter(([key, { state }]) => state === 'open' && key.startsWith(containerKey(container)))
      .map(([, doubt]) => doubt);
  }

  /** Looks at a picture that was read after the event. @returns undefined where the doubt is no more. */
  look(doubt: Doubt, facts: EngineFacts): Shown | undefined {
    if (doubt.state !== 'open' || doubt.claim === undefined) return undefined;
    const shown = claimShown(doubt.claim, facts);
    if (shown === 'yes') this.#settle(doubt, doubt.claim);
    return shown;
  }

  giveUp(doubt: Doubt): void {
    doubt.state = 'over';
    if (doubt.claim !== undefined) this.#byKey.delete(claimKey(doubt.claim));
  }

  /** What is shown is remembered, to know it again; but nothing of what is gone. */
  #settle(doubt: Doubt, claim: EventClaim): void {
    doubt.state = 'shown';
    if (claim.about === 'container' && !claim.present) this.#forget(claim.container);
    if (claim.about === 'network' && !claim.present) this.#byKey.delete(claimKey(claim));
  }

  #forget(container: string): void {
    for (const [key, doubt] of this.#byKey) {
      if (!key.startsWith(containerKey(container))) continue;
      if (doubt.state === 'open') doubt.state = 'over';
      this.#byKey.delete(key);
    }
  }
}
