import { compareText } from '../compare-text';
import { shellCommand } from '../shell-quote';
import { containersById, endpointsByNetwork } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork, isLiveEndpoint } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Networks that are kept by containers none of which runs. Docker itself counts such a network as unused, and would prune it. */
export function onlyStoppedMembers(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints'>,
): Finding[] {
  const byId = containersById(input.containers);
  const byNetwork = endpointsByNetwork(input.endpoints);
  return input.networks.flatMap((network) => {
    if (network.system) return [];
    const endpoints = byNetwork.get(network.id) ?? [];
    if (endpoints.length === 0 || endpoints.some((one) => isLiveEndpoint(one) || one.status === 'broken'))
      return [];
    const members = endpoints
      .flatMap(({ containerId }) => byId.get(containerId) ?? [])
      .sort((a, b) => compareText(a.name, b.name));
    const [only, ...others] = members;
    const names = members.map((container) => container.name);
    return [
      findingOf({
        code: 'only-stopped-members',
        severity: 'note',
        subject: aboutNetwork(network),
        also: members.map(aboutContainer),
        network: network.name,
        containers: names,
        evidence: members.map(({ name, state }) => ({ label: 'container', value: `${name}: ${state}` })),
        remedy: {
          ...(only !== undefined &&
            others.length === 0 && {
              action: { operation: 'startContainer' as const, containerId: only.id },
            }),
          commands: [shellCommand(['docker', 'start', ...names])],
        },
      }),
    ];
  });
}
