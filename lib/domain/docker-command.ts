import { compareText } from './compare-text';
import type { EndpointConfig } from './detail';
import { engineOptions } from './engine-options';
import type { NetworkSpec } from './network-spec';
import { shellCommand } from './shell-quote';

/** The `docker network create` that makes this network. A spec that is still being typed gives the command as far as it goes. */
export function createNetworkCommand(spec: NetworkSpec): string {
  return shellCommand([
    ...['docker', 'network', 'create', '--driver', spec.driver],
    ...flag('--scope', spec.scope),
    ...(spec.configOnly ? ['--config-only'] : []),
    ...flag('--config-from', spec.configFrom),
    ...(spec.enableIPv4 ? [] : ['--ipv4=false']),
    ...(spec.enableIPv6 ? ['--ipv6'] : []),
    ...(spec.internal ? ['--internal'] : []),
    ...(spec.attachable ? ['--attachable'] : []),
    ...(spec.ingress ? ['--ingress'] : []),
    ...flag('--ipam-driver', spec.ipamDriver),
    ...pairs('--ipam-opt', spec.ipamOptions),
    ...spec.subnets.flatMap((subnet) => [
      ...flag('--subnet', subnet.subnet),
      ...flag('--gateway', subnet.gateway),
      ...flag('--ip-range', subnet.ipRange),
    ]),
    ...exclusions(spec),
    ...pairs('--opt', engineOptions(spec)),
    ...pairs('--label', spec.labels),
    ...operands(spec.name),
  ]);
}

/**
 * The `docker network connect` that joins a container to a network. A chosen MAC is left out: the engine takes it, but the command
 * has no flag for it.
 */
export function connectCommand(join: { network: string; container: string; config: EndpointConfig }): string {
  const { network, container, config } = join;
  return shellCommand([
    ...['docker', 'network', 'connect'],
    ...flag('--ip', config.ipv4),
    ...flag('--ip6', config.ipv6),
    ...(config.linkLocalIps ?? []).flatMap((address) => ['--link-local-ip', address]),
    ...config.aliases.flatMap((alias) => ['--alias', alias]),
    ...(config.links ?? []).flatMap((link) => ['--link', link]),
    ...pairs('--driver-opt', config.driverOpts ?? {}),
    ...flag('--gw-priority', config.gatewayPriority?.toString()),
    ...operands(network, container),
  ]);
}

/** @param leave.force takes away a membership whose network is gone; a ghost it does not. */
export function disconnectCommand(leave: { network: string; container: string; force: boolean }): string {
  return shellCommand([
    ...['docker', 'network', 'disconnect'],
    ...(leave.force ? ['--force'] : []),
    ...operands(leave.network, leave.container),
  ]);
}

/** Only what differs is said, as the command takes it. */
export function serviceNetworksCommand(change: {
  serviceName: string;
  networks: readonly { id: string; name: string }[];
  restore: readonly { id: string; name: string }[];
}): string {
  const { networks: after, restore: before } = change;
  const beside = (these: typeof after, those: typeof after) =>
    these.filter((one) => !those.some((other) => other.id === one.id));
  return shellCommand([
    ...['docker', 'service', 'update'],
    ...beside(after, before).flatMap(({ name }) => ['--network-add', name]),
    ...beside(before, after).flatMap(({ name }) => ['--network-rm', name]),
    ...operands(change.serviceName),
  ]);
}

export function removeNetworkCommand(network: string): string {
  return shellCommand(['docker', 'network', 'rm', ...operands(network)]);
}

export function inspectNetworkCommand(network: string): string {
  return shellCommand(['docker', 'network', 'inspect', ...operands(network)]);
}

/** Shows the endpoints of one container: what a connect or disconnect is verified by. */
export function inspectContainerCommand(container: string): string {
  const format = ['--format', '{{json .NetworkSettings.Networks}}'];
  return shellCommand(['docker', 'container', 'inspect', ...format, ...operands(container)]);
}

/** Makes a Swarm of this engine alone. @param advertiseAddress by which other nodes would reach it. */
export function initSwarmCommand(advertiseAddress: string): string {
  return shellCommand(['docker', 'swarm', 'init', '--advertise-addr', advertiseAddress]);
}

/** The last manager leaves only by force, and takes the Swarm with it. */
export function leaveSwarmCommand(): string {
  return shellCommand(['docker', 'swarm', 'leave', '--force']);
}

function flag(name: string, value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [name, value];
}

function pairs(name: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values)
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, value]) => [name, `${key}=${value}`]);
}

/**
 * The command keeps excluded addresses in one map for all subnets, the API in one for each: a name that two subnets use gets a
 * number, or the command would forget the first. The names mean nothing to the engine.
 */
function exclusions(spec: NetworkSpec): string[] {
  const byName = new Map<string, string>();
  for (const subnet of spec.subnets) {
    for (const [name, address] of Object.entries(subnet.auxAddresses)) {
      let free = name;
      for (let number = 2; byName.has(free); number++) free = `${name}-${number}`;
      byName.set(free, address);
    }
  }
  return pairs('--aux-address', Object.fromEntries(byName));
}

/** Names; `--` keeps one that begins with a dash from being read as a flag. */
function operands(...names: string[]): string[] {
  return names.some((name) => name.startsWith('-')) ? ['--', ...names] : names;
}
