import { compareText } from '../compare-text';
import { connectCommand } from '../docker-command';
import { isDefaultBridge } from '../network';
import { shellCommand } from '../shell-quote';
import { containersById, endpointsByNetwork } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork, isLiveEndpoint } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Two or more live containers on Docker's default network, where none finds another by its name. */
export function defaultBridgeNames(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints'>,
): Finding[] {
  const byId = containersById(input.containers);
  return input.networks.filter(isDefaultBridge).flatMap((network) => {
    const members = (endpointsByNetwork(input.endpoints).get(network.id) ?? [])
      .filter(isLiveEndpoint)
      .flatMap(({ containerId }) => byId.get(containerId) ?? [])
      .sort((a, b) => compareText(a.name, b.name));
    if (members.length < 2) return [];
    const names = members.map((container) => container.name);
    return [
      findingOf({
        code: 'default-bridge-no-names',
        severity: 'note',
        subject: aboutNetwork(network),
        also: members.map(aboutContainer),
        network: network.name,
        containers: names,
        evidence: names.map((value) => ({ label: 'container', value })),
        remedy: {
          action: { operation: 'createNetwork' },
          commands: [
            shellCommand(['docker', 'network', 'create', newName]),
            ...names.map((container) =>
              connectCommand({ network: newName, container, config: { aliases: [] } }),
            ),
          ],
        },
      }),
    ];
  });
}

const newName = 'together';
