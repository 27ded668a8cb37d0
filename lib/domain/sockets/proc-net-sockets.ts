import ipaddr from 'ipaddr.js';
import type { Listening } from './listening';

/** In which order a machine writes the bytes of a number: little or big end first. */
export type ByteOrder = 'LE' | 'BE';

/** One socket as the kernel tells it. The remote address of one that listens is a wildcard, its port 0. */
export type ProcSocket = {
  protocol: Listening['protocol'];
  local: { address: string; port: number };
  remote: { address: string; port: number };
  /** TCP's state, as include/net/tcp_states.h numbers them; of UDP 1 where it speaks to one alone, else 7. */
  state: number;
};

/**
 * The sockets of a network stack. Source: `/proc/net/tcp`, `tcp6`, `udp` and `udp6`, whose addresses are words of four bytes in the
 * machine's own byte order, while ports are plain. An IPv4 address that a socket of IPv6 speaks with is told as IPv4.
 */
export function parseProcNetSockets(
  text: string,
  protocol: Listening['protocol'],
  order: ByteOrder,
): ProcSocket[] {
  return text.split('\n').flatMap((line) => {
    const [, localText = '', remoteText = '', stateText = ''] = line.trim().split(/\s+/, 4);
    const [local, remote] = [placeOf(localText, order), placeOf(remoteText, order)];
    if (local === undefined || remote === undefined || !/^[0-9A-F]{2}$/.test(stateText)) return [];
    return [{ protocol, local, remote, state: Number.parseInt(stateText, 16) }];
  });
}

function placeOf(text: string, order: ByteOrder): ProcSocket['local'] | undefined {
  const [, hex, port] = /^([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})$/.exec(text) ?? [];
  if (hex === undefined || port === undefined) return undefined;
  return { address: addressText(hex, order), port: Number.parseInt(port, 16) };
}

function addressText(hex: string, order: ByteOrder): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => {
    const inOrder = (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    return order === 'LE' ? inOrder.reverse() : inOrder;
  });
  const address = ipaddr.fromByteArray(bytes);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toRFC5952String();
}
