/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  chance(share: number): boolean;
  /** @throws Error for an empty list. */
  pick<T>(from: readonly T[]): T;
  /** `length` hexadecimal digits; Docker's ids have 64. */
  hex(length: number): string;
  /** As long as a Swarm's ids: 25 digits and letters. */
  swarmId(): string;
};

/** mulberry32: small, quick, and even enough for worlds and ids. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = (): number => word() / 2 ** 32;
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      const [one] = from.slice(below(from.length));
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    swarmId: () => Array.from({ length: 25 }, () => below(36).toString(36)).join(''),
    hex: (length) => {
      const bytes = Buffer.allocUnsafe(4 * Math.ceil(length / 8));
      for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32BE(word(), at);
      return bytes.toString('hex').slice(0, length);
    },
  };
}
