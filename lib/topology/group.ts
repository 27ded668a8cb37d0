import { type Container, sharedStackOwner } from '../domain/container';
import { homeNetworkId } from '../domain/default-route';
import { type Endpoint, isMissingNetworkId } from '../domain/endpoint';
import { containerStatus, riderStatus } from '../domain/endpoint-status';
import type { Network } from '../domain/network';
import type { Snapshot } from '../domain/snapshot';
import type { Leaf } from './chart';
import { byDisplayOrder, orderMembers } from './display-order';
import type { Group, Grouping, Member } from './grouping';
import { providersOf } from './stack-provider';

export const elsewhereId = 'elsewhere';

/**
 * Decides on which card every container is drawn: its body at home, a guest slot on each other network, a rider with its
 * provider. Each container has exactly one body. Networks that the snapshot lacks (hidden by a filter) are as if they
 * weren't there: the body goes to the next network, or to the card `elsewhere`.
 * @returns the same for any order of the snapshot's lists.
 */
export function group(snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>): Grouping {
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  const containers = new Map(snapshot.containers.map((container) => [container.id, container]));
  const endpoints = endpointsByContainer(snapshot.endpoints);
  const draft = new Map<string, Group>();
  for (const network of snapshot.networks) {
    if (network.driver !== 'host') draft.set(network.id, emptyGroup(network.id, network));
  }
  const host: Grouping['host'] = { members: [] };
  const hostNetwork = snapshot.networks.find((network) => network.driver === 'host');
  if (hostNetwork !== undefined) host.network = hostNetwork;

  const add = (cardId: string, member: Member) => {
    if (networks.get(cardId)?.driver === 'host') {
      host.members.push(member);
      return;
    }
    const known = draft.get(cardId);
    const target = known ?? emptyGroup(cardId, networks.get(cardId));
    if (known === undefined) draft.set(cardId, target);
    target.members.push(member);
  };

  const homes = new Map<string, string>();
  for (const container of snapshot.containers) {
    if (sharedStackOwner(container) !== undefined) continue;
    const all = endpoints.get(container.id) ?? [];
    const shown = all.filter(({ networkId }) => networks.has(networkId) || isMissingNetworkId(networkId));
    const home = homeOf(container, shown, networks) ?? elsewhereId;
    homes.set(container.id, home);
    if (home === elsewhereId) {
      const hidden = homeOf(container, all, networks);
      const endpoint = all.find(({ networkId }) => networkId === hidden);
      add(home, {
        ...identity(home, 'home', container),
        status: endpoint?.status ?? containerStatus(container),
        ...told(endpoint),
        multiHomed: all.length > 1,
      });
    }
    for (const endpoint of shown) {
      const atHome = endpoint.networkId === home;
      add(endpoint.networkId, {
        ...identity(endpoint.networkId, atHome ? 'home' : 'guest', container),
        status: endpoint.status,
        ...told(endpoint),
        multiHomed: all.length > 1,
        ...(atHome ? {} : { homeCardId: home }),
      });
    }
  }
  for (const [container, provider] of providersOf(containers)) {
    const home = (provider && homes.get(provider.id)) ?? elsewhereId;
    add(home, {
      ...identity(home, 'rider', container),
      ...(riderStatus(container, containers) ?? { status: containerStatus(container) }),
      multiHomed: false,
      ...(provider === undefined ? {} : { ridesOn: provider.id }),
    });
  }
  for (const { members } of [...draft.values(), host]) orderMembers(members);
  return { groups: [...draft.values()].sort(byDisplayOrder), host };
}

/** Most containers have one endpoint, which needs no ranking. */
function homeOf(
  container: Container,
  endpoints: readonly Endpoint[],
  networks: ReadonlyMap<string, Network>,
): string | undefined {
  return endpoints.length > 1 ? homeNetworkId(container, endpoints, networks) : endpoints[0]?.networkId;
}

function identity(cardId: string, kind: Leaf['kind'], container: Container) {
  return {
    key: `${cardId}/${container.id}`,
    kind,
    containerId: container.id,
    networkId: cardId,
    name: container.name,
    state: container.state,
    health: container.health,
    ...(container.project === undefined ? {} : { project: container.project }),
  };
}

function told(endpoint: Endpoint | undefined): Pick<Member, 'reason' | 'address'> {
  const address = endpoint?.ipv4 ?? endpoint?.ipv6;
  return {
    ...(endpoint?.reason === undefined ? {} : { reason: endpoint.reason }),
    ...(address === undefined ? {} : { address }),
  };
}

function emptyGroup(id: string, network: Network | undefined): Group {
  if (network !== undefined) {
    return {
      id,
      kind: network.driver === 'null' ? 'none' : 'network',
      name: network.name,
      network,
      members: [],
    };
  }
  if (id === elsewhereId) return { id, kind: 'elsewhere', name: '', members: [] };
  return { id, kind: 'missing', name: id.slice('missing:'.length), members: [] };
}

function endpointsByContainer(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const grouped = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const known = grouped.get(endpoint.containerId);
    if (known === undefined) grouped.set(endpoint.containerId, [endpoint]);
    else known.push(endpoint);
  }
  return grouped;
}
