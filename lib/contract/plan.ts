import { z } from 'zod';
import { stepSchema } from '@/lib/domain/plan';
import { wireReasonSchema } from './wire-reason';

/** A plan as it crosses HTTP: reasons and warnings are sentences already. */
export const wirePlanSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    steps: z.array(stepSchema),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    commands: z.array(z.string()),
    compose: z.string().optional(),
  }),
  z.object({ ok: z.literal(false), reasons: z.array(wireReasonSchema) }),
]);
export type WirePlan = z.infer<typeof wirePlanSchema>;

export const changeResults = ['done', 'rolledBack', 'failed'] as const;

/** What became of a change that was run. `failed` means that not all could be restored; `detail` says what is left. */
export const changeReplySchema = z.object({
  activityId: z.string(),
  plan: wirePlanSchema,
  result: z.enum(changeResults),
  /** One sentence that says what was done or what went wrong, and how things are now. */
  detail: z.string(),
  engineMessage: z.string().optional(),
  undoable: z.boolean(),
  /** Id of the network made or of the container changed. */
  subjectId: z.string().optional(),
});
export type ChangeReply = z.infer<typeof changeReplySchema>;
