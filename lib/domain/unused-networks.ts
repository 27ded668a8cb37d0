import { compareText } from './compare-text';
import { hasLiveStack } from './container';
import type { Endpoint } from './endpoint';
import { isMadeOn, madeOn, needsModeNetwork } from './made-on';
import { type Network, systemNetworkNames } from './network';
import type { Snapshot } from './snapshot';
import { containersById, endpointsByNetwork, grouped } from './snapshot-index';
import type { SpecContext } from './spec-context';

type Lists = Pick<Snapshot, 'networks' | 'containers' | 'endpoints' | 'services' | 'tasks' | 'swarmNodes'>;

/** A network that nothing holds. `neededBy`: the containers, by name, that can not start once it is gone. */
export type UnusedNetwork = { network: Network; neededBy: string[] };

/**
 * The networks that `docker network prune` would remove. It takes those as well that stopped containers refer to, which then can not start.
 * Networks that only hold settings for others it leaves alone, and those of a Swarm of several nodes are left alone here: what other
 * nodes have attached to them by hand is not told.
 * @returns in the order of the snapshot.
 */
export function unusedNetworks(lists: Lists, engine: Pick<SpecContext, 'engineVersion'>): UnusedNetwork[] {
  const used = usedBySwarm(lists);
  const templates = new Set(lists.networks.map((network) => network.configFrom));
  const byNetwork = endpointsByNetwork(lists.endpoints);
  const candidates = lists.networks.filter(
    (network) =>
      !network.system &&
      !systemNetworkNames.has(network.name) &&
      !network.configOnly &&
      !templates.has(network.name) &&
      !used.has(network.id) &&
      (network.scope !== 'swarm' || lists.swarmNodes.length === 1) &&
      !(byNetwork.get(network.id) ?? []).some((endpoint) => isHeld(endpoint, lists)),
  );
  if (candidates.length === 0) return [];
  const containers = containersById(lists.containers);
  const made = needsModeNetwork(engine) ? grouped(lists.containers, madeOn) : new Map();
  return candidates.map((network) => {
    const members = (byNetwork.get(network.id) ?? []).map(
      ({ containerId }) => containers.get(containerId)?.name ?? containerId,
    );
    const moved = [...(made.get(network.name) ?? []), ...(made.get(network.id) ?? [])]
      .filter((container) => isMadeOn(container, network))
      .map((container) => container.name);
    return { network, neededBy: [...new Set([...members, ...moved])].sort(compareText) };
  });
}

/** True where the engine refuses to remove the network for this endpoint. */
export function isHeld(endpoint: Endpoint, { containers }: Pick<Snapshot, 'containers'>): boolean {
  if (endpoint.endpointId !== undefined) return true;
  const container = containersById(containers).get(endpoint.containerId);
  return container !== undefined && hasLiveStack(container) && endpoint.reason !== 'no-endpoint';
}

function usedBySwarm({ services, tasks }: Lists): ReadonlySet<string> {
  return new Set([
    ...services.flatMap((service) => [
      ...service.networkIds,
      ...service.virtualIps.map((virtual) => virtual.networkId),
    ]),
    ...tasks.flatMap((task) => task.attachments.map((attachment) => attachment.networkId)),
  ]);
}
