import { type Replaced, replacedIn } from '../domain/amending';
import { type Container, sharedStackOwner } from '../domain/container';
import type { Endpoint } from '../domain/endpoint';
import { endpointsOf } from '../domain/endpoints-of';
import type { Network } from '../domain/network';
import { type Claim, type Claimable, type Claimed, type Claims, claim, claimsOf, isSameClaim } from './claim';

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
  if (base.snapshot.networks !== snapshot.networks) return undefined;
  const containers = replacedIn(base.snapshot.containers, snapshot.containers, isSameBody);
  const endpoints = replacedIn(base.snapshot.endpoints, snapshot.endpoints, isSameMembership);
  if (containers === undefined || endpoints === undefined) return undefined;
  const touched = new Set([
    ...containers.map(({ now }) => now.id),
    ...endpoints.map(({ now }) => now.containerId),
  ]);
  if (touched.size === 0) return undefined;
  index(base);
  const bodies = new Map(containers.map(({ now }) => [now.id, now]));
  const find = endpointsOf(snapshot.endpoints);
  const replaced = new Map<Claim, Claim>();
  const renewed = new Map<string, Claim[]>();
  for (const id of touched) {
    const before = base.byContainer?.get(id);
    const body = bodies.get(id) ?? before?.[0]?.container;
    if (before === undefined || body === undefined || base.providers?.has(id)) return undefined;
    const after = claimsOf(body, find(id), base.networks);
    if (after.length !== before.length) return undefined;
    const kept: Claim[] = [];
    for (const [at, one] of after.entries()) {
      const old = before[at];
      if (old === undefined || old.kind !== one.kind || old.cardId !== one.cardId) return undefined;
      const isKept = isSameClaim(old, one);
      kept.push(isKept ? old : one);
      if (!isKept) replaced.set(old, one);
    }
    renewed.set(id, kept);
  }
  for (const [id, claims] of renewed) base.byContainer?.set(id, claims);
  base.claims = renew(base.claims, replaced, containers);
  base.snapshot = snapshot;
  return base.claims;
}

function renew(
  { groups, host, version }: Claims,
  replaced: ReadonlyMap<Claim, Claim>,
  containers: readonly Replaced<Container>[],
): Claims {
  const cardIds = new Set([...replaced.values()].map(({ cardId }) => cardId));
  const withNew = (claims: Claim[]) => claims.map((one) => replaced.get(one) ?? one);
  const changed: Claimed[] = [];
  const next = groups.map((group) => {
    if (!cardIds.has(group.id)) return group;
    const renewed = { ...group, claims: withNew(group.claims) };
    changed.push(renewed);
    return renewed;
  });
  const isOnHost = host.claims.some((one) => replaced.has(one));
  return {
    groups: next,
    host: isOnHost ? { ...host, claims: withNew(host.claims) } : host,
    version: {},
    since: { version, groups: changed, isHostTouched: isOnHost, containers },
  };
}

function isSameBody(old: Container, now: Container): boolean {
  return old.id === now.id && sharedStackOwner(old) === undefined && sharedStackOwner(now) === undefined;
}

function isSameMembership(old: Endpoint, now: Endpoint): boolean {
  return old.containerId === now.containerId && old.networkId === now.networkId;
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
