import { request } from 'node:http';
import { connect } from 'node:net';

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

/** Sends these very bytes, which need be no HTTP, and hears all until the server hangs up. */
export function rawBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

/** The cookie that a sign-in answers, as a browser sends it back. */
export function cookieOf(reply: RawReply): string {
  const set = reply.headers['set-cookie'];
  const first = Array.isArray(set) ? set[0] : set;
  if (first === undefined) throw new Error(`no cookie in a reply with status ${reply.status}`);
  return first.split(';')[0] ?? '';
}
