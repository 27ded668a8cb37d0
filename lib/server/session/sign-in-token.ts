import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether the offered token is the right one, in a time that tells nothing about how much of it is. */
export function isSameToken(offered: string, token: string): boolean {
  return timingSafeEqual(digest(offered), digest(token));
}

/** What a session remembers of the token it was opened with, so that a new token ends it. */
export function tokenMark(token: string): string {
  return digest(`session of ${token}`).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
