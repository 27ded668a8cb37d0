import { compareText } from './compare-text';
import { sharedStackOwner } from './container';
import type { Endpoint } from './endpoint';
import { endpointStatus } from './endpoint-status';
import type { Attachment, ContainerFacts, EngineFacts } from './facts';
import { indexNetworks, type NetworkIndex, resolveNetwork } from './resolve-network';

/**
 * One endpoint for every membership: stopped containers, host and none included. Containers in `container:<id>` mode have none;
 * `riderStatus` tells how they are.
 * @returns sorted by key; no two have the same.
 */
export function deriveEndpoints(facts: Pick<EngineFacts, 'networks' | 'containers'>): Endpoint[] {
  const index = indexNetworks(facts.networks);
  return sortEndpoints(facts.containers.flatMap((entry) => endpointsOf(entry, index)));
}

function endpointsOf(entry: ContainerFacts, index: NetworkIndex): Endpoint[] {
  if (sharedStackOwner(entry.container) !== undefined) return [];
  const byNetwork = new Map<string, Endpoint>();
  for (const attachment of entry.attachments) {
    const endpoint = deriveEndpoint(entry, attachment, index);
    const other = byNetwork.get(endpoint.networkId);
    if (other === undefined || isBetter(endpoint, other)) byNetwork.set(endpoint.networkId, endpoint);
  }
  return [...byNetwork.values()];
}

/** By key, as `sortByKey` would, without making a hundred thousand keys: by network, and on each network by container. */
function sortEndpoints(endpoints: readonly Endpoint[]): Endpoint[] {
  const byNetwork = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const own = byNetwork.get(endpoint.networkId);
    if (own === undefined) byNetwork.set(endpoint.networkId, [endpoint]);
    else own.push(endpoint);
  }
  // With the slash that stands after it in a key, for one id may be the beginning of another.
  return [...byNetwork]
    .sort(([a], [b]) => compareText(`${a}/`, `${b}/`))
    .flatMap(([, own]) => own.sort((a, b) => compareText(a.containerId, b.containerId)));
}

function deriveEndpoint(
  { container }: ContainerFacts,
  attachment: Attachment,
  index: NetworkIndex,
): Endpoint {
  const network = resolveNetwork(index, attachment);
  return {
    ...attachment,
    networkId: network?.id ?? `missing:${attachment.networkName}`,
    containerId: container.id,
    ...endpointStatus(container, attachment, network),
  };
}

/** Two names of one network in one container (`default` and `bridge`, a name and an id): the live one, else the first name. */
function isBetter(endpoint: Endpoint, other: Endpoint): boolean {
  const live = endpoint.endpointId !== undefined;
  if (live !== (other.endpointId !== undefined)) return live;
  return endpoint.networkName < other.networkName;
}
