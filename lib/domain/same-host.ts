import { blockSize, containsAddress, parseCidr } from './cidr';
import { formatAddress, parseAddress } from './ip-address';

/**
 * The address that has the same place in another block: 172.30.1.10 of 172.30.1.0/24 is 10.5.0.10 of 10.5.0.0/24.
 * @param from @param to CIDR blocks; the first pair of one family that fits counts.
 * @returns undefined where the address is in none of `from`, or `to` has no such place.
 */
export function sameHostIn(
  address: string,
  from: readonly string[],
  to: readonly string[],
): string | undefined {
  const parsed = parseAddress(address);
  if (parsed === undefined) return undefined;
  const home = from.map(parseCidr).find((block) => block !== undefined && containsAddress(block, parsed));
  if (home === undefined) return undefined;
  const place = parsed.value - home.first;
  const target = to.map(parseCidr).find((block) => block?.family === home.family && place < blockSize(block));
  return target && formatAddress({ family: target.family, value: target.first + place });
}
