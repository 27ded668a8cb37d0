import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

/** Enough entries for one write; after each, other requests have their turn. */
const AT_ONCE = 500;

/** Writes a JSON array whose entries are encoded already, without ever having the whole of it in memory. */
export async function streamArray<T>(
  response: ServerResponse,
  items: readonly T[],
  encode: (item: T) => string,
): Promise<void> {
  response.setHeader('Content-Type', 'application/json');
  if (items.length <= AT_ONCE) {
    const text = `[${items.map(encode).join(',')}]\n`;
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.end(text);
    return;
  }
  await pipeline(Readable.from(pieces(items, encode)), response);
}

async function* pieces<T>(items: readonly T[], encode: (item: T) => string): AsyncGenerator<string> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const text = items
      .slice(start, start + AT_ONCE)
      .map(encode)
      .join(',');
    yield `${start === 0 ? '[' : ','}${text}`;
    await setImmediate();
  }
  yield ']\n';
}
