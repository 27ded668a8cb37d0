import { emitNetwork } from './emit';
import type { Engine } from './engine';
import type { Network } from './network';

/** Overlay networks of services are closed to containers, unless they were made open. */
export function isManuallyAttachable(network: Network): boolean {
  return network.scope !== 'swarm' || network.attachable;
}

/** An overlay begins to exist on this node with the first that uses it, which is told as if it were made. */
export function bringToNode(engine: Engine, network: Network): void {
  if (engine.swarm === undefined || network.scope !== 'swarm' || engine.swarm.used.has(network.id)) return;
  engine.swarm.used.add(network.id);
  emitNetwork(engine, network, 'create');
}
