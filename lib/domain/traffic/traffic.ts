import { z } from 'zod';
import { flowSchema } from '../sockets/flows';
import { countersSchema } from './counters';

const interfaceTrafficSchema = z.object({
  /** Inside of the container, such as `eth0`. */
  name: z.string(),
  /** The network that it leads to; absent where that can not be told. */
  networkId: z.string().optional(),
  /** Since the interface is there. */
  counters: countersSchema,
  /** For each second, between this reading and the one before; absent at the first, and after a counter began anew. */
  rates: countersSchema.optional(),
});
export type InterfaceTraffic = z.infer<typeof interfaceTrafficSchema>;

/** How much goes in and out of a container now, or why that is not known. */
const containerTrafficSchema = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    containerId: z.string(),
    /** `host`: read from the kernel's files on the engine's own host; `stats`: as the engine tells it. */
    means: z.enum(['host', 'stats']),
    interfaces: z.array(interfaceTrafficSchema),
    /** When the counters were read, ISO 8601. */
    at: z.string(),
  }),
  z.object({ known: z.literal(false), containerId: z.string(), reason: z.string() }),
]);
export type ContainerTraffic = z.infer<typeof containerTrafficSchema>;

/** One round of readings. */
export const trafficSchema = z.object({
  at: z.string(),
  containers: z.array(containerTrafficSchema),
  /** Who speaks with whom, as far as sockets of these containers could be read. */
  flows: z.array(flowSchema),
  /** When the next round is due, milliseconds: longer where the engine is slow. */
  nextIn: z.number(),
});
export type Traffic = z.infer<typeof trafficSchema>;
