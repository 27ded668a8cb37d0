import { readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import path from 'node:path';
import { type ProcSocket, parseProcNetSockets } from '@/lib/domain/sockets/proc-net-sockets';

/**
 * Reads the sockets of a network stack of this machine.
 * @param procNet such as `/proc/self/net`.
 * @returns undefined where even IPv4's are not told; IPv6 may be switched off.
 */
export async function readProcSockets(procNet: string): Promise<ProcSocket[] | undefined> {
  const [tcp, tcp6, udp, udp6] = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFile(path.join(procNet, name), 'utf8').catch(() => '')),
  );
  if (!tcp || !udp) return undefined;
  const order = endianness();
  return [
    ...parseProcNetSockets(tcp, 'tcp', order),
    ...parseProcNetSockets(tcp6 ?? '', 'tcp', order),
    ...parseProcNetSockets(udp, 'udp', order),
    ...parseProcNetSockets(udp6 ?? '', 'udp', order),
  ];
}
