/** VLAN ids by interface. Source: `/proc/net/vlan/config`; the file is missing where there are no VLANs. */
export function parseVlanConfig(text: string): Map<string, number> {
  const ids = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, id] = line.split('|').map((part) => part.trim());
    if (name && id !== undefined && /^\d+$/.test(id)) ids.set(name, Number(id));
  }
  return ids;
}
