/**
 * What to break. `request`: before the engine hears of the call. `reply`: when the engine has done it but before its reply gets
 * through. `body`: after the reply's headers and half of its first piece.
 */
export type Fault =
  | { kind: 'cut'; at: 'request' | 'reply' | 'body' }
  | { kind: 'freeze'; at: 'request' | 'reply' | 'body' }
  /** Holds the call back before it goes to the engine. */
  | { kind: 'delay'; milliseconds: number }
  /** Answers as Docker does when it refuses; the engine does not hear of it. */
  | { kind: 'refuse'; status: number; message: string }
  /** Puts a line before the body that is not JSON: a call's body is unreadable, a stream has one bad line. */
  | { kind: 'garble' };

export type FaultRule = {
  /** Such as `POST`; any method without it. */
  method?: string;
  /** Compared with the path without API version and query, such as `/networks/create`: equal to a text, or matching a pattern. */
  path: string | RegExp;
  /** How many matching calls pass unharmed first. Default 0. */
  skip?: number;
  /** How many calls it breaks. Default: all that come. */
  times?: number;
  fault: Fault;
};

/** The path of a request target without API version and query: `/v1.41/networks?x=1` is `/networks`. */
export function plainPath(target: string): string {
  return target.replace(/\?.*$/, '').replace(/^\/v\d+\.\d+(?=\/)/, '');
}

export function matchesPath(path: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? path === wanted : wanted.test(path);
}

type Entry = { rule: FaultRule; seen: number };

/** The rules of one proxy. A call is broken by the first rule that matches it and is neither waiting nor used up. */
export class RuleBook {
  private entries: Entry[] = [];

  /** @returns takes the rule away again. */
  add(rule: FaultRule): () => void {
    const entry = { rule, seen: 0 };
    this.entries.push(entry);
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.entries = [];
  }

  /** Asked once for each call, since it counts towards `skip` and `times`. */
  faultFor(method: string, path: string): Fault | undefined {
    for (const entry of this.entries) {
      const { rule } = entry;
      const isMeant = (rule.method ?? method) === method && matchesPath(path, rule.path);
      if (!isMeant) continue;
      entry.seen += 1;
      const nth = entry.seen - (rule.skip ?? 0);
      if (nth >= 1 && nth <= (rule.times ?? Number.POSITIVE_INFINITY)) return rule.fault;
    }
    return undefined;
  }
}
