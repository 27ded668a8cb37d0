import { endianness } from 'node:os';
import ipaddr from 'ipaddr.js';
import type { HostRoute } from '@/lib/domain/host-interface';

const RTF_UP = 0x1;
const RTF_GATEWAY = 0x2;
const RTF_REJECT = 0x200;

/**
 * IPv4 routes of the main table. Source: `/proc/net/route`, whose addresses are hexadecimal in the machine's own byte order.
 * @param order `LE` or `BE`.
 */
export function parseProcNetRoute(text: string, order: 'LE' | 'BE' = endianness()): HostRoute[] {
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name, destination, gateway, flagText, , , , mask] = line.trim().split(/\s+/);
      if (name === undefined || destination === undefined || gateway === undefined || mask === undefined) {
        return [];
      }
      const flags = Number.parseInt(flagText ?? '0', 16);
      if ((flags & RTF_UP) === 0 || (flags & RTF_REJECT) !== 0) return [];
      const prefix = new ipaddr.IPv4(addressBytes(mask, order)).prefixLengthFromSubnetMask();
      if (prefix === null) return [];
      return [
        {
          destination: `${addressText(destination, order)}/${prefix}`,
          ...((flags & RTF_GATEWAY) !== 0 && { gateway: addressText(gateway, order) }),
          interface: name,
        },
      ];
    });
}

function addressText(hex: string, order: 'LE' | 'BE'): string {
  return addressBytes(hex, order).join('.');
}

function addressBytes(hex: string, order: 'LE' | 'BE'): number[] {
  const bytes = [...Buffer.from(hex.padStart(8, '0'), 'hex')];
  return order === 'LE' ? bytes.reverse() : bytes;
}
