import type { Network } from './network';

/** The Compose project or Swarm stack that made the network. */
export function networkProject(network: Network): string | undefined {
  return network.labels['com.docker.compose.project'] ?? network.labels['com.docker.stack.namespace'];
}
