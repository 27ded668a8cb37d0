import { type Container, sharedStackOwner } from '../domain/container';
import { homeNetworkId } from '../domain/default-route';
import { type Endpoint, isMissingNetworkId } from '../domain/endpoint';
import type { Network } from '../domain/network';
import { stackProvider } from '../domain/shared-stack';
import type { Snapshot } from '../domain/snapshot';
import type { Card } from './chart';
import { inDisplayOrder } from './display-order';

/**
 * What makes one leaf: the container, and the endpoint that it stands for. Two claims that hold the same objects make the same leaf,
 * so that a card all of whose claims are as before need not be made again.
 */
export type Claim = { cardId: string; container: Container } & (
  | { kind: 'home'; endpoint: Endpoint | undefined; endpoints: number }
  | { kind: 'guest'; endpoint: Endpoint; homeCardId: string }
  | { kind: 'rider'; provider: Container | undefined }
);

/** A card and what belongs on it, in the order of the snapshot. */
export type Claimed = Pick<Card, 'id' | 'kind' | 'name' | 'network'> & { claims: Claim[] };

export type Claims = {
  /** In display order. */
  groups: Claimed[];
  host: { network?: Network; claims: Claim[] };
  containers: ReadonlyMap<string, Container>;
};

/** The id of the card for containers that have no network in this view. */
const elsewhereId = 'elsewhere';

/** Decides which card every container's body, guest slots and riders belong on. Linear, and all that every change must go through. */
export function claim(snapshot: Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>): Claims {
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  const endpoints = endpointsByContainer(snapshot.endpoints);
  const draft = draftOf(snapshot.networks);
  const riders: Container[] = [];
  const isShown = ({ networkId }: Endpoint) => networks.has(networkId) || isMissingNetworkId(networkId);
  /** Where a container's body is. */
  const cardOf = (container: Container): string => {
    const all = endpoints.get(container.id) ?? none;
    const home = homeOf(container, all.filter(isShown), networks);
    return home?.networkId ?? cardWithout(container, homeOf(container, all, networks));
  };
  for (const container of snapshot.containers) {
    if (sharedStackOwner(container) !== undefined) {
      riders.push(container);
      continue;
    }
    const all = endpoints.get(container.id) ?? none;
    const shown = all.every(isShown) ? all : all.filter(isShown);
    const home = homeOf(container, shown, networks);
    if (home === undefined) {
      const hidden = homeOf(container, all, networks);
      const cardId = cardWithout(container, hidden);
      if (cardId !== elsewhereId) draft.hostIds.add(cardId);
      add(draft, { cardId, kind: 'home', container, endpoint: hidden, endpoints: all.length });
      continue;
    }
    add(draft, { cardId: home.networkId, kind: 'home', container, endpoint: home, endpoints: all.length });
    for (const endpoint of shown) {
      if (endpoint === home) continue;
      add(draft, {
        cardId: endpoint.networkId,
        kind: 'guest',
        container,
        endpoint,
        homeCardId: home.networkId,
      });
    }
  }
  // Asked only of riders, of which most engines have few.
  const containers = new Map(
    riders.length === 0 ? [] : snapshot.containers.map((container) => [container.id, container]),
  );
  for (const container of riders) {
    const provider = stackProvider(container, containers);
    const cardId = provider === undefined ? elsewhereId : cardOf(provider);
    add(draft, { cardId, kind: 'rider', container, provider });
  }
  return {
    groups: inDisplayOrder([...draft.groups.values()], snapshot.networks),
    host: draft.host,
    containers,
  };
}

/** @returns true where both make the same leaves. */
export function isSameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claimed, index) => isSameClaim(claimed, b[index]));
}

function isSameClaim(a: Claim, b: Claim | undefined): boolean {
  if (b === undefined || a.cardId !== b.cardId || a.container !== b.container) return false;
  switch (a.kind) {
    case 'home':
      return b.kind === 'home' && a.endpoint === b.endpoint && a.endpoints === b.endpoints;
    case 'guest':
      return b.kind === 'guest' && a.endpoint === b.endpoint && a.homeCardId === b.homeCardId;
    case 'rider':
      return b.kind === 'rider' && a.provider === b.provider;
  }
}

/** Where the body is of a container that is on no network in view. @param hidden its home, which is not in view. */
function cardWithout(container: Container, hidden: Endpoint | undefined): string {
  return hidden !== undefined && isOnHost(container) ? hidden.networkId : elsewhereId;
}

/** The host band is there even where a filter hides the network `host`, so that is where these containers stay. */
function isOnHost(container: Container): boolean {
  return container.networkMode === 'host';
}

const none: readonly Endpoint[] = [];

type Draft = { groups: Map<string, Claimed>; host: Claims['host']; hostIds: Set<string> };

function draftOf(networks: readonly Network[]): Draft {
  const draft: Draft = { groups: new Map(), host: { claims: [] }, hostIds: new Set() };
  for (const network of networks) {
    if (network.driver === 'host') {
      draft.hostIds.add(network.id);
      draft.host.network ??= network;
      continue;
    }
    const kind = network.driver === 'null' ? 'none' : 'network';
    draft.groups.set(network.id, { id: network.id, kind, name: network.name, network, claims: [] });
  }
  return draft;
}

/** To the host band, to a network's card, or to one made for what no network of the snapshot holds. */
function add(draft: Draft, claimed: Claim): void {
  const { cardId } = claimed;
  if (draft.hostIds.has(cardId)) {
    draft.host.claims.push(claimed);
    return;
  }
  const known = draft.groups.get(cardId);
  if (known !== undefined) known.claims.push(claimed);
  else if (cardId === elsewhereId) {
    draft.groups.set(cardId, { id: cardId, kind: 'elsewhere', name: '', claims: [claimed] });
  } else {
    const name = cardId.slice('missing:'.length);
    draft.groups.set(cardId, { id: cardId, kind: 'missing', name, claims: [claimed] });
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
