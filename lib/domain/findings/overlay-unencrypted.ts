import { compareText } from '../compare-text';
import { type Finding, findingOf } from './finding';
import { aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Overlays whose tasks run on several nodes and whose traffic crosses the wire between them in the clear. Only managers are told of tasks. */
export function overlayUnencrypted(
  input: Pick<FindingsInput, 'networks' | 'tasks' | 'swarmNodes'>,
): Finding[] {
  const nodesOf = new Map<string, Set<string>>();
  for (const { nodeId, attachments } of input.tasks) {
    if (nodeId === undefined) continue;
    for (const { networkId } of attachments) {
      const nodes = nodesOf.get(networkId);
      if (nodes === undefined) nodesOf.set(networkId, new Set([nodeId]));
      else nodes.add(nodeId);
    }
  }
  const hostnames = new Map(input.swarmNodes.map((node) => [node.id, node.hostname]));
  return input.networks.flatMap((network) => {
    const ids = nodesOf.get(network.id);
    if (network.driver !== 'overlay' || ids === undefined || ids.size < 2) return [];
    // The mere presence of the option encrypts; only `false` says no.
    const { encrypted } = network.options;
    if (encrypted !== undefined && encrypted !== 'false') return [];
    const nodes = [...ids].map((id) => hostnames.get(id) ?? id.slice(0, 12)).sort(compareText);
    return [
      findingOf({
        code: 'overlay-unencrypted',
        severity: 'warning',
        subject: aboutNetwork(network),
        network: network.name,
        nodes,
        evidence: nodes.map((value) => ({ label: 'node', value })),
        remedy: {},
      }),
    ];
  });
}
