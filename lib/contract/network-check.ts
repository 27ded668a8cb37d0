import { z } from 'zod';
import { problemSchema } from './problem';

/** What trying one pair of a network's members showed: `from` and `to` are containers. */
const checkedPairSchema = z.object({
  from: z.string(),
  to: z.string(),
  verdict: z.enum(['reachable', 'unreachable', 'could-not-try']),
  /** The shortest round trip told or measured, ms. */
  roundTrip: z.number().optional(),
  /** When it was tried, ISO 8601. */
  at: z.string(),
  /** Why it did not answer, or could not be tried, in a sentence; absent where it answered. */
  message: z.string().optional(),
});
export type CheckedPair = z.infer<typeof checkedPairSchema>;

/**
 * What a check of a network tells while it goes: `progress` again and again, with the pairs that were tried since the last one. The last
 * message is `done` or `failed`; a stream that ends without one was cut.
 */
export const networkCheckMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    /** How many are tried. */
    total: z.number().int(),
    /** How many there are: more than are tried where they are too many, and every one was not asked for. */
    all: z.number().int(),
    pairs: z.array(checkedPairSchema),
  }),
  z.object({ type: z.literal('done'), at: z.string() }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
]);
export type NetworkCheckMessage = z.infer<typeof networkCheckMessageSchema>;
