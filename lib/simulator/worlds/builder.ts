import { connect } from '../engine/connect';
import type { Container, PortBinding } from '../engine/container';
import { createContainer } from '../engine/create-container';
import { createNetwork } from '../engine/create-network';
import { endRun } from '../engine/end-container';
import type { Engine } from '../engine/engine';
import { setHealth } from '../engine/health';
import type { HealthStatus } from '../engine/health-check';
import type { Network, NetworkSubnet } from '../engine/network';
import { pauseContainer } from '../engine/pause-container';
import { startContainer } from '../engine/start-container';

export type NetworkPlan = {
  name: string;
  driver?: string;
  /** None leaves the choice to the engine. */
  subnets?: readonly Partial<NetworkSubnet>[];
  internal?: boolean;
  attachable?: boolean;
  options?: Readonly<Record<string, string>>;
  project?: string;
};

/** What a container of a world is, and what has become of it. */
export type ContainerPlan = {
  name: string;
  image: string;
  /** The first is its home; `host`, `none` and `container:<name>` are as the docker CLI takes them. Chosen addresses stand behind `@`. */
  networks: readonly string[];
  /** `<host address>:<host port>:<port>/<protocol>`, the address may be left out. */
  ports?: readonly string[];
  exposed?: readonly string[];
  project?: string;
  service?: string;
  labels?: Readonly<Record<string, string>>;
  now?: 'running' | 'paused' | 'stopped' | 'failed' | 'created';
  health?: HealthStatus;
};

export function buildNetwork(engine: Engine, plan: NetworkPlan): Network {
  const { subnets = [], project } = plan;
  const labels = project === undefined ? {} : composeNetworkLabels(project, plan.name);
  return createNetwork(engine, {
    ...{ checkDuplicate: true, ingress: false, configOnly: false, configFrom: '' },
    ...{ ipamDriver: 'default', ipamOptions: {} },
    name: plan.name,
    driver: plan.driver ?? 'bridge',
    enableIPv6: subnets.some(({ subnet }) => subnet?.includes(':')),
    internal: plan.internal ?? false,
    attachable: plan.attachable ?? false,
    subnets: subnets.map((one) => ({ subnet: '', auxAddresses: {}, ...one })),
    options: plan.options ?? {},
    labels,
  }).network;
}

/** Makes the container by the engine's own rules, so that whatever a world holds could have come about. */
export function buildContainer(engine: Engine, plan: ContainerPlan): Container {
  engine.images.add(plan.image);
  const [home = 'bridge', ...guests] = plan.networks;
  const [mode = '', address] = home.split('@');
  const container = createContainer(engine, {
    name: plan.name,
    image: plan.image,
    config: { labels: labelsOf(plan), exposedPorts: plan.exposed ?? [] },
    host: { networkMode: mode === 'bridge' ? 'default' : mode, portBindings: bindingsOf(plan.ports ?? []) },
    endpoints: address === undefined ? new Map() : new Map([[mode, wishOf(plan, address)]]),
  });
  for (const guest of guests) {
    const [network = '', chosen] = guest.split('@');
    connect(engine, network, container.id, wishOf(plan, chosen));
  }
  settle(engine, container, plan);
  return container;
}

function settle(engine: Engine, container: Container, plan: ContainerPlan): void {
  const now = plan.now ?? 'running';
  if (now === 'created') return;
  startContainer(engine, container.id);
  if (plan.health !== undefined) setHealth(engine, container, plan.health);
  if (now === 'paused') pauseContainer(engine, container.id);
  if (now === 'stopped') endRun(engine, container, 0);
  if (now === 'failed') endRun(engine, container, 1);
}

/** A Compose service is known by its name on each of its networks. */
function wishOf(plan: ContainerPlan, address: string | undefined) {
  return {
    ipam: address === undefined ? null : { ipv4: address, ipv6: '' },
    aliases: plan.service === undefined ? null : [plan.service],
    links: null,
    driverOpts: null,
  };
}

function labelsOf({ project, service, name, labels = {} }: ContainerPlan): Record<string, string> {
  if (project === undefined) return { ...labels };
  return {
    ...labels,
    'com.docker.compose.container-number': /-(\d+)$/.exec(name)?.[1] ?? '1',
    'com.docker.compose.oneoff': 'False',
    'com.docker.compose.project': project,
    ...(service !== undefined && { 'com.docker.compose.service': service }),
  };
}

function composeNetworkLabels(project: string, name: string): Record<string, string> {
  const own = name.startsWith(`${project}_`) ? name.slice(project.length + 1) : name;
  return { 'com.docker.compose.network': own, 'com.docker.compose.project': project };
}

function bindingsOf(ports: readonly string[]): Record<string, PortBinding[]> {
  const bindings: Record<string, PortBinding[]> = {};
  for (const text of ports) {
    const [port = '', hostPort = '', hostIp = ''] = text.split(':').reverse();
    const key = port.includes('/') ? port : `${port}/tcp`;
    bindings[key] = [...(bindings[key] ?? []), { hostIp, hostPort: Number(hostPort) }];
  }
  return bindings;
}
