import { findingsMaker } from '@/lib/domain/findings/all-findings';
import type { Finding } from '@/lib/domain/findings/finding';
import type { FindingsInput } from '@/lib/domain/findings/findings-input';

/** The longest that checks hold the page up, milliseconds; a check that takes longer has a task of its own. */
const stretch = 5;
/** Between the end of one making and the next, milliseconds: things may change with every frame. */
const rest = 250;

/**
 * Makes findings while the page goes on: a few checks, then whatever else waits for the page's thread. What is asked for meanwhile is made
 * afterwards, the newest alone.
 */
export class FindingsRun {
  readonly #make = findingsMaker();
  readonly #onMade: (findings: Finding[]) => void;
  #wanted: FindingsInput | undefined;
  #isBusy = false;
  #ended = false;

  constructor(onMade: (findings: Finding[]) => void) {
    this.#onMade = onMade;
  }

  want(input: FindingsInput): void {
    this.#wanted = input;
    if (this.#isBusy || this.#ended) return;
    this.#isBusy = true;
    void this.#run();
  }

  /** Called by React more than once in development: what was ended begins again with the next wish. */
  end(): void {
    this.#ended = true;
  }

  begin(): void {
    this.#ended = false;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted !== undefined && !this.#ended) {
        const input = this.#wanted;
        this.#wanted = undefined;
        const findings = await this.#makeInPieces(input);
        if (findings !== undefined) this.#onMade(findings);
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
    } finally {
      this.#isBusy = false;
    }
  }

  async #makeInPieces(input: FindingsInput): Promise<Finding[] | undefined> {
    const making = this.#make(input);
    await nextTask();
    let until = performance.now() + stretch;
    for (let step = making.next(); ; step = making.next()) {
      if (step.done === true) return step.value;
      if (performance.now() < until) continue;
      await nextTask();
      if (this.#ended) return undefined;
      until = performance.now() + stretch;
    }
  }
}

/** Resolves when what waits for the page's thread has had its turn. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
