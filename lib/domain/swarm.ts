import { z } from 'zod';

/** A Swarm service. Source: `GET /services`, on managers only. */
export const serviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string(),
  mode: z.enum(['replicated', 'global', 'job']),
  replicas: z.number().int().optional(),
  /** Virtual address per network, CIDR. */
  virtualIps: z.array(z.object({ networkId: z.string(), address: z.string() })),
  networkIds: z.array(z.string()),
  project: z.string().optional(),
});
export type Service = z.infer<typeof serviceSchema>;

/** A Swarm task that Swarm wants running. Source: `GET /tasks?desired-state=running`. */
export const taskSchema = z.object({
  id: z.string(),
  serviceId: z.string(),
  nodeId: z.string().optional(),
  slot: z.number().int().optional(),
  state: z.string(),
  containerId: z.string().optional(),
  attachments: z.array(z.object({ networkId: z.string(), addresses: z.array(z.string()) })),
});
export type Task = z.infer<typeof taskSchema>;

/** A member of the Swarm. Source: `GET /nodes`, on managers only. */
export const swarmNodeSchema = z.object({
  id: z.string(),
  hostname: z.string(),
  role: z.enum(['manager', 'worker']),
  availability: z.string(),
  state: z.string(),
  address: z.string().optional(),
});
export type SwarmNode = z.infer<typeof swarmNodeSchema>;
