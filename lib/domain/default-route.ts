import { compareText } from './compare-text';
import { type Container, hasLiveStack } from './container';
import { type Endpoint, isMissingNetworkId } from './endpoint';
import type { Network } from './network';

/**
 * The network that carries a container's default route, under which the chart hangs it.
 *
 * It orders the endpoints as the engine does (libnetwork, `Endpoint.Less`): the highest gateway priority, then not internal, then
 * with a gateway, then with both address families, then by name in byte order. docker_gwbridge and ingress, the hidden way in and out
 * of overlays, come after every other: nobody looks for a container there. Nothing is known of a stopped container's gateways and
 * families; the rest is weighed alike, so that a container seldom changes its place by being stopped.
 * @param endpoints may be those of other containers too.
 * @param networksById may lack networks that the engine no longer has.
 * @returns undefined for a container without endpoints: one in `container:<id>` mode, or on nothing at all.
 */
export function homeNetworkId(
  container: Container,
  endpoints: readonly Endpoint[],
  networksById: ReadonlyMap<string, Network>,
): string | undefined {
  const live = hasLiveStack(container);
  const candidates = endpoints
    .filter((endpoint) => endpoint.containerId === container.id)
    .map((endpoint) => ({
      endpoint,
      rank: live ? liveRank(endpoint, networksById) : stoppedRank(endpoint, networksById),
    }));
  candidates.sort(
    (a, b) =>
      compareRanks(a.rank, b.rank) ||
      compareText(a.endpoint.networkName, b.endpoint.networkName) ||
      compareText(a.endpoint.networkId, b.endpoint.networkId),
  );
  return candidates[0]?.endpoint.networkId;
}

/** What decides, most weighty first; the lower number wins. */
type Rank = readonly number[];

function liveRank(endpoint: Endpoint, networksById: ReadonlyMap<string, Network>): Rank {
  const bothFamilies = endpoint.ipv4 !== undefined && endpoint.ipv6 !== undefined;
  return [
    // A ghost carries no route.
    endpoint.status === 'broken' ? 1 : 0,
    ...networkRank(endpoint, networksById),
    endpoint.gateway === undefined ? 1 : 0,
    bothFamilies ? 0 : 1,
  ];
}

function stoppedRank(endpoint: Endpoint, networksById: ReadonlyMap<string, Network>): Rank {
  return [isMissingNetworkId(endpoint.networkId) ? 1 : 0, ...networkRank(endpoint, networksById)];
}

function networkRank(endpoint: Endpoint, networksById: ReadonlyMap<string, Network>): Rank {
  const network = networksById.get(endpoint.networkId);
  return [
    endpoint.networkName === 'docker_gwbridge' ? 2 : network?.ingress === true ? 1 : 0,
    -(endpoint.gatewayPriority ?? 0),
    network?.internal === true ? 1 : 0,
  ];
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [index, weight] of a.entries()) {
    const difference = weight - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
