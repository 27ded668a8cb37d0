import { connectCommand, disconnectCommand } from '../docker-command';
import { containersById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/**
 * Running containers that the engine lists on a network without an endpoint there, as a connect that failed midway leaves it, or with
 * one that has no address. The engine takes such an entry away only after it was made whole, and a container with one can not start again.
 */
export function ghostEndpoints({
  containers,
  endpoints,
}: Pick<FindingsInput, 'containers' | 'endpoints'>): Finding[] {
  const byId = containersById(containers);
  return endpoints.flatMap(({ networkId, networkName, containerId, reason }) => {
    const container = byId.get(containerId);
    if (container === undefined || (reason !== 'no-endpoint' && reason !== 'no-address')) return [];
    const on = { network: networkName, container: container.name };
    return [
      findingOf(
        {
          code: 'ghost-endpoint',
          severity: 'problem',
          subject: aboutContainer(container),
          also: [aboutNetwork({ id: networkId, name: networkName })],
          ...on,
          why: reason,
          evidence: [
            { label: 'network', value: networkName },
            { label: 'state', value: reason },
          ],
          remedy: {
            action: { operation: 'disconnectContainer', containerId, networkId },
            commands: [
              connectCommand({ ...on, config: { aliases: [] } }),
              disconnectCommand({ ...on, force: false }),
            ],
          },
        },
        [container.name, networkName],
      ),
    ];
  });
}
