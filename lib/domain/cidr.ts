import { type Address, type Family, familyBits, formatAddress, parseAddress } from './ip-address';

/** A block of addresses, with the address it was written with: `first` is that address without its host bits. */
export type Cidr = { family: Family; prefix: number; first: bigint; written: bigint };

/** @returns undefined where the text is no `address/prefix`. Host bits are allowed here; `hasHostBits` tells of them. */
export function parseCidr(text: string): Cidr | undefined {
  const [addressText, prefixText, ...rest] = text.split('/');
  if (addressText === undefined || prefixText === undefined || rest.length > 0) return undefined;
  if (!/^(0|[1-9]\d{0,2})$/.test(prefixText)) return undefined;
  const address = parseAddress(addressText);
  const prefix = Number(prefixText);
  return address === undefined || prefix > familyBits[address.family]
    ? undefined
    : blockAround(address, prefix);
}

/** The block of this prefix length that holds the address. */
export function blockAround(address: Address, prefix: number): Cidr {
  const hostBits = BigInt(familyBits[address.family] - prefix);
  return {
    family: address.family,
    prefix,
    first: (address.value >> hostBits) << hostBits,
    written: address.value,
  };
}

/** The canonical text, without host bits. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(firstAddress(cidr))}/${cidr.prefix}`;
}

/** True for `10.0.0.7/24`, which names an address in a block rather than the block. */
export function hasHostBits(cidr: Cidr): boolean {
  return cidr.written !== cidr.first;
}

/** How many addresses the block holds, all counted. */
export function blockSize(cidr: Cidr): bigint {
  return 1n << BigInt(familyBits[cidr.family] - cidr.prefix);
}

/** The lowest address: the network's own where the block is larger than a pair. */
export function firstAddress(cidr: Cidr): Address {
  return { family: cidr.family, value: cidr.first };
}

export function lastAddress(cidr: Cidr): Address {
  return { family: cidr.family, value: cidr.first + blockSize(cidr) - 1n };
}

/** @returns the address `index` places after the first (from the end where negative); undefined outside the block. */
export function nthAddress(cidr: Cidr, index: bigint): Address | undefined {
  const size = blockSize(cidr);
  const offset = index < 0n ? size + index : index;
  return offset < 0n || offset >= size ? undefined : { family: cidr.family, value: cidr.first + offset };
}

/** @returns the IPv4 broadcast address; undefined for IPv6, and for /31 and /32, which have none. */
export function broadcastAddress(cidr: Cidr): Address | undefined {
  return cidr.family === 4 && cidr.prefix <= 30 ? lastAddress(cidr) : undefined;
}

/** @returns the address that names the block and can be no host's; undefined for an IPv4 /31 or /32 and an IPv6 /128. */
export function networkAddress(cidr: Cidr): Address | undefined {
  const smallest = cidr.family === 4 ? 30 : 127;
  return cidr.prefix <= smallest ? firstAddress(cidr) : undefined;
}

/** How many addresses hosts can have: all but the network's and the broadcast address. */
export function hostCapacity(cidr: Cidr): bigint {
  const taken = [networkAddress(cidr), broadcastAddress(cidr)].filter((address) => address !== undefined);
  return blockSize(cidr) - BigInt(taken.length);
}

export function containsAddress(cidr: Cidr, address: Address): boolean {
  return cidr.family === address.family && blockAround(address, cidr.prefix).first === cidr.first;
}

/** True where all of `inner` lies in `outer`; a block contains itself. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return inner.prefix >= outer.prefix && containsAddress(outer, firstAddress(inner));
}

/** Blocks never overlap in part: one contains the other. */
export function cidrsOverlap(a: Cidr, b: Cidr): boolean {
  return containsCidr(a, b) || containsCidr(b, a);
}
