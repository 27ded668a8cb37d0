import type { Container } from '../container';
import { type Endpoint, endpointKey } from '../endpoint';
import type { Engine } from '../engine';
import type { EngineEvent } from '../event';
import type { HostInterface } from '../host-interface';
import { type Network, systemNetworkNames } from '../network';
import { type NetworkSpec, type NetworkSpecInput, networkSpecSchema } from '../network-spec';
import type { Snapshot } from '../snapshot';
import { sortByKey } from '../sorted-list';
import type { Service, SwarmNode, Task } from '../swarm';

const epoch = '2026-01-01T00:00:00.000Z';

/** A user-defined bridge named `web`, 172.20.0.0/16. Its id follows from its name: `net-web`. */
export function aNetwork(over: Partial<Network> = {}): Network {
  const name = over.name ?? 'web';
  return {
    id: `net-${name}`,
    name,
    driver: 'bridge',
    scope: 'local',
    internal: false,
    attachable: false,
    ingress: false,
    configOnly: false,
    enableIPv4: true,
    enableIPv6: false,
    subnets: [{ subnet: '172.20.0.0/16', gateway: '172.20.0.1', auxAddresses: {} }],
    options: {},
    labels: {},
    createdAt: epoch,
    system: systemNetworkNames.has(name),
    ...over,
  };
}

/** The three networks that every engine has: bridge, host and none. */
export function systemNetworks(): Network[] {
  return [
    aNetwork({
      name: 'bridge',
      subnets: [{ subnet: '172.17.0.0/16', gateway: '172.17.0.1', auxAddresses: {} }],
      options: {
        'com.docker.network.bridge.default_bridge': 'true',
        'com.docker.network.bridge.name': 'docker0',
      },
    }),
    aNetwork({ name: 'host', driver: 'host', subnets: [] }),
    aNetwork({ name: 'none', driver: 'null', subnets: [] }),
  ];
}

/** A macvlan network named `lan` on eth0, 192.168.1.0/24. */
export function aMacvlan(over: Partial<Network> = {}): Network {
  return aNetwork({
    name: 'lan',
    driver: 'macvlan',
    parent: 'eth0',
    options: { parent: 'eth0' },
    subnets: [{ subnet: '192.168.1.0/24', gateway: '192.168.1.1', auxAddresses: {} }],
    ...over,
  });
}

/** A running container named `app` whose network mode is `web`. Its id follows from its name: `ctr-app`. */
export function aContainer(over: Partial<Container> = {}): Container {
  const name = over.name ?? 'app';
  return {
    id: `ctr-${name}`,
    name,
    image: 'busybox:local',
    state: 'running',
    health: 'none',
    networkMode: 'web',
    publishedPorts: [],
    exposedPorts: [],
    labels: {},
    createdAt: epoch,
    ...over,
  };
}

/** The endpoint of the container `app` on the network `web`, up, at 172.20.0.2. */
export function anEndpoint(over: Partial<Endpoint> = {}): Endpoint {
  return {
    networkId: 'net-web',
    networkName: over.networkId?.replace(/^(net-|missing:)/, '') ?? 'web',
    containerId: 'ctr-app',
    endpointId: 'ep-app',
    ipv4: '172.20.0.2',
    mac: '02:42:ac:14:00:02',
    gateway: '172.20.0.1',
    status: 'up',
    ...over,
  };
}

/** A snapshot of nothing, in canonical order whatever order the lists are given in. */
export function aSnapshot(over: Partial<Snapshot> = {}): Snapshot {
  const byId = <T extends { id: string }>(items: readonly T[] = []) => sortByKey(items, (item) => item.id);
  return {
    engine: over.engine ?? 'local',
    sequence: over.sequence ?? 1,
    takenAt: over.takenAt ?? epoch,
    networks: byId(over.networks),
    containers: byId(over.containers),
    endpoints: sortByKey(over.endpoints ?? [], endpointKey),
    services: byId(over.services),
    tasks: byId(over.tasks),
    swarmNodes: byId(over.swarmNodes),
  };
}

/** An Ethernet interface named `eth0` at 192.168.1.10/24 that carries the default route. */
export function anInterface(over: Partial<HostInterface> = {}): HostInterface {
  return {
    name: 'eth0',
    kind: 'ethernet',
    state: 'up',
    mac: '52:54:00:12:34:56',
    addresses: ['192.168.1.10/24'],
    mtu: 1500,
    defaultRoute: true,
    suggestion: { subnet: '192.168.1.0/24', gateway: '192.168.1.1' },
    usableFor: { macvlan: true, ipvlan: true },
    ...over,
  };
}

/** A connected Docker 29 without Swarm. */
export function anEngine(over: Partial<Engine> = {}): Engine {
  return {
    id: 'local',
    name: 'local',
    endpoint: 'unix:///var/run/docker.sock',
    status: 'connected',
    version: '29.1.0',
    apiVersion: '1.52',
    kind: 'docker',
    swarm: { state: 'inactive' },
    lastSeenAt: epoch,
    ...over,
  };
}

/** A spec of a bridge named `shop`, with everything else left to the engine. */
export function aNetworkSpec(over: Partial<NetworkSpecInput> = {}): NetworkSpec {
  return networkSpecSchema.parse({ name: 'shop', driver: 'bridge', ...over });
}

/** The event of a container named `app` starting. */
export function anEvent(over: Partial<EngineEvent> = {}): EngineEvent {
  return {
    type: 'container',
    action: 'start',
    scope: 'local',
    actorId: 'ctr-app',
    attributes: {},
    timeNano: '1767225600000000000',
    ...over,
  };
}

/** A replicated service named `api` of two replicas on the overlay `net-mesh`. */
export function aService(over: Partial<Service> = {}): Service {
  const name = over.name ?? 'api';
  return {
    id: `svc-${name}`,
    name,
    image: 'busybox:local',
    mode: 'replicated',
    replicas: 2,
    virtualIps: [{ networkId: 'net-mesh', address: '10.0.1.2/24' }],
    networkIds: ['net-mesh'],
    ...over,
  };
}

/** The first running task of the service `api`. */
export function aTask(over: Partial<Task> = {}): Task {
  return {
    id: 'task-api-1',
    serviceId: 'svc-api',
    nodeId: 'node-one',
    slot: 1,
    state: 'running',
    attachments: [{ networkId: 'net-mesh', addresses: ['10.0.1.3/24'] }],
    ...over,
  };
}

/** A manager named `one`. */
export function aSwarmNode(over: Partial<SwarmNode> = {}): SwarmNode {
  const hostname = over.hostname ?? 'one';
  return {
    id: `node-${hostname}`,
    hostname,
    role: 'manager',
    availability: 'active',
    state: 'ready',
    ...over,
  };
}
