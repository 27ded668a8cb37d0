import type { Container } from '../container';
import type { ContainerDetail, EndpointDetail, NetworkDetail } from '../detail';
import type { Network } from '../network';
import type { PlanContext } from '../plan-context';
import { aContainer, aSnapshot, systemNetworks } from './factories';

/** The live endpoint of `app` on the network `web`, at 172.20.0.2, handed out by the engine. */
export function anEndpointDetail(over: Partial<EndpointDetail> = {}): EndpointDetail {
  const networkName = over.networkName ?? 'web';
  return {
    networkName,
    networkId: `net-${networkName}`,
    endpointId: `ep-${networkName}`,
    ipv4: '172.20.0.2',
    mac: '02:42:ac:14:00:02',
    gateway: '172.20.0.1',
    aliases: [],
    dnsNames: [],
    chosen: {},
    links: [],
    driverOpts: {},
    ...over,
  };
}

/** An endpoint as it is told of a container that is not running: chosen addresses and names, nothing live. */
export function aStoppedEndpoint(over: Partial<EndpointDetail> = {}): EndpointDetail {
  const { networkName, networkId, aliases, dnsNames, chosen, links, driverOpts } = anEndpointDetail(over);
  return {
    networkName,
    ...(networkId !== undefined && { networkId }),
    aliases,
    dnsNames,
    chosen,
    links,
    driverOpts,
  };
}

/** The running container `app`, inspected; without endpoints given it is on `web`. */
export function aContainerDetail(
  over: Partial<Omit<ContainerDetail, 'container'>> & { container?: Partial<Container> } = {},
): ContainerDetail {
  const { container, ...rest } = over;
  return {
    container: aContainer(container),
    hostname: 'app',
    command: 'sleep 9999',
    restartPolicy: 'no',
    portBindings: [],
    listensOn: [],
    autoRemove: false,
    anonymousVolumes: [],
    endpoints: [anEndpointDetail()],
    raw: {},
    ...rest,
  };
}

export function aNetworkDetail(network: Network, over: Partial<NetworkDetail> = {}): NetworkDetail {
  return { network, ipamDriver: 'default', ipamOptions: {}, members: [], peers: [], raw: {}, ...over };
}

/**
 * What a plan about `detail` is thought through against: its container and its endpoints are in the snapshot as well, beside the
 * engine's own networks and what is given. A Docker 20.10 unless `apiVersion` says otherwise.
 */
export function aPlanContext(
  over: {
    detail?: ContainerDetail;
    networks?: readonly Network[];
    snapshot?: Partial<PlanContext['snapshot']>;
    apiVersion?: string;
    inspected?: readonly NetworkDetail[];
  } = {},
): PlanContext {
  const { detail = aContainerDetail(), snapshot = {}, inspected = [] } = over;
  const live = ['running', 'paused'].includes(detail.container.state);
  return {
    apiVersion: over.apiVersion ?? '1.41',
    engineVersion: '20.10.24',
    container: detail,
    networks: new Map(inspected.map((one) => [one.network.id, one])),
    snapshot: aSnapshot({
      ...snapshot,
      networks: [...systemNetworks(), ...(over.networks ?? [])],
      containers: [detail.container, ...(snapshot.containers ?? [])],
      endpoints: [
        ...detail.endpoints.map(({ networkId, networkName, endpointId, ipv4, gateway }) => ({
          networkId: networkId ?? `missing:${networkName}`,
          networkName,
          containerId: detail.container.id,
          status: live ? ('up' as const) : ('down' as const),
          ...(endpointId !== undefined && { endpointId }),
          ...(ipv4 !== undefined && { ipv4 }),
          ...(gateway !== undefined && { gateway }),
        })),
        ...(snapshot.endpoints ?? []),
      ],
    }),
  };
}
