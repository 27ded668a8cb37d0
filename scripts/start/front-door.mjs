import { isIP } from 'node:net';

/** The longest body that a request may bring, in bytes; nothing that the API takes comes near it (lib/server/http/read-body.ts). */
const longestBody = 256 * 1024;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What Next.js's own answers carry (a redirect to a path without its last slash, a bare 400); proxy.ts sets each anew on all others. */
const leastHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Looks at a request before Next.js does, for Next.js acts on some before it calls proxy.ts: it sends a target such as
 * `http://elsewhere/` there by redirect, keeps megabytes of a body for whoever asks next, and fails on `TRACE` and on `%ff`.
 * @param {import('node:http').IncomingMessage} request what is let in has the sender's address as its `X-Forwarded-For`
 * @param {import('node:http').ServerResponse} reply
 * @param {{ trustProxy: boolean }} options trustProxy: the sender is a reverse proxy, whose word on where a request comes from counts
 * @returns {boolean} false where the request is turned away, and answered
 */
export function admit(request, reply, { trustProxy }) {
  for (const [name, value] of Object.entries(leastHeaders)) reply.setHeader(name, value);
  const refusal = refusalOf(request);
  if (refusal === undefined) {
    nameSender(request, trustProxy);
    return true;
  }
  const { status, sentence, ...headers } = refusal;
  reply.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  });
  reply.end(`${sentence}\n`);
  return false;
}

/** @param {import('node:http').IncomingMessage} request */
function refusalOf({ method = '', url = '', headers, rawHeaders }) {
  if (!methods.has(method))
    return { status: 405, sentence: `Portolan knows no ${method}.`, allow: [...methods].join(', ') };
  if (!isPlainPath(url))
    return { status: 400, sentence: 'The request names no path that Portolan can understand.' };
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host');
  if (hosts.length > 1) return { status: 400, sentence: 'The request names more than one host.' };
  if (Number(headers['content-length'] ?? 0) > longestBody)
    return { status: 413, sentence: `The body is larger than ${longestBody / 1024} KiB.` };
  return undefined;
}

/** Whether a request's target is a path of this server, and one that can be decoded. @param {string} target */
function isPlainPath(target) {
  const path = target.split('?')[0] ?? '';
  if (!/^\/(?!\/)[^\\]*$/.test(path)) return false;
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no name in Docker holds, and logs and terminals act on
    return !/[\x00-\x1f\x7f]/.test(decodeURIComponent(path));
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/**
 * Next.js and all behind it read the sender's address from `X-Forwarded-For`. Anyone can write that header, so it is written anew here.
 * @param {import('node:http').IncomingMessage} request @param {boolean} trustProxy
 */
function nameSender({ headers, socket }, trustProxy) {
  // The last one is the trusted proxy's own; those before it are the sender's claims.
  const told =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const address = trustProxy && isIP(told) !== 0 ? told : (socket.remoteAddress ?? 'unknown');
  headers['x-forwarded-for'] = address.replace(/^::ffff:(?=\d+\.)/, '');
  delete headers['x-forwarded-host'];
  delete headers['x-forwarded-port'];
}
