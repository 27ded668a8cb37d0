import { randomBytes } from 'node:crypto';
import { sealData, unsealData } from 'iron-session';
import { z } from 'zod';
import { log } from '../log';
import { tokenMark } from './sign-in-token';

/** 30 days, in seconds. */
const lifetime = 30 * 24 * 60 * 60;

const sealedSchema = z.object({ id: z.string(), mark: z.string() });

/** What seals a session, and which token it belongs to. */
export type Seal = { secret: string; token: string };

/** Cookies are shared by all ports of a host, so two Portolans on one host need two names. */
function cookieName(port: number): string {
  return `portolan-${port}`;
}

/** Opens a session. @returns the value of `Set-Cookie`. */
export async function openSession(seal: Seal, options: { port: number; secure: boolean }): Promise<string> {
  const value = await sealData(
    { id: randomBytes(4).toString('hex'), mark: tokenMark(seal.token) },
    { password: seal.secret, ttl: lifetime },
  );
  return cookie(cookieName(options.port), value, lifetime, options.secure);
}

/** @returns the value of `Set-Cookie` that takes the session away. */
export function closeSession(options: { port: number; secure: boolean }): string {
  return cookie(cookieName(options.port), '', 0, options.secure);
}

/**
 * The id of the session that a request carries; undefined where it has none, it is not ours, it is over, or it belongs to another token.
 * @param header the Cookie header, word for word.
 */
export async function readSession(
  header: string | null,
  seal: Seal,
  port: number,
): Promise<string | undefined> {
  for (const value of cookieValues(header ?? '', cookieName(port))) {
    const sealed = sealedSchema.safeParse(await unsealed(value, seal.secret));
    if (sealed.success && sealed.data.mark === tokenMark(seal.token)) return sealed.data.id;
  }
  return undefined;
}

/** Of a seal that is over or another's, iron-session makes an empty object; on one that is malformed it throws. Both are no session. */
async function unsealed(value: string, secret: string): Promise<unknown> {
  try {
    return await unsealData(value, { password: secret, ttl: lifetime });
  } catch (err) {
    log.debug({ err }, 'a session cookie is malformed');
    return undefined;
  }
}

/** Any page on another port of this host can set a cookie of our name, for a longer path: the browser sends that one too, and first. */
function cookieValues(header: string, name: string): string[] {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

function cookie(name: string, value: string, maxAge: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}
