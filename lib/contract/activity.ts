import { z } from 'zod';
import { changeResults, wirePlanSchema } from './plan';

/** Besides what a change can come to: it runs now, or the server ended before it did. */
const activityResults = [...changeResults, 'running', 'interrupted'] as const;

/** One entry of the activity log. */
export const activitySchema = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** Who asked: `browser session 4f1c` or `API token`, with the address it came from. */
  who: z.string(),
  engine: z.string(),
  /** The operation's name in the contract, such as `moveContainer`. */
  operation: z.string(),
  /** One sentence, such as `Moved web from shop_frontend to shop_backend.` */
  summary: z.string(),
  plan: wirePlanSchema,
  result: z.enum(activityResults),
  detail: z.string(),
  /** Which of the plan's steps it is at, counted from 0, while it runs. */
  step: z.number().int().optional(),
  engineMessage: z.string().optional(),
  undoable: z.boolean(),
  /** The activity that this one took back. */
  undoes: z.string().optional(),
  /** The activity that took this one back. */
  undoneBy: z.string().optional(),
});
export type Activity = z.infer<typeof activitySchema>;

export const activityPageSchema = z.object({
  entries: z.array(activitySchema),
  /** Pass as `before` to read on; absent at the end. */
  next: z.string().optional(),
});
export type ActivityPage = z.infer<typeof activityPageSchema>;
