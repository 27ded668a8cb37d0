import type { Container } from '../container';
import type { Endpoint } from '../endpoint';
import { stackProvider } from '../shared-stack';
import { containersById, endpointsByContainer, endpointsByNetwork, networksById } from '../snapshot-index';
import { type Listening, listensOnLoopback } from '../sockets/listening';
import { type Finding, findingOf } from './finding';
import { aboutContainer, isLiveEndpoint } from './finding-subject';
import type { FindingsInput } from './findings-input';
import { placeText } from './published-unheard';

type Input = Pick<FindingsInput, 'networks' | 'containers' | 'endpoints' | 'listeners'>;

/**
 * Containers that listen where nobody else comes: all of it on loopback though others share their networks, or with nobody beside them on
 * any network. What is published has its own findings; what shares a network stack may be talked to there.
 */
export function listensInVain(input: Input): Finding[] {
  const byId = containersById(input.containers);
  const shared = new Set(
    input.containers.flatMap((one) => {
      const provider = stackProvider(one, byId);
      return provider === undefined || provider === one ? [] : [provider.id];
    }),
  );
  return input.listeners.flatMap(({ containerId, listening }) => {
    const container = byId.get(containerId);
    const tcp = listening.filter(({ protocol }) => protocol === 'tcp');
    if (container?.state !== 'running' || shared.has(containerId) || tcp.length === 0) return [];
    if (container.publishedPorts.length > 0) return [];
    const hasCompany = companyOf(input, container);
    if (hasCompany === undefined) return [];
    const open = tcp.filter((one) => !listensOnLoopback(one));
    if (open.length === 0) return hasCompany ? [onLoopback(container, tcp)] : [];
    return hasCompany ? [] : [unreached(container, open)];
  });
}

/**
 * Whether others are on a network with it.
 * @returns undefined where that can not be told: a LAN has others than containers, an overlay other nodes' tasks.
 */
function companyOf({ networks, endpoints }: Input, { id }: Container): boolean | undefined {
  const own = (endpointsByContainer(endpoints).get(id) ?? []).filter(isLiveEndpoint);
  const all = own.map(({ networkId }) => networksById(networks).get(networkId));
  if (all.some((network) => network === undefined || !['bridge', 'null'].includes(network.driver)))
    return undefined;
  return own.some(({ networkId }) => (endpointsByNetwork(endpoints).get(networkId) ?? []).some(isOther(id)));
}

function isOther(containerId: string): (endpoint: Endpoint) => boolean {
  return (endpoint) => endpoint.containerId !== containerId && isLiveEndpoint(endpoint);
}

function onLoopback(container: Container, listening: readonly Listening[]): Finding {
  return findingOf(
    {
      code: 'listens-on-loopback',
      severity: 'note',
      subject: aboutContainer(container),
      container: container.name,
      ports: portsOf(listening),
      published: false,
      evidence: listening.map((one) => ({ label: 'listens', value: placeText(one) })),
      remedy: {},
    },
    [container.name],
  );
}

function unreached(container: Container, listening: readonly Listening[]): Finding {
  return findingOf({
    code: 'listens-unreached',
    severity: 'note',
    subject: aboutContainer(container),
    container: container.name,
    ports: portsOf(listening),
    evidence: listening.map((one) => ({ label: 'listens', value: placeText(one) })),
    remedy: { action: { operation: 'connectContainer', containerId: container.id } },
  });
}

function portsOf(listening: readonly Listening[]): string[] {
  return [...new Set(listening.map(({ port, protocol }) => `${port}/${protocol}`))];
}
