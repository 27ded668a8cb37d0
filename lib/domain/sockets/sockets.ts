import { z } from 'zod';
import type { Listening } from './listening';

/** `recent`: both ends are done with it, and the kernel keeps it for a minute. `opening`: no answer yet. */
const connectionStates = ['open', 'opening', 'closing', 'recent'] as const;

const placeSchema = z.object({ address: z.string(), port: z.number().int() });

/** A connection of one network stack. Source: `/proc/net/tcp` and its like. */
export const connectionSchema = z.object({
  protocol: z.enum(['tcp', 'udp']),
  local: placeSchema,
  remote: placeSchema,
  state: z.enum(connectionStates),
  /** `in` where the local port is one that something listens on, else `out`. */
  direction: z.enum(['in', 'out']),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Every socket of one network stack, at one moment. */
export type Sockets = { listening: Listening[]; connections: Connection[] };
