import { z } from 'zod';
import { localImageSchema } from '@/lib/domain/image';
import { pullProgressSchema } from '@/lib/domain/pull-progress';
import { problemSchema } from './problem';

/** What a pull tells while it goes. The last message is `done` or `failed`; a stream that ends without one was cut. */
export const pullMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: pullProgressSchema }),
  z.object({ type: z.literal('done'), image: localImageSchema, detail: z.string() }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
]);
export type PullMessage = z.infer<typeof pullMessageSchema>;
