import type { Engine } from '../engine/engine';
import { formatNanos } from '../engine/engine-clock';
import type { Service, Swarm, SwarmNode, Task } from '../engine/swarm';
import { profile } from './profile';

/** The part of `GET /info` about the Swarm. */
export function swarmInfo({ swarm }: Engine): object {
  const self = swarm?.nodes.find((node) => node.id === swarm.nodeId);
  if (swarm === undefined || self === undefined) {
    return {
      ...{ NodeID: '', NodeAddr: '', LocalNodeState: 'inactive', ControlAvailable: false, Error: '' },
      RemoteManagers: null,
    };
  }
  const managers = swarm.nodes.filter((node) => node.role === 'manager');
  return {
    ...{
      NodeID: self.id,
      NodeAddr: self.address,
      LocalNodeState: 'active',
      ControlAvailable: true,
      Error: '',
    },
    RemoteManagers: managers.map((node) => ({ NodeID: node.id, Addr: `${node.address}:2377` })),
    ...{ Nodes: swarm.nodes.length, Managers: managers.length, Cluster: clusterJson(swarm) },
  };
}

/** Reply of `GET /swarm`. */
export function clusterJson(swarm: Swarm): object {
  return {
    ...{ ID: swarm.id, Version: { Index: swarm.index } },
    ...{ CreatedAt: formatNanos(swarm.createdAt), UpdatedAt: formatNanos(swarm.createdAt) },
    Spec: { Name: 'default', Labels: {}, Orchestration: { TaskHistoryRetentionLimit: 5 } },
    ...{ RootRotationInProgress: false, DefaultAddrPool: null, SubnetSize: 24, DataPathPort: 4789 },
    JoinTokens: { Worker: 'SWMTKN-1-simulated-worker', Manager: 'SWMTKN-1-simulated-manager' },
  };
}

export function nodeJson(swarm: Swarm, node: SwarmNode): object {
  const isLeader = swarm.nodes.find(({ role }) => role === 'manager') === node;
  return {
    ...{ ID: node.id, Version: { Index: swarm.index } },
    ...{ CreatedAt: formatNanos(swarm.createdAt), UpdatedAt: formatNanos(swarm.createdAt) },
    Spec: { Labels: {}, Role: node.role, Availability: node.availability },
    Description: {
      Hostname: node.hostname,
      Platform: { Architecture: 'x86_64', OS: 'linux' },
      Resources: { NanoCPUs: 4_000_000_000, MemoryBytes: 16_777_216_000 },
      Engine: { EngineVersion: profile.version },
    },
    Status: { State: node.state, Addr: node.address },
    ...(node.role === 'manager' && {
      ManagerStatus: { Leader: isLeader, Reachability: 'reachable', Addr: `${node.address}:2377` },
    }),
  };
}

export function serviceJson(swarm: Swarm, service: Service): object {
  const endpoint = { Mode: 'vip', ...(service.ports.length > 0 && { Ports: portsJson(service) }) };
  return {
    ...{ ID: service.id, Version: { Index: swarm.index } },
    ...{ CreatedAt: formatNanos(service.createdAt), UpdatedAt: formatNanos(service.updatedAt) },
    Spec: {
      ...{ Name: service.name, Labels: service.labels, TaskTemplate: templateJson(service) },
      Mode: service.mode === 'global' ? { Global: {} } : { Replicated: { Replicas: service.replicas } },
      EndpointSpec: endpoint,
    },
    Endpoint: {
      Spec: endpoint,
      ...(service.ports.length > 0 && { Ports: portsJson(service) }),
      VirtualIPs: [...service.virtualIps].map(([NetworkID, Addr]) => ({ NetworkID, Addr })),
    },
  };
}

export function taskJson(engine: Engine, swarm: Swarm, task: Task): object {
  const service = swarm.services.get(task.serviceId);
  return {
    ...{ ID: task.id, Version: { Index: swarm.index } },
    ...{ CreatedAt: formatNanos(task.createdAt), UpdatedAt: formatNanos(task.createdAt), Labels: {} },
    ...(service && { Spec: templateJson(service) }),
    ...{ ServiceID: task.serviceId, Slot: task.slot, NodeID: task.nodeId },
    Status: {
      ...{ Timestamp: formatNanos(task.createdAt), State: task.state, Message: 'started' },
      ContainerStatus: { ContainerID: task.containerId ?? task.id.padEnd(64, '0'), PID: 300, ExitCode: 0 },
      PortStatus: {},
    },
    DesiredState: task.state === 'running' ? 'running' : 'shutdown',
    NetworksAttachments: [...task.addresses].map(([id, address]) => ({
      Network: { ID: id, Spec: { Name: engine.networks.withId(id)?.name ?? '', Scope: 'swarm' } },
      Addresses: [address],
    })),
  };
}

function templateJson({ image, args, networks }: Service): object {
  return {
    ContainerSpec: { Image: image, ...(args.length > 0 && { Args: args }), Isolation: 'default' },
    ...{ Resources: { Limits: {}, Reservations: {} }, Placement: {} },
    ...(networks.length > 0 && { Networks: networks.map((Target) => ({ Target })) }),
    ...{ ForceUpdate: 0, Runtime: 'container' },
  };
}

function portsJson({ ports }: Service): object[] {
  return ports.map(({ protocol, target, published }) => ({
    ...{ Protocol: protocol, TargetPort: target, PublishedPort: published, PublishMode: 'ingress' },
  }));
}
