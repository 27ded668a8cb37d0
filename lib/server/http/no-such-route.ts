import 'server-only';
import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';
import { problemReply } from './problem-reply';

/** What a path under /api answers that no operation has: a problem like any other, not a page. */
export async function noSuchRoute(request: Request): Promise<Response> {
  const { message, remedy } = problemSentences.noSuchRoute(new URL(request.url).pathname);
  return problemReply(new AppError('not-found', message, { remedy }));
}
