import { z } from 'zod';
import { remedyActionSchema } from '@/lib/domain/findings/remedy';
import { wayKinds } from '@/lib/domain/reachability/explanation';
import { hopSchema } from '@/lib/domain/reachability/hop';
import { questionSchema } from '@/lib/domain/reachability/question';

const waySchema = z.object({
  kind: z.enum(wayKinds),
  networkId: z.string().optional(),
  family: z.union([z.literal(4), z.literal(6)]),
  /** What to connect to. */
  address: z.string().optional(),
  /** Where it is another than the asked one. */
  port: z.number().int().optional(),
  /** Names that lead to that address, the best first. */
  names: z.array(z.string()),
  hops: z.array(hopSchema),
  message: z.string(),
});

/** Whether one reaches the other, told in sentences. */
export const wireExplanationSchema = z.object({
  question: questionSchema,
  verdict: z.enum(['reachable', 'unreachable', 'unknown']),
  /** One line that says it all. */
  headline: z.string(),
  ways: z.array(waySchema),
  blocked: z.array(
    waySchema.extend({
      family: waySchema.shape.family.optional(),
      /** The index in `hops` at which it breaks. */
      breaksAt: z.number().int(),
      code: z.string(),
      remedy: z.object({
        message: z.string().optional(),
        action: remedyActionSchema.optional(),
        commands: z.array(z.string()).optional(),
        compose: z.string().optional(),
      }),
    }),
  ),
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
});

const party = z
  .string()
  .regex(/^(container:.+|host|outside)$/)
  .describe('`container:` and an id or a name, `host`, or `outside`.');

export const reachQuery = z.object({
  from: party,
  to: party,
  port: z.coerce.number().int().min(1).max(65_535).optional(),
  protocol: questionSchema.shape.protocol.optional(),
});
