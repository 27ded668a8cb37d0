import { compareText } from '../compare-text';
import type { Container } from '../container';
import type { Endpoint } from '../endpoint';
import type { HostInterfaces } from '../host-interface';
import type { Network } from '../network';
import { containersById, endpointsByNetwork, networksById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';
import { segmentOf } from './lan-segment';

type Holder = { name: string; container?: Container; network?: Network };
type Lists = Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'host'>;
type Clash = { address: string; segment: string; endpoints: Set<Endpoint> };

/**
 * Addresses that two have on one segment. The engine keeps that from happening within a network; it can not know of the LAN under a
 * macvlan or ipvlan, where the host, the router, and another network on the same parent have theirs.
 */
export function duplicateAddresses(lists: Lists): Finding[] {
  const outside = addressesOutside(lists.host);
  return clashesOf(lists, outside)
    .sort((a, b) => compareText(a.segment, b.segment) || compareText(a.address, b.address))
    .flatMap(({ address, segment, endpoints }) => {
      const inside = [...endpoints].flatMap((endpoint) => holderOf(endpoint, lists));
      const stranger = outside.get(segment)?.get(address);
      return findingAbout(address, [...inside, ...(stranger === undefined ? [] : [{ name: stranger }])]);
    });
}

/** Looks at each endpoint once and makes nothing for one whose address nobody else has: nearly all of ten thousand. */
function clashesOf({ networks, endpoints }: Lists, outside: Outside): Clash[] {
  const clashes = new Map<Endpoint, Clash>();
  const bySegment = new Map<string, Map<string, Endpoint>>();
  const byNetwork = endpointsByNetwork(endpoints);
  for (const network of networks) {
    const segment = segmentOf(network);
    const seen = bySegment.get(segment) ?? new Map<string, Endpoint>();
    bySegment.set(segment, seen);
    const strangers = outside.get(segment);
    for (const endpoint of byNetwork.get(network.id) ?? []) {
      for (const text of [endpoint.ipv4, endpoint.ipv6]) {
        const address = bare(text);
        if (address === undefined) continue;
        const other = seen.get(address);
        if (other === undefined) seen.set(address, endpoint);
        if (other === undefined && strangers?.has(address) !== true) continue;
        const first = other ?? endpoint;
        const clash = clashes.get(first) ?? { address, segment, endpoints: new Set([first]) };
        clash.endpoints.add(endpoint);
        clashes.set(first, clash);
      }
    }
  }
  return [...clashes.values()];
}

function bare(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const slash = text.indexOf('/');
  return slash === -1 ? text : text.slice(0, slash);
}

function holderOf(endpoint: Endpoint, { networks, containers }: Lists): Holder[] {
  const network = networksById(networks).get(endpoint.networkId);
  const container = containersById(containers).get(endpoint.containerId);
  return network === undefined || container === undefined
    ? []
    : [{ name: container.name, container, network }];
}

/** Who has an address on a segment besides containers: by segment, then by address. */
type Outside = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the host and its routers have on the LANs that a macvlan or ipvlan could be on. */
function addressesOutside(host: HostInterfaces): Outside {
  const outside = new Map<string, Map<string, string>>();
  if (!host.available) return outside;
  const add = (parent: string, address: string | undefined, name: string) => {
    if (address === undefined) return;
    const segment = `parent ${parent}`;
    const known = outside.get(segment);
    if (known === undefined) outside.set(segment, new Map([[address, name]]));
    else known.set(address, name);
  };
  for (const { name, reason, addresses } of host.interfaces) {
    if (reason === 'docker-own' || reason === 'container-side' || reason === 'loopback') continue;
    for (const address of addresses) add(name, bare(address), name);
  }
  for (const { gateway, interface: name } of host.routes)
    if (gateway !== undefined) add(name, gateway, gateway);
  return outside;
}

function findingAbout(address: string, holders: readonly Holder[]): Finding[] {
  const inside = holders
    .flatMap(({ container, network }) => (container && network ? [{ container, network }] : []))
    .sort((a, b) => compareText(b.container.createdAt, a.container.createdAt));
  const youngest = inside[0];
  if (youngest === undefined) return [];
  const { container, network } = youngest;
  const names = holders.map((one) => one.name).sort(compareText);
  return [
    findingOf(
      {
        code: 'duplicate-address',
        severity: 'problem',
        subject: aboutContainer(container),
        also: [...inside.slice(1).map((one) => aboutContainer(one.container)), aboutNetwork(network)],
        network: network.name,
        address,
        holders: names,
        evidence: names.map((name) => ({ label: 'address', value: `${name}: ${address}` })),
        remedy: {
          action: { operation: 'disconnectContainer', containerId: container.id, networkId: network.id },
        },
      },
      [network.name, address],
    ),
  ];
}
