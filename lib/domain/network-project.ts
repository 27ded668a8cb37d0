import type { Network } from './network';

/** The Compose project that made the network. */
export function composeProject(network: Network): string | undefined {
  return network.labels['com.docker.compose.project'];
}

/** The Swarm stack that made the network. */
export function swarmStack(network: Network): string | undefined {
  return network.labels['com.docker.stack.namespace'];
}

/** Whichever of both made it. */
export function networkProject(network: Network): string | undefined {
  return composeProject(network) ?? swarmStack(network);
}
