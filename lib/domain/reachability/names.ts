import { compareText } from '../compare-text';
import type { Container } from '../container';
import type { ContainerDetail } from '../detail';
import type { Endpoint } from '../endpoint';
import { endpointOn } from '../endpoint-on';
import { isDefaultBridge, type Network } from '../network';
import { composeProject } from '../network-project';
import { containersById, endpointsByNetwork } from '../snapshot-index';
import type { Declared } from './declared';
import type { OwnPlace } from './memberships';
import type { ReachNote } from './reach-facts';

const shortId = 12;

/** True where containers on the network find each other by name: Docker's DNS answers on networks that somebody made. */
function hasNames(network: Network): boolean {
  return !isDefaultBridge(network) && !network.ingress && network.name !== 'docker_gwbridge';
}

/** The names by which one container finds another on a network, the best first, and what is not known of them. */
export function namesOn(
  network: Network,
  { from, to, declared }: { from: OwnPlace; to: OwnPlace; declared: Declared },
  endpoint: Endpoint,
): { names: string[]; notes: ReachNote[] } {
  const { container } = to.stack;
  const linked = linksTo(container, network, from.stack.container, declared);
  if (!hasNames(network)) {
    const notes: ReachNote[] = linked.length > 0 ? [] : [{ code: 'no-dns', network: network.name }];
    return { names: linked, notes };
  }
  const aliases = aliasesOf(container, endpoint, declared);
  const names = rankedNames(container, [...(aliases ?? []), ...linked]);
  if (aliases === undefined) return { names, notes: [{ code: 'aliases-unread', container: container.name }] };
  return {
    names,
    notes: [
      ...sharedNames(network, container, aliases, declared),
      ...serviceNames(network, container, declared),
    ],
  };
}

/** Names that `--link` gave the one that asks, for itself alone: `db` and `db:database`. */
function linksTo(container: Container, network: Network, asker: Container, { details }: Declared): string[] {
  const detail = details?.get(asker.id);
  const endpoint = detail?.endpoints.find(({ networkName, networkId }) =>
    networkId === undefined ? networkName === network.name : networkId === network.id,
  );
  const onDefault = isDefaultBridge(network) ? (detail?.defaultLinks ?? []) : [];
  return [...(endpoint?.links ?? []), ...onDefault].flatMap((link) => {
    const [linked = '', alias] = link.split(':');
    const isMeant = linked === container.name || linked === container.id;
    return isMeant ? [...new Set([alias ?? container.name, container.name])] : [];
  });
}

/** The name of a Swarm service leads to an address of its own, and from there to any of its tasks. */
function serviceNames(network: Network, { taskId, service }: Container, { snapshot }: Declared): ReachNote[] {
  if (taskId === undefined || service === undefined) return [];
  const isVirtual = snapshot.services.some(
    ({ name, virtualIps }) =>
      name === service && virtualIps.some(({ networkId }) => networkId === network.id),
  );
  return isVirtual ? [{ code: 'service-address', service, network: network.name }] : [];
}

/** The name that Compose gives on its own networks, where the container was connected to one without it. */
export function lostAlias(
  network: Network,
  container: Container,
  endpoint: Endpoint,
  declared: Declared,
): string | undefined {
  const service = container.labels['com.docker.compose.service'];
  const project = container.labels['com.docker.compose.project'];
  if (service === undefined || project === undefined || composeProject(network) !== project) return undefined;
  const aliases = aliasesOf(container, endpoint, declared);
  if (aliases === undefined || aliases.includes(service) || container.name === service) return undefined;
  // Another of the service may have it; then the name leads to that one.
  return (holdersOn(network, declared).get(service) ?? []).length > 0 ? undefined : service;
}

/** @returns undefined where it was not inspected: the lists do not tell aliases. */
function aliasesOf(container: Container, endpoint: Endpoint, { details }: Declared): string[] | undefined {
  const detail = details?.get(container.id);
  const inspected = detail && endpointOn(detail, endpoint);
  if (inspected !== undefined) return [...inspected.dnsNames, ...inspected.aliases];
  return endpoint.aliases;
}

/** What people write comes first: the service's name where it is an alias, the container's own, other aliases; the short id last. */
function rankedNames(container: Container, aliases: readonly string[]): string[] {
  const id = container.id.slice(0, shortId);
  const rank = (name: string) =>
    name === container.service ? 0 : name === container.name ? 1 : name === id ? 3 : 2;
  return [...new Set([container.name, ...aliases, id])].sort(
    (a, b) => rank(a) - rank(b) || compareText(a, b),
  );
}

/** Aliases that others on the network are known to have as well: such a name leads to any of them. */
function sharedNames(
  network: Network,
  container: Container,
  aliases: readonly string[],
  declared: Declared,
): ReachNote[] {
  const holders = holdersOn(network, declared);
  return [...new Set(aliases)].sort(compareText).flatMap((name): ReachNote[] => {
    const others = (holders.get(name) ?? []).filter((other) => other !== container.name);
    return others.length === 0 ? [] : [{ code: 'name-shared', name, network: network.name, others }];
  });
}

type Holders = ReadonlyMap<string, string[]>;
type Known = { details: Declared['details']; byNetwork: Map<string, Holders> };

/** Who has which alias on a network, made once for one reading: a matrix asks for it again and again. */
const known = new WeakMap<readonly Endpoint[], Known>();

function holdersOn(network: Network, declared: Declared): Holders {
  const { snapshot, details } = declared;
  let of = known.get(snapshot.endpoints);
  if (of === undefined || of.details !== details) {
    of = { details, byNetwork: new Map() };
    known.set(snapshot.endpoints, of);
  }
  const before = of.byNetwork.get(network.id);
  if (before !== undefined) return before;
  const holders = makeHolders(network, declared, details ?? new Map());
  of.byNetwork.set(network.id, holders);
  return holders;
}

function makeHolders(
  network: Network,
  declared: Declared,
  details: ReadonlyMap<string, ContainerDetail>,
): Holders {
  const { snapshot } = declared;
  const containers = containersById(snapshot.containers);
  const holders = new Map<string, string[]>();
  for (const endpoint of endpointsByNetwork(snapshot.endpoints).get(network.id) ?? []) {
    const container = containers.get(endpoint.containerId);
    if (container === undefined || container.state !== 'running') continue;
    if (!details.has(container.id) && endpoint.aliases === undefined) continue;
    for (const alias of new Set(aliasesOf(container, endpoint, declared)))
      holders.set(alias, [...(holders.get(alias) ?? []), container.name]);
  }
  return holders;
}
