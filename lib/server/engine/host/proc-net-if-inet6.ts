import ipaddr from 'ipaddr.js';

/** @returns the IPv6 address of 32 hexadecimal digits, as people write it. */
export function ipv6OfHex(hex: string): string {
  return new ipaddr.IPv6([...Buffer.from(hex, 'hex')]).toRFC5952String();
}

/** IPv6 addresses with their interfaces, as CIDR. Source: `/proc/net/if_inet6`; the file is missing where IPv6 is off. */
export function parseIfInet6(text: string): { interface: string; address: string }[] {
  return text.split('\n').flatMap((line) => {
    const [hex, , prefix, , , name] = line.trim().split(/\s+/);
    if (hex?.length !== 32 || prefix === undefined || name === undefined) return [];
    return [{ interface: name, address: `${ipv6OfHex(hex)}/${Number.parseInt(prefix, 16)}` }];
  });
}
