import { compareText } from '../compare-text';
import type { Container } from '../container';
import { connectCommand, disconnectCommand } from '../docker-command';
import type { Endpoint } from '../endpoint';
import type { Network } from '../network';
import { containersById, grouped, networksById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';
import { segmentOf } from './lan-segment';

type Holder = { endpoint: Endpoint; network: Network; container: Container };

/** Two or more live endpoints of one segment with the same MAC address: a switch sends each frame to whoever spoke last. */
export function duplicateMacs(
  input: Pick<FindingsInput, 'networks' | 'containers' | 'endpoints'>,
): Finding[] {
  const networks = networksById(input.networks);
  const containers = containersById(input.containers);
  const byMac = grouped(input.endpoints, ({ mac }) => (mac === undefined || mac === '' ? undefined : mac));
  return [...byMac.values()]
    .filter((all) => all.length > 1)
    .flatMap((all) => {
      const holders = all.flatMap((endpoint): Holder[] => {
        const network = networks.get(endpoint.networkId);
        const container = containers.get(endpoint.containerId);
        return network === undefined || container === undefined ? [] : [{ endpoint, network, container }];
      });
      // Containers of an ipvlan share their parent's MAC by design.
      const bySegment = grouped(holders, ({ network }) =>
        network.driver === 'ipvlan' ? undefined : segmentOf(network),
      );
      return [...bySegment.values()].filter((same) => same.length > 1).map(findingAbout);
    });
}

function findingAbout(holders: readonly Holder[]): Finding {
  const byName = holders.toSorted((a, b) => compareText(a.container.name, b.container.name));
  const youngest = holders.toSorted((a, b) => compareText(b.container.createdAt, a.container.createdAt))[0];
  if (youngest === undefined) throw new Error('a MAC address that nobody has');
  const { endpoint, network, container } = youngest;
  const on = { network: network.name, container: container.name };
  const mac = endpoint.mac ?? '';
  return findingOf(
    {
      code: 'duplicate-mac',
      severity: 'problem',
      subject: aboutContainer(container),
      also: [
        ...byName.filter((one) => one !== youngest).map((one) => aboutContainer(one.container)),
        aboutNetwork(network),
      ],
      network: network.name,
      mac,
      holders: byName.map((one) => one.container.name),
      evidence: byName.map((one) => ({ label: 'mac', value: `${one.container.name}: ${mac}` })),
      remedy: {
        action: { operation: 'disconnectContainer', containerId: container.id, networkId: network.id },
        commands: [
          disconnectCommand({ ...on, force: false }),
          connectCommand({ ...on, config: { aliases: [] } }),
        ],
      },
    },
    [network.name, mac],
  );
}
