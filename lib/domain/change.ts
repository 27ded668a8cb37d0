import { z } from 'zod';
import { containerSchema } from './container';
import { endpointSchema } from './endpoint';
import { networkSchema } from './network';
import { serviceSchema, swarmNodeSchema, taskSchema } from './swarm';

/** What turns one snapshot into the next: for each list what is new or different, and the keys of what is gone. */
export const snapshotChangeSchema = z.object({
  sequence: z.number().int(),
  takenAt: z.string(),
  /** The engine's own time of the youngest event in it, milliseconds since 1970; absent for a reconciling read. */
  eventAt: z.number().optional(),
  networks: z.object({ upserted: z.array(networkSchema), removed: z.array(z.string()) }).optional(),
  containers: z.object({ upserted: z.array(containerSchema), removed: z.array(z.string()) }).optional(),
  endpoints: z.object({ upserted: z.array(endpointSchema), removed: z.array(z.string()) }).optional(),
  services: z.object({ upserted: z.array(serviceSchema), removed: z.array(z.string()) }).optional(),
  tasks: z.object({ upserted: z.array(taskSchema), removed: z.array(z.string()) }).optional(),
  swarmNodes: z.object({ upserted: z.array(swarmNodeSchema), removed: z.array(z.string()) }).optional(),
});
export type SnapshotChange = z.infer<typeof snapshotChangeSchema>;

/** A change without its number and time. */
export type SnapshotLists = Omit<SnapshotChange, 'sequence' | 'takenAt' | 'eventAt'>;
