import { nthAddress, parseCidr } from '../cidr';
import type { Container } from '../container';
import { sharedStackOwner } from '../container';
import type { Endpoint } from '../endpoint';
import type { HostInterfaces } from '../host-interface';
import { formatAddress, parseAddress } from '../ip-address';
import type { BlockedWay, Explanation, Way } from '../reachability/explanation';
import { stackProvider } from '../shared-stack';
import type { Snapshot } from '../snapshot';
import { containersById, endpointsByContainer, networksById } from '../snapshot-index';

/** Where a probe may go. */
export type Destination =
  | { kind: 'container'; container: Container }
  | { kind: 'network'; networkId: string }
  | { kind: 'host' }
  /** A name or an address that somebody typed. */
  | { kind: 'elsewhere'; name: string }
  | { kind: 'outside' };

/** One address to try. */
export type Target = {
  address: string;
  /**
   * `own`: who answers or refuses there is who was asked for. `host`: the host's, which passes a published port on; there only a taken
   * connection tells anything, for the host itself refuses what it does not publish.
   */
  whose: 'own' | 'host';
  /** Only this port; without it the asked one, or some. */
  port?: number;
};

export type Targets = { names: string[]; targets: Target[] };

/** What was asked for and is known besides. */
export type Asked = {
  snapshot: Snapshot;
  /** Absent for the host. */
  from: Container | undefined;
  to: Destination;
  port: number | undefined;
  interfaces: HostInterfaces;
  explanation: Explanation | undefined;
};

const mostNames = 2;
const mostTargets = 8;

/**
 * Where to try. Independent of what the explanation says: all addresses that the engine tells of, so that the two can disagree; the
 * explanation only adds to them.
 */
export function targetsOf(asked: Asked): Targets {
  const found = own(asked);
  const ways: (Way | BlockedWay)[] = [
    ...(asked.explanation?.ways ?? []),
    ...(asked.explanation?.blocked ?? []),
  ];
  // The engine answers for containers' names inside of containers alone.
  const names =
    asked.from === undefined && asked.to.kind === 'container'
      ? []
      : [...found.names, ...ways.flatMap((way) => way.names)];
  const targets = [...found.targets, ...ways.flatMap((way) => ofWay(way))];
  return {
    // That it goes by its id as well is no news.
    names: [...new Set(names)]
      .filter((name) => isName(name) && !/^[0-9a-f]{12}$/.test(name))
      .slice(0, mostNames),
    targets: withoutRepeats(targets).slice(0, mostTargets),
  };
}

/** What a program takes for a name, and neither for an address nor, as `-e` would be, for an option. An alias may be anything. */
function isName(name: string): boolean {
  return /^[a-z0-9_][a-z0-9_.-]*$/i.test(name) && parseAddress(name) === undefined;
}

function ofWay(way: Way | BlockedWay): Target[] {
  if (way.address === undefined) return [];
  const whose = way.kind === 'published' ? 'host' : 'own';
  // A published port without its number tells of nobody.
  if (whose === 'host' && way.port === undefined) return [];
  return [{ address: way.address, whose, ...(way.port !== undefined && { port: way.port }) }];
}

function own(asked: Asked): Targets {
  const { snapshot, from, to } = asked;
  switch (to.kind) {
    case 'elsewhere':
      return { names: [to.name], targets: [{ address: to.name, whose: 'own' }] };
    case 'outside':
      return { names: [], targets: addressed(routersBeyond(asked.interfaces)) };
    case 'network': {
      const subnets = networksById(snapshot.networks).get(to.networkId)?.subnets ?? [];
      return { names: [], targets: addressed(subnets.map(({ gateway }) => gateway)) };
    }
    case 'host':
      return { names: [], targets: addressed(hostAddresses(asked)) };
    case 'container':
      return ofContainer(asked, to.container, stackOf(from, snapshot));
  }
}

