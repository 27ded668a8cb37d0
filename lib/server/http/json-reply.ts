const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** A value as JSON that nobody keeps. */
export function jsonReply(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { ...jsonHeaders, ...headers } });
}
