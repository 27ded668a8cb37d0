import { z } from 'zod';

/** A port that something listens on, of the host itself or of a container. Source: `/proc/net/tcp` and its like. */
export const listeningSchema = z.object({
  /** An address of the stack that it listens in, or `0.0.0.0`, or `::`. */
  address: z.string(),
  port: z.number().int(),
  protocol: z.enum(['tcp', 'udp']),
});
export type Listening = z.infer<typeof listeningSchema>;
