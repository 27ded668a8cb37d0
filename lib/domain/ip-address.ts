import ipaddr from 'ipaddr.js';

export type Family = 4 | 6;
/** An address as a number, so that it can be counted with. */
export type Address = { family: Family; value: bigint };

/** How many bits an address of each family has. */
export const familyBits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/**
 * Strict: four decimal octets without leading zeros, or IPv6 without zone. What `inet_aton` would take besides (`10.1`, `0x7f.1`,
 * `010.0.0.1`) and IPv4 written as IPv6 are refused, as the engine refuses them.
 * @returns undefined where the text is no address.
 */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) {
    // The library reads a leading zero as octal in some forms; the engine refuses it.
    return /(^|\.)0\d/.test(text) ? undefined : fromBytes(4, ipaddr.IPv4.parse(text).toByteArray());
  }
  if (!/^[0-9a-fA-F:]+$/.test(text) || !ipaddr.IPv6.isValid(text)) return undefined;
  const parsed = ipaddr.IPv6.parse(text);
  return parsed.isIPv4MappedAddress() ? undefined : fromBytes(6, parsed.toByteArray());
}

function fromBytes(family: Family, bytes: readonly number[]): Address {
  return { family, value: bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) };
}

/** The canonical text: dotted quad, or IPv6 as RFC 5952 writes it. */
export function formatAddress(address: Address): string {
  if (address.family === 4) {
    const value = Number(address.value);
    return `${value >>> 24}.${(value >>> 16) & 0xff}.${(value >>> 8) & 0xff}.${value & 0xff}`;
  }
  const length = familyBits[address.family] / 8;
  const bytes = Array.from({ length }, (_, index) =>
    Number((address.value >> BigInt(8 * (length - 1 - index))) & 0xffn),
  );
  return new ipaddr.IPv6(bytes).toRFC5952String();
}

/** @returns the address as it is always written, such as `fd00::1` for `FD00:0:0::1`; undefined where it is none. */
export function canonicalAddress(text: string): string | undefined {
  const address = parseAddress(text);
  return address && formatAddress(address);
}
