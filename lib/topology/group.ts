import { type Container, sharedStackOwner } from '../domain/container';
import { homeNetworkId } from '../domain/default-route';
import { type Endpoint, isMissingNetworkId } from '../domain/endpoint';
import type { Network } from '../domain/network';
import { stackProvider } from '../domain/shared-stack';
import type { Snapshot } from '../domain/snapshot';
import { byDisplayOrder, orderMembers } from './display-order';
import type { Group, Grouping, Member } from './grouping';
import { bodyMember, guestMember, riderMember } from './member';

const elsewhereId = 'elsewhere';

/**
 * Decides on which card every container is drawn: its body at home, a guest slot on each other network, a rider with its
 * provider. Each container has exactly one body. Networks that the snapshot lacks (hidden by a filter) are as if they
 * weren't there: the body goes to the next network, or to the card `elsewhere`; in host mode it stays in the host.
 * @returns the same for any order of the snapshot's lists.
 */
export function group(snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>): Grouping {
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  const containers = new Map(snapshot.containers.map((container) => [container.id, container]));
  const endpoints = endpointsByContainer(snapshot.endpoints);
  const draft = draftOf(snapshot.networks);
  const homes = new Map<string, string>();
  const isShown = ({ networkId }: Endpoint) => networks.has(networkId) || isMissingNetworkId(networkId);
  for (const container of snapshot.containers) {
    if (sharedStackOwner(container) !== undefined) continue;
    const all = endpoints.get(container.id) ?? none;
    const shown = all.every(isShown) ? all : all.filter(isShown);
    const home = homeOf(container, shown, networks);
    if (home === undefined) {
      const hidden = homeOf(container, all, networks);
      const cardId = hidden !== undefined && isOnHost(container) ? hidden.networkId : elsewhereId;
      if (cardId !== elsewhereId) draft.hostIds.add(cardId);
      homes.set(container.id, cardId);
      add(draft, cardId, bodyMember(cardId, container, hidden, all.length));
      continue;
    }
    homes.set(container.id, home.networkId);
    add(draft, home.networkId, bodyMember(home.networkId, container, home, all.length));
    for (const endpoint of shown) {
      if (endpoint === home) continue;
      add(draft, endpoint.networkId, guestMember(container, endpoint, home.networkId));
    }
  }
  for (const container of snapshot.containers) {
    if (sharedStackOwner(container) === undefined) continue;
    const provider = stackProvider(container, containers);
    const cardId = (provider && homes.get(provider.id)) ?? elsewhereId;
    add(draft, cardId, riderMember(cardId, container, provider, containers));
  }
  for (const { members } of [...draft.groups.values(), draft.host]) orderMembers(members);
  return { groups: [...draft.groups.values()].sort(byDisplayOrder), host: draft.host };
}

/** The host band is there even where a filter hides the network `host`, so that is where these containers stay. */
function isOnHost(container: Container): boolean {
  return container.networkMode === 'host';
}

const none: readonly Endpoint[] = [];

type Draft = { groups: Map<string, Group>; host: Grouping['host']; hostIds: Set<string> };

function draftOf(networks: readonly Network[]): Draft {
  const draft: Draft = { groups: new Map(), host: { members: [] }, hostIds: new Set() };
  for (const network of networks) {
    if (network.driver === 'host') {
      draft.hostIds.add(network.id);
      draft.host.network ??= network;
      continue;
    }
    const kind = network.driver === 'null' ? 'none' : 'network';
    draft.groups.set(network.id, { id: network.id, kind, name: network.name, network, members: [] });
  }
  return draft;
}

/** To the host band, to a network's card, or to one made for what no network of the snapshot holds. */
function add(draft: Draft, cardId: string, member: Member): void {
  if (draft.hostIds.has(cardId)) {
    draft.host.members.push(member);
    return;
  }
  const known = draft.groups.get(cardId);
  if (known !== undefined) known.members.push(member);
  else if (cardId === elsewhereId) {
    draft.groups.set(cardId, { id: cardId, kind: 'elsewhere', name: '', members: [member] });
  } else {
    const name = cardId.slice('missing:'.length);
    draft.groups.set(cardId, { id: cardId, kind: 'missing', name, members: [member] });
  }
}

/** Most containers have one endpoint, which needs no ranking. */
function homeOf(
  container: Container,
  endpoints: readonly Endpoint[],
  networks: ReadonlyMap<string, Network>,
): Endpoint | undefined {
  if (endpoints.length < 2) return endpoints[0];
  const home = homeNetworkId(container, endpoints, networks);
  return endpoints.find(({ networkId }) => networkId === home);
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
