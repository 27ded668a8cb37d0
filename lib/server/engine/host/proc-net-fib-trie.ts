/**
 * IPv4 addresses that are this host's own, without their interfaces. Source: `/proc/net/fib_trie`, a drawing of the routing
 * tables in which such an address has a line `|-- 192.0.2.10` and below it `/32 host LOCAL`.
 */
export function parseFibTrie(text: string): string[] {
  const own = new Set<string>();
  let address: string | undefined;
  for (const line of text.split('\n')) {
    const leaf = /\|--\s+(\d+\.\d+\.\d+\.\d+)/.exec(line);
    if (leaf?.[1] !== undefined) address = leaf[1];
    else if (address !== undefined && /\/32 host LOCAL/.test(line)) own.add(address);
  }
  return [...own];
}
