import { request } from 'node:http';

export type RawReply = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
};

/** Asks with exactly these headers, as a browser or an attacker would; fetch sets Host and Sec-Fetch-* itself. Follows no redirect. */
export function rawRequest(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawReply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
      },
    );
    call.on('error', reject);
    call.end(options.body);
  });
}

/** The cookie that a sign-in answers, as a browser sends it back. */
export function cookieOf(reply: RawReply): string {
  const set = reply.headers['set-cookie'];
  const first = Array.isArray(set) ? set[0] : set;
  if (first === undefined) throw new Error(`no cookie in a reply with status ${reply.status}`);
  return first.split(';')[0] ?? '';
}
