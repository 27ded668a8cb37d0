import { z } from 'zod';
import { proofSchema } from '@/lib/domain/probe/proof';
import { questionSchema } from '@/lib/domain/reachability/question';
import { wireExplanationSchema } from './reach';
import { wireReasonSchema } from './wire-reason';

const one = z.literal(true);

/** Who tries: from inside of a container, or from the engine's host. */
const proberSchema = z.union([z.strictObject({ containerId: z.string() }), z.strictObject({ host: one })]);

/** Whom it tries to reach. `host` is the engine's own, or whatever a name or an address leads to. */
const probedSchema = z.union([
  z.strictObject({ containerId: z.string() }),
  z.strictObject({ networkId: z.string() }),
  z.strictObject({ host: z.union([one, z.string().regex(/^[a-z0-9_:][a-z0-9_.:-]{0,252}$/i)]) }),
  z.strictObject({ outside: one }),
]);

export const probeBodySchema = z.object({
  from: proberSchema,
  to: probedSchema,
  port: z.number().int().min(1).max(65_535).optional(),
  protocol: questionSchema.shape.protocol,
  /** What it may do besides. Without it no image is pulled. */
  consent: z.object({ pullImage: z.boolean().optional() }).optional(),
});
export type ProbeBody = z.output<typeof probeBodySchema>;

export const probeReplySchema = z.object({
  /** `needs-image`: it takes a helper, and the engine lacks its `image`. */
  verdict: z.enum(['reachable', 'unreachable', 'could-not-try', 'needs-image']),
  reasons: z.array(wireReasonSchema),
  /** A sentence for each step. */
  evidence: z.array(z.string()),
  proof: proofSchema,
  /** What the engine declares about the same; absent where a network or an address was asked for. */
  explanation: wireExplanationSchema.optional(),
  /** Whether the two say the same. Absent where either does not know. */
  agrees: z.boolean().optional(),
  /** The helper's image, where it lacks. */
  image: z.string().optional(),
});
export type ProbeReply = z.infer<typeof probeReplySchema>;
