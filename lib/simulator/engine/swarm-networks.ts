import { emitSwarm } from './emit';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';
import { releaseNetwork } from './release-network';

/** Removes an overlay network from the Swarm. @throws EngineRefusal where a service or a container is on it. */
export function removeSwarmNetwork(engine: Engine, network: Network): void {
  const services = [...(engine.swarm?.services.values() ?? [])];
  const user = services.find((service) => service.networks.includes(network.id));
  const member = [...network.endpoints.values()].find(({ name }) => name === undefined)?.containerId;
  if (user !== undefined || member !== undefined) {
    const by = user === undefined ? `task ${member?.slice(0, 25)}` : `service ${user.id}`;
    throw new EngineRefusal(
      400,
      `rpc error: code = FailedPrecondition desc = network ${network.id} is in use by ${by}`,
    );
  }
  releaseNetwork(engine, network);
  engine.swarm?.used.delete(network.id);
  emitSwarm(engine, {
    type: 'network',
    action: 'remove',
    actorId: network.id,
    attributes: { name: network.name },
  });
}
