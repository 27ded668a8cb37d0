import { z } from 'zod';

/** One thing that a path passes on the chart, in the order in which a packet passes them. */
export const hopSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('container'), id: z.string() }),
  z.object({ kind: z.literal('network'), id: z.string() }),
  /** The engine's host; with the interface that it leaves or enters by, where that is known. */
  z.object({ kind: z.literal('host'), interface: z.string().optional() }),
  /** A published port of the host. */
  z.object({
    kind: z.literal('socket'),
    containerId: z.string(),
    hostIp: z.string(),
    hostPort: z.number().int(),
    protocol: z.string(),
  }),
  z.object({ kind: z.literal('outside') }),
]);
export type Hop = z.infer<typeof hopSchema>;

/** True where both are the same thing; a path passes the host and a socket once. */
export function isSameHop(one: Hop, other: Hop): boolean {
  if (one.kind === 'container' || one.kind === 'network')
    return one.kind === other.kind && one.id === other.id;
  return one.kind === other.kind;
}
