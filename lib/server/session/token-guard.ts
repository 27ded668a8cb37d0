import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isSameToken } from './sign-in-token';

export type TokenVerdict =
  | { ok: true }
  | { ok: false; why: 'wrong' }
  | { ok: false; why: 'too-many'; retryAfterSeconds: number };

/** How many wrong tokens a minute are heard: from one address, and from all together. */
const perAddress = 10;
const altogether = 200;

/** Checks offered tokens and stops listening to an address that guesses; and to everyone where guesses come from many addresses. */
export class TokenGuard {
  readonly #token: string;
  readonly #byAddress = new RateLimiterMemory({ points: perAddress, duration: 60 });
  readonly #byAll = new RateLimiterMemory({ points: altogether, duration: 60 });

  constructor(token: string) {
    this.#token = token;
  }

  async check(offered: string, address: string): Promise<TokenVerdict> {
    const waits = [await this.#byAddress.get(address), await this.#byAll.get('all')]
      .filter((state) => state !== null)
      .filter((state) => state.remainingPoints <= 0);
    const wait = waits[0];
    if (wait !== undefined) return tooMany(wait);
    if (isSameToken(offered, this.#token)) return { ok: true };
    try {
      await this.#byAll.consume('all');
      await this.#byAddress.consume(address);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return tooMany(refused);
      throw refused;
    }
    return { ok: false, why: 'wrong' };
  }
}

function tooMany(state: RateLimiterRes): TokenVerdict {
  return { ok: false, why: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) };
}