function ofContainer(asked: Asked, to: Container, fromStack: Container | undefined): Targets {
  const { snapshot } = asked;
  const stack = stackOf(to, snapshot);
  if (stack === undefined) return { names: [to.name], targets: [] };
  const names = [to.name];
  if (stack.id === fromStack?.id) return { names, targets: [{ address: '127.0.0.1', whose: 'own' }] };
  if (stack.networkMode === 'host') return { names, targets: addressed(hostAddresses(asked)) };
  const endpoints = endpointsByContainer(snapshot.endpoints).get(stack.id) ?? [];
  const addresses = endpoints.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]);
  return { names, targets: [...addressed(addresses), ...publishedTargets(asked, stack)] };
}

/** The ports that it publishes, at the host's addresses as `from` sees them. */
function publishedTargets(asked: Asked, stack: Container): Target[] {
  return stack.publishedPorts
    .filter(
      ({ containerPort, protocol }) => protocol === 'tcp' && (asked.port ?? containerPort) === containerPort,
    )
    .flatMap(({ hostIp, hostPort }) => {
      const address = parseAddress(hostIp);
      const anywhere = address === undefined || address.value === 0n;
      const at = anywhere ? hostAddresses(asked) : [hostIp];
      return at.map((one): Target => ({ address: one, whose: 'host', port: hostPort }));
    });
}

/** The host as `from` sees it: its gateways first, then what else it is known by. */
function hostAddresses({ snapshot, from, interfaces }: Asked): string[] {
  const stack = from === undefined ? undefined : stackOf(from, snapshot);
  if (stack === undefined || stack.networkMode === 'host') return ['127.0.0.1'];
  const networks = networksById(snapshot.networks);
  const endpoints = endpointsByContainer(snapshot.endpoints).get(stack.id) ?? [];
  const gateways = endpoints.flatMap((endpoint) => gatewaysOf(endpoint, networks.get(endpoint.networkId)));
  // One by which the LAN knows it, beside those that it has among the containers.
  return [...new Set([...gateways, ...lanAddresses(interfaces).slice(0, 1)])];
}

/** The gateway of a macvlan is a router of the LAN's, and not the host. */
function gatewaysOf(endpoint: Endpoint, network: Snapshot['networks'][number] | undefined): string[] {
  if (network?.driver !== 'bridge') return [];
  // Docker 28 tells no gateway of an internal network, but gives its bridge an address all the same: the first.
  const told = network.subnets.flatMap(({ subnet, gateway }) => gateway ?? firstOf(subnet) ?? []);
  return told.concat(endpoint.gateway ?? []);
}

function firstOf(subnet: string): string | undefined {
  const block = parseCidr(subnet);
  const first = block && nthAddress(block, 1n);
  return first && formatAddress(first);
}

function lanAddresses(interfaces: HostInterfaces): string[] {
  if (!interfaces.available) return [];
  return interfaces.interfaces
    .filter(({ kind, state }) => state === 'up' && !ownKinds.has(kind))
    .flatMap(({ addresses }) => addresses.map((cidr) => cidr.split('/')[0] ?? ''))
    .filter((address) => !address.startsWith('fe80:'));
}

const ownKinds: ReadonlySet<string> = new Set(['loopback', 'bridge', 'macvlan']);

/** Whoever passes on what leaves the host stands beyond it; nobody further away is asked. */
function routersBeyond(interfaces: HostInterfaces): string[] {
  if (!interfaces.available) return [];
  return interfaces.routes
    .filter(({ destination }) => destination === '0.0.0.0/0' || destination === '::/0')
    .flatMap(({ gateway }) => gateway ?? []);
}

function stackOf(container: Container | undefined, snapshot: Snapshot): Container | undefined {
  if (container === undefined) return undefined;
  if (sharedStackOwner(container) === undefined) return container;
  return stackProvider(container, containersById(snapshot.containers));
}

function addressed(addresses: readonly (string | undefined)[]): Target[] {
  return addresses.flatMap((address): Target[] =>
    address !== undefined && parseAddress(address) !== undefined ? [{ address, whose: 'own' }] : [],
  );
}

function withoutRepeats(targets: readonly Target[]): Target[] {
  const byKey = new Map(targets.map((target) => [`${target.address} ${target.port ?? ''}`, target]));
  return [...byKey.values()];
}
