import { endianness } from 'node:os';
import ipaddr from 'ipaddr.js';
import type { Listening } from '@/lib/domain/sockets/listening';

const TCP_LISTEN = '0A';
/** A UDP socket that is bound and speaks to nobody in particular. */
const UDP_UNCONNECTED = '07';

/**
 * The ports that something listens on. Source: `/proc/net/tcp`, `tcp6`, `udp` and `udp6`, whose addresses are words of four bytes in the
 * machine's own byte order, while ports are plain.
 * @param order `LE` or `BE`.
 */
export function parseProcNetSockets(
  text: string,
  protocol: Listening['protocol'],
  order: 'LE' | 'BE' = endianness(),
): Listening[] {
  const wanted = protocol === 'tcp' ? TCP_LISTEN : UDP_UNCONNECTED;
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', , state] = line.trim().split(/\s+/);
      const [hex = '', port = ''] = local.split(':');
      if (state !== wanted || !/^([0-9A-F]{8}|[0-9A-F]{32})$/.test(hex)) return [];
      return [{ address: addressText(hex, order), port: Number.parseInt(port, 16), protocol }];
    });
}

function addressText(hex: string, order: 'LE' | 'BE'): string {
  const bytes = [...Buffer.from(hex, 'hex')];
  const words = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.slice(index * 4, index * 4 + 4));
  const inOrder = words.flatMap((word) => (order === 'LE' ? word.reverse() : word));
  const address = ipaddr.fromByteArray(inOrder);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}
