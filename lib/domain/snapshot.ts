import { z } from 'zod';
import { containerSchema } from './container';
import { endpointSchema } from './endpoint';
import { networkSchema } from './network';
import { serviceSchema, swarmNodeSchema, taskSchema } from './swarm';

/**
 * All that one engine declares, at one moment. Every list is sorted by id (endpoints by key), so that two snapshots
 * of the same state are equal however they were reached.
 */
export const snapshotSchema = z.object({
  /** The engine's id in Portolan. */
  engine: z.string(),
  /** Grows by one with every change; meaningful only within one life of the server. */
  sequence: z.number().int().nonnegative(),
  /** When the engine last confirmed this state, ISO 8601. */
  takenAt: z.string(),
  networks: z.array(networkSchema),
  containers: z.array(containerSchema),
  endpoints: z.array(endpointSchema),
  services: z.array(serviceSchema),
  tasks: z.array(taskSchema),
  swarmNodes: z.array(swarmNodeSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
