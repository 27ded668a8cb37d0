import type { EndedSessions } from './ended-sessions';
import { readSession, type Seal } from './session-cookie';
import type { TokenGuard } from './token-guard';

/** Who asks: a browser that signed in, or a program with the token. `address` is where the request came from. */
export type Session = { kind: 'browser' | 'token'; id: string; address: string };

export type Authentication =
  | { ok: true; session: Session }
  | { ok: false; why: 'absent' | 'wrong' }
  | { ok: false; why: 'too-many'; retryAfterSeconds: number };

/** Reads who sends a request, from its Authorization header or else its session cookie. */
export async function authenticate(
  headers: Headers,
  keys: { seal: Seal; ended: EndedSessions; guard: TokenGuard; port: number },
): Promise<Authentication> {
  const address = senderAddress(headers);
  const authorization = headers.get('authorization');
  // Whoever sends one means it: a cookie does not stand in for a wrong token, nor for another scheme.
  if (authorization !== null) {
    const offered = /^bearer +(?<token>\S+)$/i.exec(authorization.trim())?.groups?.token ?? '';
    const verdict = await keys.guard.check(offered, address);
    return verdict.ok ? { ok: true, session: { kind: 'token', id: 'token', address } } : verdict;
  }
  const id = await readSession(headers.get('cookie'), keys.seal, keys.port);
  return id === undefined || keys.ended.has(id)
    ? { ok: false, why: 'absent' }
    : { ok: true, session: { kind: 'browser', id, address } };
}

/** The sender's address. scripts/start/front-door.mjs writes this header, whatever the sender wrote there. */
export function senderAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') || 'unknown';
}
