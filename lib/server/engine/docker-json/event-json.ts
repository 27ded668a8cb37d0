import { z } from 'zod';
import type { EngineEvent } from '@/lib/domain/event';

/**
 * The numbers of nanoseconds that engines write exceed Number's exact range, so the digits are put into quotes before the line is
 * parsed. Only the field itself is matched: inside a JSON string its quotes would be escaped.
 */
const timeNanoDigits = /"timeNano":\s*(\d+)/;

const eventJson = z.object({
  Type: z.string(),
  Action: z.string(),
  Actor: z.object({
    ID: z
      .string()
      .nullish()
      .transform((id) => id ?? ''),
    Attributes: z
      .record(z.string(), z.string())
      .nullish()
      .transform((attributes) => attributes ?? {}),
  }),
  scope: z
    .string()
    .nullish()
    .transform((scope) => scope || 'local'),
  timeNano: z.string(),
});

/** @param line one line of `GET /events`. @returns undefined for a line that is no event. */
export function parseEventLine(line: string): EngineEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(timeNanoDigits, '"timeNano":"$1"'));
  } catch {
    return undefined;
  }
  const parsed = eventJson.safeParse(value);
  if (!parsed.success) return undefined;
  const { Type, Action, Actor, scope, timeNano } = parsed.data;
  return { type: Type, action: Action, scope, actorId: Actor.ID, attributes: Actor.Attributes, timeNano };
}
