import type { ProblemCode } from '@/lib/contract/problem';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import { authenticate, type Session } from '../session/authenticate';
import type { Access } from './access';
import { isAllowedHost, isHost } from './allowed-host';
import { type OriginRefusal, refuseOrigin, type Sender } from './request-origin';

const originSentences = {
  'foreign-origin': problemSentences.foreignOrigin,
  'cross-site': problemSentences.foreignOrigin,
  'origin-missing': problemSentences.originMissing,
} as const satisfies Record<OriginRefusal, { message: string; remedy: string }>;

/** What every request must pass, whoever sends it: it calls this server by its name, and no other site's page sends it. */
export function guardSender(sender: Sender, access: Pick<Access, 'listening'>): AppError | undefined {
  const host = sender.headers.get('host');
  if (!isAllowedHost(host, access.listening))
    return refusal(
      'not-allowed',
      problemSentences.foreignHost(host !== null && isHost(host) ? host : undefined),
    );
  const refused = refuseOrigin(sender);
  return refused === undefined ? undefined : refusal('not-allowed', originSentences[refused]);
}

/** Who sends the request. @throws AppError not-signed-in, too-many. */
export async function requireSession(headers: Headers, access: Access): Promise<Session> {
  const found = await authenticate(headers, access);
  if (found.ok) return found.session;
  switch (found.why) {
    case 'absent':
      throw refusal('not-signed-in', problemSentences.notSignedIn);
    case 'wrong':
      throw refusal('not-signed-in', problemSentences.wrongToken);
    case 'too-many':
      throw refusal('too-many', problemSentences.tooManyTokens);
  }
}

function refusal(code: ProblemCode, sentence: { message: string; remedy: string }): AppError {
  return new AppError(code, sentence.message, { remedy: sentence.remedy });
}
