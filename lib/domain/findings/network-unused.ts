import { removeNetworkCommand } from '../docker-command';
import { unusedNetworks } from '../unused-networks';
import { type Finding, findingOf } from './finding';
import { aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Networks that nothing uses, which hold a subnet all the same. */
export function networkUnused(
  input: Pick<
    FindingsInput,
    'networks' | 'containers' | 'endpoints' | 'services' | 'tasks' | 'swarmNodes' | 'engineVersion'
  >,
): Finding[] {
  return unusedNetworks(input, input).flatMap(({ network, neededBy }) =>
    neededBy.length > 0
      ? []
      : [
          findingOf({
            code: 'network-unused',
            severity: 'note',
            subject: aboutNetwork(network),
            network: network.name,
            evidence: network.subnets.map(({ subnet }) => ({ label: 'subnet', value: subnet })),
            remedy: {
              action: { operation: 'removeNetwork', networkId: network.id },
              commands: [removeNetworkCommand(network.name)],
            },
          }),
        ],
  );
}
