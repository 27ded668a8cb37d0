import { emitNetwork } from './emit';
import { claimAddress, macOf, releaseAddress } from './endpoint-address';
import type { Engine } from './engine';
import type { Network } from './network';

/** Overlay networks of services are closed to containers, unless they were made open. */
export function isManuallyAttachable(network: Network): boolean {
  return network.scope !== 'swarm' || network.attachable;
}

/**
 * An overlay begins to exist on this node with the first that uses it, which is told as if it were made; it then has a load balancer
 * of its own among its members.
 */
export function bringToNode(engine: Engine, network: Network): void {
  if (engine.swarm === undefined || network.scope !== 'swarm' || engine.swarm.used.has(network.id)) return;
  engine.swarm.used.add(network.id);
  addHiddenMember(
    engine,
    network,
    network.ingress ? 'ingress-sbox' : `lb-${network.name}`,
    `${network.name}-endpoint`,
  );
  emitNetwork(engine, network, 'create');
}

/** An overlay ends on this node with the last that used it, which is told as if it were removed. */
export function takeFromNode(engine: Engine, network: Network): void {
  const { swarm } = engine;
  if (swarm === undefined || network.ingress || !swarm.used.has(network.id)) return;
  const members = [...network.endpoints.values()];
  if (members.some((endpoint) => endpoint.name === undefined)) return;
  for (const { containerId, ipv4 } of members) {
    releaseAddress(network, ipv4?.split('/')[0] ?? '');
    network.endpoints.delete(containerId);
  }
  swarm.used.delete(network.id);
  emitNetwork(engine, network, 'destroy');
}

/** Docker has members of its own on some networks, under keys that are no container's id. */
export function addHiddenMember(engine: Engine, network: Network, key: string, name: string): void {
  const { address, prefix } = claimAddress(network, 4, '');
  network.endpoints.set(key, {
    ...{ id: engine.random.hex(64), containerId: key, name, mac: macOf(address) },
    ipv4: `${address}/${prefix}`,
  });
}
