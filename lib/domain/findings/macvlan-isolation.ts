import {
  blockAround,
  type Cidr,
  containsAddress,
  formatCidr,
  lastAddress,
  networkAddress,
  parseCidr,
} from '../cidr';
import { compareText } from '../compare-text';
import type { Endpoint } from '../endpoint';
import type { HostInterfaces } from '../host-interface';
import { type Address, familyBits, formatAddress, parseAddress } from '../ip-address';
import type { Network } from '../network';
import { shellCommand } from '../shell-quote';
import { containersById, endpointsByNetwork } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork, isLiveEndpoint } from './finding-subject';
import type { FindingsInput } from './findings-input';

/**
 * Macvlan networks with live containers that their own host can not reach, for the kernel keeps a parent and its macvlans apart. A macvlan
 * interface of the host's own (a shim) with a route to the containers mends it, and ends the finding.
 */
export function macvlanIsolation(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'host'>,
): Finding[] {
  const { host } = input;
  if (!host.available) return [];
  const containers = containersById(input.containers);
  return input.networks.flatMap((network) => {
    if (network.driver !== 'macvlan' || network.parent === undefined || network.configOnly) return [];
    const live = (endpointsByNetwork(input.endpoints).get(network.id) ?? []).filter(isLiveEndpoint);
    const apart = live.filter((endpoint) => !isRoutedByShim(endpoint, host));
    if (apart.length === 0) return [];
    const members = apart
      .flatMap(({ containerId }) => containers.get(containerId) ?? [])
      .sort((a, b) => compareText(a.name, b.name));
    const names = members.map((container) => container.name);
    return [
      findingOf({
        code: 'macvlan-host-isolation',
        severity: 'note',
        subject: aboutNetwork(network),
        also: members.map(aboutContainer),
        network: network.name,
        parent: network.parent,
        containers: names,
        evidence: [
          { label: 'parent', value: network.parent },
          ...names.map((value) => ({ label: 'container' as const, value, passing: true as const })),
        ],
        remedy: { commands: shimCommands(network, network.parent, live) },
      }),
    ];
  });
}

/** True where the host has a macvlan interface of its own, with a route to where the endpoint is. */
export function isRoutedByShim(
  { ipv4, ipv6 }: Endpoint,
  host: Extract<HostInterfaces, { available: true }>,
): boolean {
  const shims = new Set(host.interfaces.filter((one) => one.kind === 'macvlan').map((one) => one.name));
  if (shims.size === 0) return false;
  const addresses = [ipv4, ipv6].flatMap((text) => addressOf(text) ?? []);
  return host.routes.some((route) => {
    const block = shims.has(route.interface) ? parseCidr(route.destination) : undefined;
    return block !== undefined && block.prefix > 0 && addresses.some((one) => containsAddress(block, one));
  });
}

/** The commands that give the host a way to the containers: an interface beside theirs, an address, and a route to where they are. */
export function shimCommands(network: Network, parent: string, live: readonly Endpoint[]): string[] {
  const pool = network.subnets.find(({ subnet }) => parseCidr(subnet)?.family === 4);
  const subnet = pool && parseCidr(pool.subnet);
  if (pool === undefined || subnet === undefined) return [];
  const taken = live.flatMap(({ ipv4 }) => addressOf(ipv4) ?? []);
  const range = (pool.ipRange === undefined ? undefined : parseCidr(pool.ipRange)) ?? around(taken, subnet);
  const own = freeFromAbove(subnet, [
    ...taken,
    ...[pool.gateway, ...Object.values(pool.auxAddresses)].flatMap((text) => addressOf(text) ?? []),
  ]);
  if (own === undefined || range === undefined) return [];
  const shim = `shim-${network.id.slice(0, 8)}`;
  return [
    ['ip', 'link', 'add', shim, 'link', parent, 'type', 'macvlan', 'mode', 'bridge'],
    ['ip', 'addr', 'add', `${formatAddress(own)}/32`, 'dev', shim],
    ['ip', 'link', 'set', shim, 'up'],
    ['ip', 'route', 'add', formatCidr(range), 'dev', shim],
  ].map(shellCommand);
}

/** The smallest block within the subnet that holds all of them. */
function around(addresses: readonly Address[], subnet: Cidr): Cidr | undefined {
  const [first, ...others] = addresses;
  if (first === undefined) return undefined;
  let prefix = familyBits[first.family];
  while (prefix > subnet.prefix && !others.every((one) => containsAddress(blockAround(first, prefix), one)))
    prefix -= 1;
  return blockAround(first, prefix);
}

/** The highest address that nobody is known to have: engines hand out from below. */
function freeFromAbove(subnet: Cidr, taken: readonly Address[]): Address | undefined {
  const known = new Set([networkAddress(subnet)?.value, ...taken.map((one) => one.value)]);
  const end = lastAddress(subnet).value - 1n;
  for (let value = end; value > subnet.first; value--)
    if (!known.has(value)) return { family: subnet.family, value };
  return undefined;
}

function addressOf(text: string | undefined): Address | undefined {
  return text === undefined ? undefined : parseAddress(text.split('/')[0] ?? '');
}
