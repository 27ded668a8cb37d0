import { z } from 'zod';

export const containerStates = [
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
] as const;
export const healthStates = ['none', 'starting', 'healthy', 'unhealthy'] as const;

/** A port of the container opened on the host. Source: `Ports` of `GET /containers/json`. */
const publishedPortSchema = z.object({
  /** The host's address it is bound to: 0.0.0.0, ::, 127.0.0.1, or one interface's. */
  hostIp: z.string(),
  hostPort: z.number().int(),
  containerPort: z.number().int(),
  protocol: z.string(),
});
export type PublishedPort = z.infer<typeof publishedPortSchema>;

/** One container. Source: `GET /containers/json?all=1`. */
export const containerSchema = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string(),
  state: z.enum(containerStates),
  health: z.enum(healthStates),
  /** Docker's HostConfig.NetworkMode: bridge, host, none, a network's name, or `container:<id>`. */
  networkMode: z.string(),
  /** Label com.docker.compose.project, or com.docker.stack.namespace for a Swarm stack. */
  project: z.string().optional(),
  /** Label com.docker.compose.service, or com.docker.swarm.service.name. */
  service: z.string().optional(),
  /** Label com.docker.swarm.task.id: the container is a Swarm task's, and Swarm decides over it. */
  taskId: z.string().optional(),
  publishedPorts: z.array(publishedPortSchema),
  /** Exposed but unpublished ports as `80/tcp`. */
  exposedPorts: z.array(z.string()),
  labels: z.record(z.string(), z.string()),
  createdAt: z.string(),
  startedAt: z.string().optional(),
});
export type Container = z.infer<typeof containerSchema>;

/** The id in `container:<id>`, or undefined where the container has a network stack of its own (or the host's). */
export function sharedStackOwner(container: Pick<Container, 'networkMode'>): string | undefined {
  return container.networkMode.startsWith('container:')
    ? container.networkMode.slice('container:'.length)
    : undefined;
}

/** True while the container has a live network stack: running or frozen. */
export function hasLiveStack(container: Pick<Container, 'state'>): boolean {
  return container.state === 'running' || container.state === 'paused';
}
