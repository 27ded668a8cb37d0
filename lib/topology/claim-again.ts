import { type Container, sharedStackOwner } from '../domain/container';
import type { Endpoint } from '../domain/endpoint';
import type { Network } from '../domain/network';
import { type Claim, type Claimable, type Claims, claim, claimsOf } from './claim';

/** Beyond so many containers it is as quick to claim everything anew. */
const mostTouched = 64;

/** The claims made last, which the next are most often nearly like. Only saves work: what is returned does not depend on it. */
type Last = {
  snapshot: Claimable;
  claims: Claims;
  networks: ReadonlyMap<string, Network>;
  /** By container; made when it is first needed, kept up to date from then on. */
  byContainer?: Map<string, Claim[]>;
  providers?: ReadonlySet<string>;
};
let last: Last | undefined;

/**
 * As `claim`. Where only states, health or addresses differ from the snapshot before, which is most of what happens on an engine, only
 * the cards concerned have other claims; all others keep the very same.
 */
export function claimAgain(snapshot: Claimable): Claims {
  const patched = last && patch(last, snapshot);
  if (patched !== undefined) return patched;
  const claims = claim(snapshot);
  last = { snapshot, claims, networks: new Map(snapshot.networks.map((network) => [network.id, network])) };
  return claims;
}

function patch(base: Last, snapshot: Claimable): Claims | undefined {
  const touched = touchedSince(base.snapshot, snapshot);
  if (touched === undefined) return undefined;
  index(base);
  const replaced = new Map<Claim, Claim>();
  const renewed = new Map<string, Claim[]>();
  for (const [id, { container, endpoints }] of touched) {
    const before = base.byContainer?.get(id);
    const body = container ?? before?.[0]?.container;
    if (before === undefined || body === undefined || base.providers?.has(id)) return undefined;
    const after = claimsOf(body, endpoints, base.networks);
    if (after.length !== before.length) return undefined;
    for (const [at, one] of after.entries()) {
      const old = before[at];
      if (old === undefined || old.kind !== one.kind || old.cardId !== one.cardId) return undefined;
      replaced.set(old, one);
    }
    renewed.set(id, after);
  }
  for (const [id, claims] of renewed) base.byContainer?.set(id, claims);
  const cardIds = new Set([...replaced.values()].map(({ cardId }) => cardId));
  const withNew = (claims: Claim[]) => claims.map((one) => replaced.get(one) ?? one);
  const { groups, host } = base.claims;
  base.snapshot = snapshot;
  base.claims = {
    groups: groups.map((group) =>
      cardIds.has(group.id) ? { ...group, claims: withNew(group.claims) } : group,
    ),
    host: { ...host, claims: withNew(host.claims) },
  };
  return base.claims;
}

type Touched = Map<string, { container?: Container; endpoints: Endpoint[] }>;

/** @returns what differs, by container, with all of its endpoints; undefined where something came, went, or rides. */
function touchedSince(before: Claimable, after: Claimable): Touched | undefined {
  if (before.networks !== after.networks) return undefined;
  if (before.containers.length !== after.containers.length) return undefined;
  if (before.endpoints.length !== after.endpoints.length) return undefined;
  const touched: Touched = new Map();
  for (const [at, container] of after.containers.entries()) {
    const old = before.containers[at];
    if (old === container) continue;
    if (old?.id !== container.id || sharedStackOwner(old) !== undefined) return undefined;
    if (sharedStackOwner(container) !== undefined) return undefined;
    touched.set(container.id, { container, endpoints: [] });
  }
  for (const [at, endpoint] of after.endpoints.entries()) {
    const old = before.endpoints[at];
    if (old === endpoint) continue;
    if (old?.containerId !== endpoint.containerId || old.networkId !== endpoint.networkId) return undefined;
    if (!touched.has(endpoint.containerId)) touched.set(endpoint.containerId, { endpoints: [] });
  }
  if (touched.size === 0 || touched.size > mostTouched) return undefined;
  for (const endpoint of after.endpoints) touched.get(endpoint.containerId)?.endpoints.push(endpoint);
  return touched;
}

/** A rider's leaf tells of its provider too, so that a provider is no small change. */
function index(base: Last): void {
  if (base.byContainer !== undefined) return;
  const byContainer = new Map<string, Claim[]>();
  const providers = new Set<string>();
  for (const { claims } of [...base.claims.groups, base.claims.host]) {
    for (const one of claims) {
      if (one.kind === 'rider') {
        if (one.provider) providers.add(one.provider.id);
        continue;
      }
      const known = byContainer.get(one.container.id);
      if (known === undefined) byContainer.set(one.container.id, [one]);
      else if (one.kind === 'home') known.unshift(one);
      else known.push(one);
    }
  }
  base.byContainer = byContainer;
  base.providers = providers;
}
