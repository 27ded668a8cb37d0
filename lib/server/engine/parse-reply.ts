import type { z } from 'zod';
import { EngineError } from './engine-error';

/**
 * Parses a reply's JSON.
 * @param call the method and path that were asked for, for the error.
 * @returns the parsed value, and the JSON as it came for whoever wants to see it.
 * @throws EngineError engine-garbled, never a part of the reply.
 */
export function parseReply<T extends z.ZodType>(
  schema: T,
  text: string,
  call: string,
  endpoint: string,
): { value: z.output<T>; raw: unknown } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new EngineError({ code: 'reply-garbled', call, endpoint }, { cause });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, raw };
  throw new EngineError({ code: 'reply-garbled', call, endpoint }, { cause: parsed.error });
}
