import type { Container } from '../container';
import { createNetworkCommand, disconnectCommand } from '../docker-command';
import type { Endpoint } from '../endpoint';
import { madeOn, needsModeNetwork } from '../made-on';
import { networkSpecSchema } from '../network-spec';
import { indexNetworks } from '../resolve-network';
import { containersById, endpointsByContainer, networksById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Containers that refer to a network which the engine has no more, by a membership or by what they were made on: they can not start. */
export function missingNetworks(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'engineVersion'>,
): Finding[] {
  const byId = containersById(input.containers);
  const members = input.endpoints
    .filter((endpoint) => endpoint.reason === 'network-missing')
    .flatMap((endpoint) => {
      const container = byId.get(endpoint.containerId);
      return container === undefined ? [] : [missingMembership(container, endpoint)];
    });
  return needsModeNetwork(input) ? [...members, ...madeOnMissing(input)] : members;
}

function missingMembership(container: Container, { networkId, networkName }: Endpoint): Finding {
  return findingOf(
    {
      code: 'network-missing',
      severity: 'problem',
      subject: aboutContainer(container),
      also: [{ kind: 'network', id: networkId, name: networkName }],
      container: container.name,
      network: networkName,
      running: container.state === 'running',
      evidence: [
        { label: 'network', value: networkName },
        { label: 'state', value: container.state, passing: true },
      ],
      remedy: {
        action: { operation: 'moveContainer', containerId: container.id, fromNetworkId: networkId },
        commands: [disconnectCommand({ network: networkName, container: container.name, force: true })],
      },
    },
    [container.name, networkName],
  );
}

function madeOnMissing(input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints'>): Finding[] {
  const index = indexNetworks(input.networks);
  const ids = networksById(input.networks);
  const own = endpointsByContainer(input.endpoints);
  return input.containers.flatMap((container) => {
    const name = madeOn(container);
    if (name === undefined || container.state === 'running' || container.taskId !== undefined) return [];
    if (index.byName.has(name) || ids.has(name)) return [];
    // Told as a membership already.
    if (own.get(container.id)?.some((endpoint) => endpoint.networkName === name)) return [];
    const spec = networkSpecSchema.parse({ name, driver: 'bridge' });
    return [
      findingOf({
        code: 'made-on-missing',
        severity: 'problem',
        subject: aboutContainer(container),
        container: container.name,
        network: name,
        evidence: [{ label: 'made-on', value: name }],
        remedy: { action: { operation: 'createNetwork' }, commands: [createNetworkCommand(spec)] },
      }),
    ];
  });
}
