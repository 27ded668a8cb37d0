import { sharedStackOwner } from './container';
import { type Endpoint, endpointKey } from './endpoint';
import { endpointStatus } from './endpoint-status';
import type { Attachment, ContainerFacts, EngineFacts } from './facts';
import { indexNetworks, type NetworkIndex, resolveNetwork } from './resolve-network';
import { sortByKey } from './sorted-list';

/**
 * One endpoint for every membership: stopped containers, host and none included. Containers in `container:<id>` mode have none;
 * `riderStatus` tells how they are.
 * @returns sorted by key; no two have the same.
 */
export function deriveEndpoints(facts: EngineFacts): Endpoint[] {
  const index = indexNetworks(facts.networks);
  const byKey = new Map<string, Endpoint>();
  for (const entry of facts.containers.values()) {
    if (sharedStackOwner(entry.container) !== undefined) continue;
    for (const attachment of entry.attachments) {
      const endpoint = deriveEndpoint(entry, attachment, index);
      const key = endpointKey(endpoint);
      const other = byKey.get(key);
      if (other === undefined || isBetter(endpoint, other)) byKey.set(key, endpoint);
    }
  }
  return sortByKey(byKey.values(), endpointKey);
}

function deriveEndpoint(
  { container }: ContainerFacts,
  attachment: Attachment,
  index: NetworkIndex,
): Endpoint {
  const network = resolveNetwork(index, attachment);
  const { networkId: _stored, ...told } = attachment;
  return {
    ...told,
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
