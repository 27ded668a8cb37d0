import type { Replaced } from '../domain/amending';
import { type Container, sharedStackOwner } from '../domain/container';
import { homeNetworkId } from '../domain/default-route';
import { type Endpoint, isMissingNetworkId } from '../domain/endpoint';
import { containerStatus, riderStatus } from '../domain/endpoint-status';
import { isNone, type Network } from '../domain/network';
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
  | { kind: 'rider'; provider: Container | undefined; told: Pick<Endpoint, 'status' | 'reason'> }
);

/** A card and what belongs on it, in the order of the snapshot. */
export type Claimed = Pick<Card, 'id' | 'kind' | 'name' | 'network'> & { claims: Claim[] };

export type Claims = {
  /** In display order. */
  groups: Claimed[];
  host: { network?: Network; claims: Claim[] };
  /** Tells these claims from all others. */
  version: object;
  /** How they differ from earlier ones, where only a few containers or endpoints took the place of others. */
  since?: {
    version: object;
    groups: readonly Claimed[];
    isHostTouched: boolean;
    containers: readonly Replaced<Container>[];
  };
};

/** What claims are made from. */
export type Claimable = Pick<Snapshot, 'networks' | 'containers' | 'endpoints'>;

/** The id of the card for containers that have no network in this view. */
const elsewhereId = 'elsewhere';

/** Decides which card every container's body, guest slots and riders belong on; linear in what the snapshot holds. */
export function claim(snapshot: Claimable): Claims {
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  const endpoints = endpointsByContainer(snapshot.endpoints);
  const draft = draftOf(snapshot.networks);
  const riders: Container[] = [];
  for (const container of snapshot.containers) {
    if (sharedStackOwner(container) !== undefined) riders.push(container);
    else
      for (const one of claimsOf(container, endpoints.get(container.id) ?? none, networks)) add(draft, one);
  }
  // Asked only for riders, of which most engines have few.
  const containers = new Map(riders.length === 0 ? [] : snapshot.containers.map((one) => [one.id, one]));
  for (const container of riders) {
    const provider = stackProvider(container, containers);
    const [body] = provider ? claimsOf(provider, endpoints.get(provider.id) ?? none, networks) : [];
    const told = riderStatus(container, containers) ?? { status: containerStatus(container) };
    add(draft, { cardId: body?.cardId ?? elsewhereId, kind: 'rider', container, provider, told });
  }
  return {
    groups: inDisplayOrder([...draft.groups.values()], snapshot.networks),
    host: draft.host,
    version: {},
  };
}

/**
 * The claims of a container that is no rider: its body's first, then its guest slots'.
 * @param all its endpoints, those on networks that the view lacks as well.
 */
export function claimsOf(
  container: Container,
  all: readonly Endpoint[],
  networks: ReadonlyMap<string, Network>,
): Claim[] {
  const isShown = ({ networkId }: Endpoint) => networks.has(networkId) || isMissingNetworkId(networkId);
  const shown = all.every(isShown) ? all : all.filter(isShown);
  const home = homeOf(container, shown, networks);
  const endpoints = all.length;
  if (home === undefined) {
    const hidden = homeOf(container, all, networks);
    const cardId = hidden !== undefined && isOnHost(container) ? hidden.networkId : elsewhereId;
    return [{ cardId, kind: 'home', container, endpoint: hidden, endpoints }];
  }
  const homeCardId = home.networkId;
  const claims: Claim[] = [{ cardId: homeCardId, kind: 'home', container, endpoint: home, endpoints }];
  for (const endpoint of shown) {
    if (endpoint !== home)
      claims.push({ cardId: endpoint.networkId, kind: 'guest', container, endpoint, homeCardId });
  }
  return claims;
}

/** @returns true where both make the same leaves. */
export function isSameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((claimed, index) => isSameClaim(claimed, b[index]));
}

/** @returns true where both make the same leaf. */
export function isSameClaim(a: Claim, b: Claim | undefined): boolean {
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
    const kind = isNone(network) ? 'none' : 'network';
    draft.groups.set(network.id, { id: network.id, kind, name: network.name, network, claims: [] });
  }
  return draft;
}

/** To the host band, to a network's card, or to one made for what no network of the snapshot holds. */
function add(draft: Draft, claimed: Claim): void {
  const { cardId } = claimed;
  // In host mode, and the network `host` is not in view.
  if (
    claimed.kind === 'home' &&
    cardId !== elsewhereId &&
    !draft.groups.has(cardId) &&
    isOnHost(claimed.container)
  )
    draft.hostIds.add(cardId);
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
