import { z } from 'zod';
import { changeReplySchema } from './plan';
import { wireReasonSchema } from './wire-reason';

/** Every way in which a request can fail. Closed: the server's one table maps each to its HTTP status. */
export const problemCodes = [
  'bad-input',
  'refused',
  'not-signed-in',
  'not-allowed',
  'read-only',
  'not-found',
  'too-many',
  'engine-unknown',
  'engine-unreachable',
  'engine-timeout',
  'engine-refused',
  'engine-garbled',
  'not-verified',
  'stopped',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** RFC 9457 problem details, as `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes),
  /** A plain sentence that says what went wrong. */
  detail: z.string(),
  /** What to do next. */
  remedy: z.string().optional(),
  /** The engine's own words. */
  engineMessage: z.string().optional(),
  /** For `refused` and `bad-input`. */
  reasons: z.array(wireReasonSchema).optional(),
  /** What became of a change that the engine refused midway: its activity, and whether all was put back. */
  change: changeReplySchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;
