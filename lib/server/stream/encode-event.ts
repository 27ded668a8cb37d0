import type { StreamMessage } from '@/lib/contract/stream';

/**
 * One message as the bytes of a Server-Sent Event. JSON holds no line break, so one `data:` line carries it.
 * A Buffer, which Node's streams pass on as it is, where they would wrap other bytes for each client.
 * @param id what `Last-Event-ID` will say after it; absent where the message moves no sequence on.
 */
export function encodeEvent(message: StreamMessage, id?: string): Buffer {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${message.type}\ndata: ${JSON.stringify(message.data)}\n\n`);
}

/** `<epoch>-<sequence>`. */
export function eventId(epoch: string, sequence: number): string {
  return `${epoch}-${sequence}`;
}

/** @returns undefined where the text is no id of ours. An epoch may hold dashes; the sequence is what follows the last. */
export function parseEventId(text: string): { epoch: string; sequence: number } | undefined {
  const found = /^(?<epoch>.+)-(?<sequence>\d{1,15})$/.exec(text)?.groups;
  return found?.epoch === undefined || found.sequence === undefined
    ? undefined
    : { epoch: found.epoch, sequence: Number(found.sequence) };
}
