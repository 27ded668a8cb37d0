import type { Container } from '../container';
import { isDefaultBridge, type Network } from '../network';
import { containersById, endpointsByNetwork, networksById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/**
 * Networks made for talk on which a running container has nobody to talk to: no neighbour, no service, and no published port
 * that would let others in from outside.
 */
export function aloneOnNetwork(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'services'>,
): Finding[] {
  const byId = containersById(input.containers);
  const networks = networksById(input.networks);
  const served = new Set(input.services.flatMap((service) => service.networkIds));
  const findings: Finding[] = [];
  for (const [networkId, [only, ...others]] of endpointsByNetwork(input.endpoints)) {
    const network = networks.get(networkId);
    if (network === undefined || only === undefined || others.length > 0) continue;
    const container = byId.get(only.containerId);
    if (container?.state !== 'running' || !isForTalk(network) || served.has(networkId)) continue;
    if (isReachedOtherwise(container, network)) continue;
    findings.push(aloneThere(container, network));
  }
  return findings;
}

/** A macvlan's or ipvlan's containers talk to the LAN, a plugin's to whom it knows. */
function isForTalk(network: Network): boolean {
  const connects = network.driver === 'bridge' || network.driver === 'overlay';
  return connects && !network.system && !network.ingress && !isDefaultBridge(network);
}

function isReachedOtherwise(container: Container, network: Network): boolean {
  return !network.internal && container.publishedPorts.length > 0;
}

function aloneThere(container: Container, network: Network): Finding {
  return findingOf({
    code: 'alone-on-network',
    severity: 'note',
    subject: aboutNetwork(network),
    also: [aboutContainer(container)],
    network: network.name,
    container: container.name,
    evidence: [{ label: 'container', value: container.name }],
    remedy: {
      action: { operation: 'moveContainer', containerId: container.id, fromNetworkId: network.id },
    },
  });
}
