import type { Engine } from './engine';
import type { Network } from './network';

/** Takes a network out of the engine, and gives its subnets back. */
export function releaseNetwork(engine: Engine, network: Network): void {
  engine.networks.remove(network);
  const taken = network.scope === 'swarm' ? engine.blocks.swarm : engine.blocks.local;
  for (const pool of network.pools) taken.release(pool.block);
}
