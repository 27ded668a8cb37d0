import { z } from 'zod';

/** A sentence with its code, and what to do where there is something. */
export const wireReasonSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
  /** The input it is about, such as `subnets.0.gateway`. */
  field: z.string().optional(),
  /** What that input is now, where the caller may not know it: the address of a member that it did not ask about. */
  value: z.string().optional(),
});
export type WireReason = z.infer<typeof wireReasonSchema>;
