import {
  blockAround,
  blockSize,
  type Cidr,
  containsAddress,
  firstAddress,
  formatCidr,
  parseCidr,
} from './cidr';
import { familyBits, formatAddress } from './ip-address';
import type { Subnet } from './network';
import type { Claim } from './pool-claims';

/** How many cells a picture has at most: a square of sixteen by sixteen. */
const mostCells = 256;
const cellBits = 8;

/** One address of the pool. `dynamic` where the engine hands it out by itself; outside of the range it can only be chosen. */
type AddressCell = { kind: 'address'; address: string; claim: Claim | undefined; dynamic: boolean };
/** A part of a large pool, with how many of its addresses are not free. `claims` are all of them. */
type BlockCell = { kind: 'block'; block: string; size: bigint; claims: readonly Claim[] };
export type PoolCell = AddressCell | BlockCell;

/**
 * What a pool looks like. `window` is the part that the cells make up; `beyond` counts the free addresses of the pool outside of it.
 */
export type PoolPicture = { window: string; cells: PoolCell[]; beyond: bigint };

/**
 * A picture of a pool that tells something whatever its size. A small one is drawn address by address. Of a larger one the smallest part
 * is drawn that holds everything not free, for an IPv6 pool drawn whole is an empty square; where that is large as well, in blocks.
 * @param claims all of the pool, as `poolClaims` gives them.
 * @param within a part of the pool to look into, CIDR: a block of an earlier picture.
 * @returns undefined where the subnet, or the part, can not be read as CIDR.
 */
export function poolPicture(
  subnet: Subnet,
  claims: readonly Claim[],
  within?: string,
): PoolPicture | undefined {
  const pool = parseCidr(subnet.subnet);
  const part = within === undefined ? undefined : parseCidr(within);
  if (pool === undefined || (within !== undefined && part === undefined)) return undefined;
  const window = part ?? smallestWindow(pool, claims);
  const inside = claims.filter((claim) => holds(window, claim));
  const free = blockSize(pool) - blockSize(window) - BigInt(claims.length - inside.length);
  return {
    window: formatCidr(window),
    cells: cellsOf(window, inside, rangeOf(subnet, pool)),
    beyond: free,
  };
}

/** The broadcast address says nothing of where a pool is used, and would always make the window the whole. */
function smallestWindow(pool: Cidr, claims: readonly Claim[]): Cidr {
  const weighty = claims.filter((claim) => claim.kind !== 'broadcast');
  const last = weighty.at(-1)?.value ?? pool.first;
  const smallest = Math.max(pool.prefix, familyBits[pool.family] - cellBits);
  for (let prefix = smallest; prefix > pool.prefix; prefix--) {
    const window = blockAround(firstAddress(pool), prefix);
    if (holds(window, { value: last })) return window;
  }
  return pool;
}

function holds(window: Cidr, { value }: { value: bigint }): boolean {
  return containsAddress(window, { family: window.family, value });
}

function rangeOf(subnet: Subnet, pool: Cidr): Cidr {
  return (subnet.ipRange === undefined ? undefined : parseCidr(subnet.ipRange)) ?? pool;
}

function cellsOf(window: Cidr, claims: readonly Claim[], range: Cidr): PoolCell[] {
  const size = blockSize(window);
  if (size <= BigInt(mostCells)) {
    const byValue = new Map(claims.map((claim) => [claim.value, claim]));
    return Array.from({ length: Number(size) }, (_, index) => {
      const value = window.first + BigInt(index);
      const address = { family: window.family, value };
      return {
        kind: 'address',
        address: formatAddress(address),
        claim: byValue.get(value),
        dynamic: containsAddress(range, address),
      };
    });
  }
  const each = size / BigInt(mostCells);
  const lots = new Map<number, Claim[]>();
  for (const claim of claims) {
    const index = Number((claim.value - window.first) / each);
    lots.set(index, [...(lots.get(index) ?? []), claim]);
  }
  return Array.from({ length: mostCells }, (_, index) => {
    const first = { family: window.family, value: window.first + BigInt(index) * each };
    return {
      kind: 'block',
      block: formatCidr(blockAround(first, window.prefix + cellBits)),
      size: each,
      claims: lots.get(index) ?? [],
    };
  });
}
