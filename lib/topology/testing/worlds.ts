import type { Container } from '../../domain/container';
import type { Endpoint } from '../../domain/endpoint';
import type { HostInterfaces } from '../../domain/host-interface';
import type { Network } from '../../domain/network';
import type { Snapshot } from '../../domain/snapshot';
import {
  aContainer,
  aMacvlan,
  aNetwork,
  anEndpoint,
  anInterface,
  aSnapshot,
  systemNetworks,
} from '../../domain/testing/factories';

/** A home server's interfaces. */
export function someInterfaces(): HostInterfaces {
  return {
    available: true,
    interfaces: [
      anInterface(),
      anInterface({ name: 'wlan0', kind: 'wireless', state: 'down', addresses: [], defaultRoute: false }),
      anInterface({ name: 'eth0.10', kind: 'vlan', vlanId: 10, addresses: [], defaultRoute: false }),
      anInterface({ name: 'docker0', kind: 'bridge', reason: 'docker-own', defaultRoute: false }),
    ],
    routes: [],
  };
}

const states = [
  'running',
  'running',
  'running',
  'running',
  'running',
  'running',
  'exited',
  'running',
  'paused',
] as const;
const words = [
  'web',
  'api',
  'db',
  'cache',
  'queue',
  'worker',
  'proxy',
  'auth',
  'mail',
  'cron',
  'metrics',
  'search',
];

/** A network of an ordered kind: mostly bridges of projects, among them an internal one, a macvlan, an ipvlan, an overlay. */
function networkOf(index: number): Network {
  const project = `stack${Math.floor(index / 3)}`;
  const labels = { 'com.docker.compose.project': project };
  const subnets = [{ subnet: `10.${index}.0.0/16`, gateway: `10.${index}.0.1`, auxAddresses: {} }];
  const name = `${project}_${['frontend', 'backend', 'default'][index % 3]}`;
  if (index === 2) return aMacvlan({ subnets });
  if (index === 5) return aNetwork({ name: 'iot', driver: 'ipvlan', parent: 'eth0.10', subnets });
  if (index === 7)
    return aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm', attachable: true, subnets });
  return aNetwork({ name, labels, subnets, internal: index % 3 === 1 });
}

/**
 * A made-up but ordinary engine, the same each time: `networks` networks besides host and none (the default bridge counts),
 * `containers` containers, of which the first `multiHomed` of every network's share are on a second network too. One in twenty is
 * in host mode, one in thirty on none, one in twenty-five rides on another.
 */
export function aWorld(size: { networks: number; containers: number; multiHomed: number }): Snapshot {
  const own = Array.from({ length: size.networks - 1 }, (_, index) => networkOf(index));
  const networks = [...own, ...systemNetworks()];
  const joinable = networks.filter(({ driver }) => driver !== 'host' && driver !== 'null');
  const containers: Container[] = [];
  const endpoints: Endpoint[] = [];
  let second = 0;
  for (let index = 0; index < size.containers; index += 1) {
    const home = joinable[(index * index + 3 * index) % joinable.length] ?? aNetwork();
    const name = `${home.name.split('_')[0]}-${words[index % words.length]}-${Math.floor(index / words.length) + 1}`;
    const state = states[index % states.length] ?? 'running';
    const special = index % 20 === 7 ? 'host' : index % 30 === 11 ? 'none' : undefined;
    const rides = index % 25 === 13 ? containers[index - 2] : undefined;
    const network = networks.find((one) => one.name === special) ?? home;
    const project = home.labels['com.docker.compose.project'];
    const container = aContainer({
      name,
      state,
      health: state === 'running' && index % 11 === 4 ? 'unhealthy' : 'none',
      networkMode: rides === undefined ? network.name : `container:${rides.id}`,
      publishedPorts:
        special === undefined && index % 7 === 1
          ? [
              {
                hostIp: index % 2 === 0 ? '127.0.0.1' : '0.0.0.0',
                hostPort: 8000 + index,
                containerPort: 80,
                protocol: 'tcp',
              },
            ]
          : [],
      ...(project === undefined ? {} : { project }),
    });
    containers.push(container);
    if (rides !== undefined) continue;
    const joined = [network];
    if (special === undefined && second < size.multiHomed && index % 3 !== 2) {
      second += 1;
      const at = joinable.indexOf(home);
      const other =
        joinable[(at + 1 + (index % 3 === 0 ? 0 : index % (joinable.length - 1))) % joinable.length];
      if (other !== undefined && other !== home) joined.push(other);
    }
    for (const [turn, one] of joined.entries()) {
      const status =
        state === 'exited'
          ? 'down'
          : state === 'paused'
            ? 'paused'
            : container.health === 'unhealthy'
              ? 'unhealthy'
              : 'up';
      const stackless = one.subnets.length === 0;
      endpoints.push(
        anEndpoint({
          networkId: one.id,
          networkName: one.name,
          containerId: container.id,
          status,
          ...(stackless
            ? {}
            : { ipv4: `10.${joinable.indexOf(one)}.0.${index + 2}`, gateway: `10.${turn}.0.1` }),
          gatewayPriority: -turn,
        }),
      );
    }
  }
  return aSnapshot({ networks, containers, endpoints });
}
