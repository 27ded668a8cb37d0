import { type Container, hasLiveStack } from './container';
import type { ContainerDetail, EndpointDetail } from './detail';
import { type Endpoint, isMissingNetworkId } from './endpoint';
import { isNone, isStackless, type Network } from './network';
import type { PlanContext } from './plan-context';
import { indexNetworks, type NetworkIndex, resolveNetwork } from './resolve-network';

/** One network of the container that a change is about. */
export type Membership = {
  /** As the snapshot calls it: the engine's id, or `missing:<name>`. */
  networkId: string;
  networkName: string;
  /** Undefined where the engine has no such network any more. */
  network: Network | undefined;
  endpoint: EndpointDetail;
};

/** The container that a change is about, with all its networks. */
export type Subject = {
  container: Container;
  memberships: Membership[];
  /** Undefined where only the snapshot is known: no aliases, no chosen addresses. */
  detail: ContainerDetail | undefined;
};

/** @returns the container as it is known best; undefined where the engine has none such. */
export function subjectOf(context: PlanContext, containerId: string): Subject | undefined {
  const index = indexNetworks(context.snapshot.networks);
  const detail = detailIn(context, containerId);
  if (detail !== undefined) {
    const memberships = detail.endpoints.map((endpoint) => membershipOf(endpoint, index));
    return { container: detail.container, memberships, detail };
  }
  const container = context.snapshot.containers.find((other) => other.id === containerId);
  if (container === undefined) return undefined;
  const endpoints = context.snapshot.endpoints.filter((endpoint) => endpoint.containerId === containerId);
  return {
    container,
    memberships: endpoints.map((endpoint) => ({
      networkId: endpoint.networkId,
      networkName: endpoint.networkName,
      network: index.byId.get(endpoint.networkId),
      endpoint: detailFromSnapshot(endpoint),
    })),
    detail: undefined,
  };
}

function detailIn(context: PlanContext, containerId: string): ContainerDetail | undefined {
  const { container, members } = context;
  return container?.container.id === containerId ? container : members?.get(containerId);
}

/**
 * True where the engine lists the network but made no endpoint, as a connect that failed halfway leaves it. Such a container can
 * not start again, and a disconnect does not take the entry away while it runs. (Docker 20.10 and 28.5, tried.)
 */
export function isGhost(subject: Pick<Subject, 'container'>, membership: Membership): boolean {
  const { network, endpoint } = membership;
  if (network === undefined || isStackless(network) || !hasLiveStack(subject.container)) return false;
  // Podman tells no endpoint ids, so an address or a MAC is as good a sign of life.
  return [endpoint.endpointId, endpoint.ipv4, endpoint.ipv6, endpoint.mac].every(
    (sign) => sign === undefined,
  );
}

/** The membership on `none`, which has to go before the container can join any network. */
export function noneMembership(subject: Subject): Membership | undefined {
  return subject.memberships.find(({ network }) => network !== undefined && isNone(network));
}

function membershipOf(endpoint: EndpointDetail, index: NetworkIndex): Membership {
  const network = resolveNetwork(index, {
    networkName: endpoint.networkName,
    ...(endpoint.networkId !== undefined && { networkId: endpoint.networkId }),
  });
  return {
    networkId: network?.id ?? `missing:${endpoint.networkName}`,
    networkName: network?.name ?? endpoint.networkName,
    network,
    endpoint,
  };
}

function detailFromSnapshot(endpoint: Endpoint): EndpointDetail {
  const { networkName, endpointId, ipv4, ipv6, mac, gateway, gatewayPriority } = endpoint;
  return {
    networkName,
    ...(!isMissingNetworkId(endpoint.networkId) && { networkId: endpoint.networkId }),
    ...(endpointId !== undefined && { endpointId }),
    ...(ipv4 !== undefined && { ipv4 }),
    ...(ipv6 !== undefined && { ipv6 }),
    ...(mac !== undefined && { mac }),
    ...(gateway !== undefined && { gateway }),
    ...(gatewayPriority !== undefined && { gatewayPriority }),
    aliases: endpoint.aliases ?? [],
    dnsNames: [],
    chosen: {},
    links: [],
    driverOpts: {},
  };
}
