import { z } from 'zod';

const engineStatuses = ['connected', 'connecting', 'unreachable', 'incompatible'] as const;
export type EngineStatus = (typeof engineStatuses)[number];

const engineProblems = [
  'no-engine-found',
  'socket-missing',
  'permission-denied',
  'connection-refused',
  'timed-out',
  'host-unknown',
  'unsupported-address',
  'api-too-old',
  'not-an-engine',
  'connection-lost',
  'context-unknown',
  'api-too-new',
  'reply-garbled',
  'request-refused',
  'swarm-unreadable',
] as const;

/** One Docker daemon, as Portolan sees it now. */
export const engineSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Where it is reached, such as `unix:///var/run/docker.sock`. */
  endpoint: z.string(),
  status: z.enum(engineStatuses),
  problem: z
    .object({
      code: z.enum(engineProblems),
      message: z.string(),
      remedy: z.string(),
      engineMessage: z.string().optional(),
    })
    .optional(),
  version: z.string(),
  apiVersion: z.string(),
  kind: z.enum(['docker', 'podman', 'demo']),
  swarm: z.object({
    state: z.enum(['inactive', 'pending', 'active', 'error', 'locked']),
    role: z.enum(['manager', 'worker']).optional(),
    nodeId: z.string().optional(),
  }),
  /** The network drivers that it lists, plugins among them; absent until it was asked, and where it lists none. */
  networkDrivers: z.array(z.string()).optional(),
  /** When the engine last answered or spoke, ISO 8601; empty before the first word. */
  lastSeenAt: z.string(),
});
export type Engine = z.infer<typeof engineSchema>;
