import { type ByteOrder, type ProcSocket, parseProcNetSockets } from './proc-net-sockets';

/** The tables that a socket reading takes. */
export const procNetTables = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/**
 * The sockets of tables that were written one after the other, as `cat` does; each begins with a line of its columns, and only UDP's
 * counts what was dropped.
 * @returns undefined where there is no table of either protocol: then it is not known what there is.
 */
export function parseJoinedTables(text: string, order: ByteOrder): ProcSocket[] | undefined {
  const tables = text.split(/^(?=\s*sl\s+local_address)/m).filter((one) => one.includes('local_address'));
  const told = tables.map((table) => {
    const [head = ''] = table.split('\n', 1);
    return { table, protocol: /\bdrops\b/.test(head) ? ('udp' as const) : ('tcp' as const) };
  });
  const hasBoth = told.some((one) => one.protocol === 'tcp') && told.some((one) => one.protocol === 'udp');
  if (!hasBoth) return undefined;
  return told.flatMap(({ table, protocol }) => parseProcNetSockets(table, protocol, order));
}
