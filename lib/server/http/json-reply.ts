const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** A value as JSON that nobody keeps. */
export function jsonReply(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { ...jsonHeaders, ...headers } });
}

/** What was made into JSON once, for all who ask for the same object: a snapshot never changes, a new one takes its place. */
const encodings = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/**
 * A large, unchanging object as JSON, encoded once however many ask. Next.js compresses it for who accepts that; it drops a
 * `content-encoding` of ours, so that compressing here would send bytes that nobody knows to unpack.
 */
export function sharedJsonReply(value: object): Response {
  const encoding = encodings.get(value) ?? new TextEncoder().encode(JSON.stringify(value));
  encodings.set(value, encoding);
  return new Response(encoding, { headers: jsonHeaders });
}
