/** What a program wrote, as it goes over an attached connection: with a terminal as it is, without in frames that say where from. */
export function rawStream(text: string, from: 'stdout' | 'stderr', hasTerminal: boolean): Buffer {
  const payload = Buffer.from(text);
  if (hasTerminal || payload.length === 0) return payload;
  const header = Buffer.alloc(8);
  header[0] = from === 'stdout' ? 1 : 2;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}
