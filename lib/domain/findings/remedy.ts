import { z } from 'zod';

/** A dialog that mends a finding, by the operation that it runs. It shows the plan before anything is done. */
export const remedyActionSchema = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('removeNetwork'), networkId: z.string() }),
  z.object({ operation: z.literal('pruneNetworks') }),
  z.object({ operation: z.literal('createNetwork') }),
  z.object({ operation: z.literal('recreateNetwork'), networkId: z.string() }),
  z.object({ operation: z.literal('startContainer'), containerId: z.string() }),
  z.object({ operation: z.literal('restartContainer'), containerId: z.string() }),
  z.object({ operation: z.literal('unpauseContainer'), containerId: z.string() }),
  z.object({
    operation: z.literal('connectContainer'),
    containerId: z.string(),
    networkId: z.string().optional(),
  }),
  z.object({ operation: z.literal('disconnectContainer'), containerId: z.string(), networkId: z.string() }),
  z.object({
    operation: z.literal('moveContainer'),
    containerId: z.string(),
    /** May be `missing:<name>`. */
    fromNetworkId: z.string(),
    toNetworkId: z.string().optional(),
  }),
]);
export type RemedyAction = z.infer<typeof remedyActionSchema>;

/** What mends a finding besides its words, as far as something does: a dialog, commands to copy, or a part of a Compose file. */
export type Remedy = {
  action?: RemedyAction;
  /** In order, as a POSIX shell takes them; those that begin with `ip` are for the engine's host. */
  commands?: string[];
  compose?: string;
};
