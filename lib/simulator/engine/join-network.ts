import { checkpoint } from './checkpoint';
import { type Container, type EndpointWish, homeNetwork } from './container';
import { emitNetwork } from './emit';
import { claimEndpoint, releaseEndpoint } from './endpoint-address';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';
import { publishPorts, unpublishPorts } from './open-ports';
import { bringToNode } from './swarm-use';
import { templateRefusal } from './wish-rules';

/**
 * Makes a live endpoint. Docker notes the network on the container before it asks for an address, so a refusal leaves a ghost: an
 * entry without an endpoint.
 * @throws EngineRefusal
 */
export function joinNetwork(
  engine: Engine,
  container: Container,
  network: Network,
  wish: EndpointWish,
): void {
  if (network.endpoints.has(container.id)) {
    throw new EngineRefusal(
      403,
      `endpoint with name ${container.name} already exists in network ${network.name}`,
    );
  }
  container.attachments.set(network.name, {
    ...{ wish, networkId: '', endpoint: undefined, isUnlisted: true },
  });
  if (network.configOnly) throw templateRefusal();
  bringToNode(engine, network);
  const isHome = [network.name, network.id].includes(homeNetwork(container) ?? '');
  const endpoint = claimEndpoint(engine, network, wish, isHome ? container.config.macAddress : undefined);
  try {
    publishPorts(engine, container, network, endpoint.id);
  } catch (error) {
    releaseEndpoint(network, endpoint);
    container.attachments.set(network.name, { wish, networkId: network.id, endpoint: undefined });
    throw error;
  }
  network.endpoints.set(container.id, {
    id: endpoint.id,
    containerId: container.id,
    mac: endpoint.mac,
    ...(endpoint.ipv4 !== '' && { ipv4: `${endpoint.ipv4}/${endpoint.prefix4}` }),
    ...(endpoint.ipv6 !== '' && { ipv6: `${endpoint.ipv6}/${endpoint.prefix6}` }),
  });
  container.attachments.set(network.name, { wish, networkId: network.id, endpoint });
  checkpoint(container);
  emitNetwork(engine, network, 'connect', container);
}

/** Ends a live endpoint. The container's entry stays, for the next start; what was asked for is kept in it. */
export function leaveNetwork(engine: Engine, container: Container, network: Network): void {
  const attachment = container.attachments.get(network.name);
  network.endpoints.delete(container.id);
  if (attachment?.endpoint !== undefined) releaseEndpoint(network, attachment.endpoint);
  if (attachment !== undefined) {
    container.attachments.set(network.name, { ...attachment, endpoint: undefined });
  }
  checkpoint(container);
  movePorts(engine, container);
}

/** Whichever network that publishes is left takes the ports over. */
function movePorts(engine: Engine, container: Container): void {
  unpublishPorts(engine, container);
  for (const { networkId, endpoint } of container.attachments.values()) {
    const other = engine.networks.withId(networkId);
    if (endpoint !== undefined && other !== undefined) publishPorts(engine, container, other, endpoint.id);
  }
}
