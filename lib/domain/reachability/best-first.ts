import { compareText } from '../compare-text';
import type { BlockedWay, Way, WayKind } from './explanation';
import type { ReachObstacle } from './reach-facts';

const kinds: Readonly<Record<WayKind, number>> = {
  'same-stack': 0,
  network: 1,
  lan: 2,
  routed: 3,
  gateway: 4,
  published: 5,
  masqueraded: 6,
  uplink: 7,
};

/** How near to working what it breaks is, the nearest first. */
const tellingFirst = [
  'paused',
  'not-running',
  'provider-not-running',
  'provider-missing',
  'not-listening',
  'listens-on-loopback',
  'listens-elsewhere',
  'icc-off',
  'siblings-apart',
  'no-endpoint',
  'no-common-family',
  'network-missing',
  'no-network',
  'host-apart',
  'overlay-apart',
  'no-host-address',
  'parent-gone',
  'mesh-unread',
  'lan-decides',
  'untranslated',
  'no-way-back',
  'driver-unknown',
  'port-not-opened',
  'published-nowhere',
  'no-shared-network',
  'bound-locally',
  'internal',
  'no-way-out',
  'not-published',
  'host-no-route',
  'alias-lost',
] as const satisfies readonly ReachObstacle['code'][];
const telling: ReadonlyMap<ReachObstacle['code'], number> = new Map(
  tellingFirst.map((code, index) => [code, index]),
);

/** The ways in the order in which one would try them: over a network before around it, by name before by address. */
export function bestFirst(ways: readonly Way[]): Way[] {
  return ways.toSorted(
    (a, b) =>
      kinds[a.kind] - kinds[b.kind] ||
      Number(b.names.length > 0) - Number(a.names.length > 0) ||
      a.family - b.family ||
      compareAlike(a, b),
  );
}

/** The broken ways, what is nearest to working first. */
export function mostTellingFirst(blocked: readonly BlockedWay[]): BlockedWay[] {
  const rank = (one: BlockedWay) => telling.get(one.obstacle.code) ?? tellingFirst.length;
  return blocked.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      kinds[a.kind] - kinds[b.kind] ||
      (a.family ?? 0) - (b.family ?? 0) ||
      compareAlike(a, b),
  );
}

type Alike = Pick<Way, 'networkId' | 'address' | 'port'>;

function compareAlike(a: Alike, b: Alike): number {
  return (
    compareText(a.networkId ?? '', b.networkId ?? '') ||
    compareText(a.address ?? '', b.address ?? '') ||
    (a.port ?? 0) - (b.port ?? 0)
  );
}
