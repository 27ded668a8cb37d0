import { z } from 'zod';
import { listeningSchema } from '@/lib/domain/sockets/listening';
import { peerSchema } from '@/lib/domain/sockets/peer';
import { connectionSchema } from '@/lib/domain/sockets/sockets';

/**
 * How they were read: from the kernel's files on the engine's own host, by a tool of the container's image, or by a helper that shares its
 * network stack.
 */
const socketMeans = ['host', 'own-tools', 'helper'] as const;

/** The sockets of a container's network stack, or why they are not known. */
export const containerSocketsSchema = z.discriminatedUnion('available', [
  z.object({
    available: z.literal(true),
    means: z.enum(socketMeans),
    /** By protocol, port and address; the engine's own resolver in the container is left out. */
    listening: z.array(listeningSchema),
    connections: z.array(
      connectionSchema.extend({
        peer: peerSchema,
        network: z.object({ id: z.string(), name: z.string() }).optional(),
      }),
    ),
    /** When they were read, ISO 8601. */
    at: z.string(),
  }),
  z.object({
    available: z.literal(false),
    reason: z.string(),
    /** True where a program of the container's image could tell, and was not to be run. */
    canRun: z.literal(true).optional(),
  }),
]);
export type ContainerSockets = z.infer<typeof containerSocketsSchema>;
