import { type Container, hasLiveStack, sharedStackOwner } from './container';
import { isMissingNetworkId } from './endpoint';
import { subnetConflict } from './endpoint-wish';
import { fullSubnet } from './full-subnet';
import { isNone, type Network } from './network';
import type { Reason } from './reason';
import type { Snapshot } from './snapshot';

export type Verdict = { ok: true } | { ok: false; reason: Reason };

/**
 * Whether a network can take a container, from the snapshot alone: cheap enough to ask for every network while dragging. The plan
 * looks closer, at addresses above all.
 * @param fromNetworkId the network that the container is dragged away from.
 */
export function canTake(
  snapshot: Snapshot,
  containerId: string,
  networkId: string,
  fromNetworkId?: string,
): Verdict {
  const container = snapshot.containers.find((other) => other.id === containerId);
  if (container === undefined) return refused({ code: 'container-unknown', container: containerId });
  const bound = refusalOfContainer(snapshot, container);
  if (bound !== undefined) return refused(bound);
  const network = snapshot.networks.find((other) => other.id === networkId);
  if (network === undefined) return refused({ code: 'network-unknown', network: networkNameOf(networkId) });
  const names = { container: container.name, network: network.name };
  if (networkId === fromNetworkId) return refused({ code: 'same-network', ...names });
  const closed = refusalOfTarget(network, container);
  if (closed !== undefined) return refused(closed);
  const member = snapshot.endpoints.some(
    (endpoint) =>
      endpoint.networkId === networkId &&
      endpoint.containerId === containerId &&
      endpoint.reason !== 'no-endpoint',
  );
  if (member) return refused({ code: 'already-connected', ...names });
  const crowded = hasLiveStack(container) ? refusalOfAddresses(snapshot, container, network) : undefined;
  return crowded === undefined ? { ok: true } : refused(crowded);
}

function refusalOfAddresses(snapshot: Snapshot, container: Container, target: Network): Reason | undefined {
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  const present = snapshot.endpoints
    .filter((endpoint) => endpoint.containerId === container.id)
    .map((endpoint) => ({ network: networks.get(endpoint.networkId) }));
  const conflict = subnetConflict(container.name, target, present);
  if (conflict !== undefined) return conflict;
  const full = fullSubnet(target, snapshot);
  return full === undefined ? undefined : { code: 'no-free-address', network: target.name, subnet: full };
}

/** Why nothing can be done to the container's networks, whichever they are. */
export function refusalOfContainer(snapshot: Snapshot, container: Container): Reason | undefined {
  const name = container.name;
  if (container.networkMode === 'host') return { code: 'shares-host-stack', container: name };
  const ownerId = sharedStackOwner(container);
  if (ownerId !== undefined) {
    const owner = snapshot.containers.find((other) => other.id === ownerId || other.name === ownerId);
    return { code: 'shares-container-stack', container: name, owner: owner?.name ?? ownerId, ownerId };
  }
  if (container.taskId !== undefined) {
    return { code: 'swarm-task', container: name, service: container.service ?? name };
  }
  if (container.state === 'removing' || container.state === 'dead') {
    return { code: 'container-removing', container: name };
  }
  // Between two starts it counts as running but has no network stack: Docker connects it to nothing and can not disconnect it.
  if (container.state === 'restarting') return { code: 'container-restarting', container: name };
  return undefined;
}

/** Why no container can be connected to the network by hand. */
export function refusalOfTarget(network: Network, container: Pick<Container, 'name'>): Reason | undefined {
  const names = { network: network.name, container: container.name };
  if (network.driver === 'host') return { code: 'target-is-host', ...names };
  if (isNone(network)) return { code: 'target-is-none', ...names };
  if (network.ingress || (network.name === 'ingress' && network.scope === 'swarm')) {
    return { code: 'target-is-ingress', network: network.name };
  }
  if (network.name === 'docker_gwbridge') return { code: 'target-is-gateway-bridge', network: network.name };
  if (network.configOnly) return { code: 'target-config-only', network: network.name };
  if (network.scope === 'swarm' && !network.attachable) {
    return { code: 'target-not-attachable', network: network.name };
  }
  return undefined;
}

/** What to call a network that the engine does not have. */
export function networkNameOf(networkId: string): string {
  return isMissingNetworkId(networkId) ? networkId.slice('missing:'.length) : networkId;
}

function refused(reason: Reason): Verdict {
  return { ok: false, reason };
}
