import { z } from 'zod';
import { changeResults, wirePlanSchema } from '@/lib/contract/plan';
import { undoSchema } from '@/lib/domain/plan';

/** Written before the engine is touched: what is about to be done, by whom. */
const begunSchema = z.object({
  line: z.literal('begun'),
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  who: z.string(),
  engine: z.string(),
  /** The operation's name in the contract. */
  operation: z.string(),
  /** What was asked, word for word. */
  input: z.unknown(),
  summary: z.string(),
  plan: wirePlanSchema,
  /** The activity that this one takes back. */
  undoes: z.string().optional(),
});
export type Begun = z.infer<typeof begunSchema>;

/** Written when it is over, whatever came of it. */
const endedSchema = z.object({
  line: z.literal('ended'),
  id: z.string(),
  at: z.string(),
  result: z.enum(changeResults),
  /** The summary in the words of what came of it. */
  summary: z.string(),
  detail: z.string(),
  engineMessage: z.string().optional(),
  /** How it can be taken back, where it can. */
  undo: undoSchema.optional(),
});
export type Ended = z.infer<typeof endedSchema>;

/** One line of the activity log. */
export const activityLineSchema = z.discriminatedUnion('line', [begunSchema, endedSchema]);
export type ActivityLine = z.infer<typeof activityLineSchema>;
