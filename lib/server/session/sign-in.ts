import 'server-only';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import type { Access } from '../http/access';
import { jsonReply } from '../http/json-reply';
import { problemReply } from '../http/problem-reply';
import { type Session, senderAddress } from './authenticate';
import { closeSession, openSession } from './session-cookie';

/** Opens a session for whoever brings the token. @throws AppError not-signed-in */
export async function signIn(token: string, request: Request, access: Access): Promise<Response> {
  const verdict = await access.guard.check(token, senderAddress(request.headers));
  if (verdict.ok) {
    const cookie = await openSession(access.seal, { port: access.port, secure: isSecure(request) });
    return jsonReply({ signedIn: true }, { 'set-cookie': cookie });
  }
  if (verdict.why === 'wrong') {
    const { message, remedy } = problemSentences.wrongToken;
    throw new AppError('not-signed-in', message, { remedy });
  }
  const { message, remedy } = problemSentences.tooManyTokens;
  const retryAfter = String(verdict.retryAfterSeconds);
  return problemReply(new AppError('too-many', message, { remedy }), { 'retry-after': retryAfter });
}

/** Ends the session, and takes the browser's cookie away. A program with the token has no session, and keeps its token. */
export async function signOut(session: Session, request: Request, access: Access): Promise<Response> {
  if (session.kind === 'browser') await access.ended.end(session.id);
  return jsonReply(
    { signedIn: false },
    { 'set-cookie': closeSession({ port: access.port, secure: isSecure(request) }) },
  );
}

function isSecure(request: Request): boolean {
  return request.headers.get('x-forwarded-proto') === 'https';
}
