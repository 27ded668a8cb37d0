import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** A value as JSON that nobody keeps. */
export function jsonReply(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { ...jsonHeaders, ...headers } });
}

/** What was made into JSON once, for all who ask for the same object: a snapshot never changes, a new one takes its place. */
const encodings = new WeakMap<object, { plain: Buffer; zipped: Promise<Buffer> | undefined }>();

/** A large, unchanging object as JSON, compressed where the reader takes that; encoded once however many ask. */
export async function sharedJsonReply(value: object, request: Request): Promise<Response> {
  const encoding = encodings.get(value) ?? { plain: Buffer.from(JSON.stringify(value)), zipped: undefined };
  encodings.set(value, encoding);
  if (!acceptsGzip(request.headers.get('accept-encoding') ?? '')) {
    return new Response(new Uint8Array(encoding.plain), {
      headers: { ...jsonHeaders, vary: 'accept-encoding' },
    });
  }
  encoding.zipped ??= compress(encoding.plain, { level: 6 });
  return new Response(new Uint8Array(await encoding.zipped), {
    headers: { ...jsonHeaders, vary: 'accept-encoding', 'content-encoding': 'gzip' },
  });
}

/** `gzip;q=0` declines it. */
function acceptsGzip(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
