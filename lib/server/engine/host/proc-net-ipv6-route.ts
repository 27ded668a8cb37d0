import type { HostRoute } from '@/lib/domain/host-interface';
import { ipv6OfHex } from './proc-net-if-inet6';

const RTF_UP = 0x1;
const RTF_GATEWAY = 0x2;
const RTF_REJECT = 0x200;
const RTF_ANYCAST = 0x0010_0000;
const RTF_CACHE = 0x0100_0000;
const RTF_LOCAL = 0x8000_0000;

/**
 * IPv6 routes to other places: without the host's own addresses, multicast and what the kernel only caches.
 * Source: `/proc/net/ipv6_route`; the file is missing where IPv6 is off.
 */
export function parseProcNetIpv6Route(text: string): HostRoute[] {
  return text.split('\n').flatMap((line) => {
    const [destination, prefix, , , gateway, , , , flagText, name] = line.trim().split(/\s+/);
    if (destination?.length !== 32 || prefix === undefined || gateway === undefined || name === undefined)
      return [];
    const flags = Number.parseInt(flagText ?? '0', 16);
    const isUp = (flags & RTF_UP) !== 0;
    // Bit 31 makes a signed number of the mask's result, so it is compared with zero only.
    const isOther = (flags & (RTF_REJECT | RTF_ANYCAST | RTF_CACHE | RTF_LOCAL)) !== 0;
    if (!isUp || isOther || destination.startsWith('ff')) return [];
    return [
      {
        destination: `${ipv6OfHex(destination)}/${Number.parseInt(prefix, 16)}`,
        ...((flags & RTF_GATEWAY) !== 0 && { gateway: ipv6OfHex(gateway) }),
        interface: name,
      },
    ];
  });
}
