import { parseCidr } from './cidr';
import { compareText } from './compare-text';
import { familyBits, parseAddress } from './ip-address';

type Place = { family: number; value: bigint; prefix: number };

/**
 * The order in which people expect addresses and CIDR blocks: IPv4 before IPv6, by number, a larger block before a smaller one
 * (and before the address) that begins alike. Text that is no address comes after, by itself; absent and empty last.
 */
export function compareAddresses(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const left = placeOf(a);
  const right = placeOf(b);
  if (left === undefined || right === undefined) return left ? -1 : right ? 1 : compareText(a, b);
  if (left.family !== right.family) return left.family - right.family;
  if (left.value !== right.value) return left.value < right.value ? -1 : 1;
  return left.prefix - right.prefix;
}

/** To sort ten thousand addresses asks for each some thirty times. */
const known = new Map<string, Place | undefined>();
const mostKnown = 100_000;

function placeOf(text: string): Place | undefined {
  if (known.has(text)) return known.get(text);
  const place = parsePlace(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, place);
  return place;
}

function parsePlace(text: string): Place | undefined {
  const block = parseCidr(text);
  if (block !== undefined) return { family: block.family, value: block.written, prefix: block.prefix };
  const address = parseAddress(text);
  // One more than any prefix length, so that 10.0.0.0/32 comes before the bare 10.0.0.0.
  return address && { ...address, prefix: familyBits[address.family] + 1 };
}
