import { bridgeInterface } from '../bridge-interface';
import { parseCidr } from '../cidr';
import { compareText } from '../compare-text';
import type { HostInterfaces } from '../host-interface';
import type { Network } from '../network';
import { type HostBlock, hostBlocks, lansOf, overlapsAny } from '../parent-lan';
import { containersById, endpointsByNetwork } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';
import { type Holding, overlappingPairs } from './overlapping-blocks';

type OfNetwork = { kind: 'network'; network: Network; subnet: string };
type Holder = OfNetwork | { kind: 'host'; host: HostBlock };
type Lists = Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'host'>;

/**
 * Subnets that overlap with another network's, or with what the host itself reaches: of two ways to the same addresses one is lost. The
 * engine refuses the first for networks of one scope only, and of the second it knows nothing: a VPN may have come up after.
 */
export function overlappingSubnets(lists: Lists): Finding[] {
  const all = hostBlocks(withoutDocker(lists.host, lists.networks));
  const holdings: Holding<Holder>[] = [
    ...lists.networks.filter((network) => !network.configOnly).flatMap(blocksOf),
    ...all.map((host): Holding<Holder> => ({ block: host.block, by: { kind: 'host', host } })),
  ];
  const findings = new Map<string, Finding>();
  for (const [a, b] of overlappingPairs(holdings)) {
    const found =
      a.by.kind === 'network' && b.by.kind === 'network'
        ? betweenNetworks(a.by, b.by, lists)
        : a.by.kind === 'network' && b.by.kind === 'host'
          ? withHost(a.by, b.by.host, true, all, lists)
          : a.by.kind === 'host' && b.by.kind === 'network'
            ? withHost(b.by, a.by.host, a.block.prefix === b.block.prefix, all, lists)
            : undefined;
    // An address of the host brings a route to the same block: told once is enough.
    if (found !== undefined && !findings.has(found.key)) findings.set(found.key, found);
  }
  return [...findings.values()];
}

function blocksOf(network: Network): Holding<Holder>[] {
  return network.subnets.flatMap(({ subnet }) => {
    const block = parseCidr(subnet);
    return block === undefined ? [] : [{ block, by: { kind: 'network', network, subnet } }];
  });
}

/** What the engine made on the host is told by its networks. */
function withoutDocker(host: HostInterfaces, networks: readonly Network[]): HostInterfaces {
  if (!host.available) return host;
  const bridges = new Set(networks.map(bridgeInterface));
  const own = new Set(
    host.interfaces
      .filter(({ reason }) => reason === 'docker-own' || reason === 'container-side')
      .map((one) => one.name),
  );
  const isOwn = (name: string) => own.has(name) || bridges.has(name);
  return {
    available: true,
    interfaces: host.interfaces.filter(({ name, kind }) => !isOwn(name) && kind !== 'loopback'),
    routes: host.routes.filter((route) => !isOwn(route.interface) && route.interface !== 'lo'),
  };
}

function betweenNetworks(a: OfNetwork, b: OfNetwork, lists: Lists): Finding | undefined {
  if (a.network === b.network) return undefined;
  const drivers = [a.network.driver, b.network.driver];
  // A LAN may well be numbered like an overlay that never meets it.
  if (drivers.includes('overlay') && !drivers.includes('bridge')) return undefined;
  const [older, younger] = [a, b].toSorted((x, y) => compareText(x.network.createdAt, y.network.createdAt));
  if (older === undefined || younger === undefined) return undefined;
  const both = sharedBy(a.network, b.network, lists);
  return findingOf(
    {
      code: 'subnet-overlaps-network',
      severity: both.length > 0 || !drivers.includes('overlay') ? 'problem' : 'warning',
      subject: aboutNetwork(younger.network),
      also: [aboutNetwork(older.network), ...both.map(aboutContainer)],
      network: younger.network.name,
      subnet: younger.subnet,
      other: older.network.name,
      otherSubnet: older.subnet,
      sharedBy: both.map((container) => container.name),
      evidence: [
        ...[younger, older].map(({ network, subnet }) => ({
          label: 'subnet' as const,
          value: `${network.name}: ${subnet}`,
        })),
        ...both.map(({ name }) => ({ label: 'shared-by' as const, value: name })),
      ],
      remedy: mending(younger.network, lists),
    },
    [older.network.name, younger.network.name],
  );
}

function sharedBy(a: Network, b: Network, { endpoints, containers }: Lists) {
  const byNetwork = endpointsByNetwork(endpoints);
  const onA = new Set((byNetwork.get(a.id) ?? []).map((endpoint) => endpoint.containerId));
  return (byNetwork.get(b.id) ?? [])
    .filter((endpoint) => onA.has(endpoint.containerId))
    .flatMap((endpoint) => containersById(containers).get(endpoint.containerId) ?? []);
}

/** @param swallows true where all of the host's block is taken by the network, and not a part of a longer way. */
function withHost(
  { network, subnet }: OfNetwork,
  host: HostBlock,
  swallows: boolean,
  all: readonly HostBlock[],
  lists: Lists,
): Finding | undefined {
  const isRider = network.driver === 'macvlan' || network.driver === 'ipvlan';
  // A macvlan's subnet is meant to be its parent's LAN, to which a shim leads as well.
  if (isRider && (overlapsAny(host.block, lansOf(network.parent, all)) || isShim(host.interface, lists.host)))
    return undefined;
  const block = host.kind === 'address' ? host.address : host.destination;
  return findingOf(
    {
      code: 'subnet-overlaps-host',
      severity: network.driver === 'bridge' && swallows ? 'problem' : 'warning',
      subject: aboutNetwork(network),
      network: network.name,
      subnet,
      interface: host.interface,
      block,
      evidence: [
        { label: 'subnet', value: `${network.name}: ${subnet}` },
        {
          label: host.kind === 'address' ? 'host-address' : 'host-route',
          value: `${host.interface}: ${block}`,
        },
      ],
      remedy: mending(network, lists),
    },
    [network.name, host.interface],
  );
}

function isShim(name: string, host: HostInterfaces): boolean {
  return host.available && host.interfaces.some((one) => one.name === name && one.kind === 'macvlan');
}

/** What nobody is on is simply removed; what has members is made anew under them, with another subnet. Docker's own is neither. */
function mending(network: Network, { endpoints }: Pick<Lists, 'endpoints'>): Finding['remedy'] {
  if (network.system) return {};
  const isUsed = endpointsByNetwork(endpoints).has(network.id);
  return { action: { operation: isUsed ? 'recreateNetwork' : 'removeNetwork', networkId: network.id } };
}
