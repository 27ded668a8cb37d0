import { problemSentences } from '@/lib/messages/http-problems';
import { AppError } from '../app-error';

const limitKiB = 256;

/**
 * Reads a request's body as JSON, never more of it than the limit.
 * @throws AppError bad-input where it is not declared as JSON, is too large, or is not JSON.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  // A form on another site's page can not send this type, so it also keeps such forms out.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw badBody(problemSentences.notJson);
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badBody(problemSentences.brokenJson, cause);
  }
}

async function readText(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (reader === undefined) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limitKiB * 1024) {
      await reader.cancel();
      throw badBody(problemSentences.bodyTooLarge(limitKiB));
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function badBody(sentence: { message: string; remedy?: string }, cause?: unknown): AppError {
  const { message, remedy } = sentence;
  return new AppError('bad-input', message, { ...(remedy === undefined ? {} : { remedy }), cause });
}
