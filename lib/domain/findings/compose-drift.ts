import { compareText } from '../compare-text';
import type { Container } from '../container';
import { connectCommand } from '../docker-command';
import type { Endpoint } from '../endpoint';
import { madeOn } from '../made-on';
import type { Network } from '../network';
import { networkProject } from '../network-project';
import { indexNetworks } from '../resolve-network';
import { endpointsByContainer, networksById } from '../snapshot-index';
import { type Finding, findingOf } from './finding';
import { aboutContainer, aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

type Lists = Pick<FindingsInput, 'networks' | 'containers' | 'endpoints'>;
type Declared = { container: Container; project: string; service: string };

/**
 * Containers of a Compose project that are not on the networks that Compose gave them, as far as the engine tells: the one that each was
 * made on, and the project's own networks that every other container of its service is on. The next `docker compose up` may put them back.
 */
export function composeDrift(lists: Lists): Finding[] {
  const findings: Finding[] = [];
  const services = new Map<string, Map<string, Declared[]>>();
  for (const container of lists.containers) {
    const one = declared(container);
    if (one === undefined) continue;
    const drift = leftHome(one, lists);
    if (drift !== undefined) findings.push(drift);
    const own = services.get(one.project) ?? new Map<string, Declared[]>();
    services.set(one.project, own);
    const siblings = own.get(one.service);
    if (siblings === undefined) own.set(one.service, [one]);
    else siblings.push(one);
  }
  for (const own of services.values())
    for (const siblings of own.values())
      if (siblings.length > 1) findings.push(...unlikeSiblings(siblings, lists));
  return findings;
}

/** @returns undefined for what no Compose project runs, or runs but once. */
function declared(container: Container): Declared | undefined {
  const { labels } = container;
  const project = labels['com.docker.compose.project'];
  const service = labels['com.docker.compose.service'];
  if (project === undefined || service === undefined) return undefined;
  return labels['com.docker.compose.oneoff'] === 'True' ? undefined : { container, project, service };
}

function leftHome(one: Declared, lists: Lists): Finding | undefined {
  const name = madeOn(one.container);
  const home = name === undefined ? undefined : indexNetworks(lists.networks).byName.get(name);
  if (home === undefined || placesOf(one, lists).some(({ networkId }) => networkId === home.id))
    return undefined;
  return driftOf(one, home, 'left', lists);
}

function unlikeSiblings(all: readonly Declared[], lists: Lists): Finding[] {
  const places = all.map((one) => ({ one, on: placesOf(one, lists) }));
  const [first] = places;
  if (first === undefined || places.every(({ on }) => isSamePlaces(on, first.on))) return [];
  const counts = new Map<string, number>();
  for (const { on } of places)
    for (const { networkId } of on) counts.set(networkId, (counts.get(networkId) ?? 0) + 1);
  const byId = networksById(lists.networks);
  const common = [...counts]
    .filter(([, count]) => count === all.length - 1)
    .flatMap(([id]) => byId.get(id) ?? []);
  return places.flatMap(({ one, on }) =>
    common
      .filter((network) => !on.some(({ networkId }) => networkId === network.id))
      .filter((network) => networkProject(network) === one.project)
      // Told as the place that it left already.
      .filter((network) => madeOn(one.container) !== network.name)
      .map((network) => driftOf(one, network, 'unlike-siblings', lists)),
  );
}

/** Endpoints are in the order of their networks' ids. */
function isSamePlaces(a: readonly Endpoint[], b: readonly Endpoint[]): boolean {
  return a.length === b.length && a.every((one, index) => one.networkId === b[index]?.networkId);
}

function placesOf({ container }: Declared, { endpoints }: Lists): readonly Endpoint[] {
  return endpointsByContainer(endpoints).get(container.id) ?? [];
}

function driftOf(one: Declared, network: Network, how: 'left' | 'unlike-siblings', lists: Lists): Finding {
  const { container, project, service } = one;
  const on = placesOf(one, lists).toSorted((a, b) => compareText(a.networkName, b.networkName));
  const [only, ...others] = on;
  const isMove = how === 'left' && only !== undefined && others.length === 0;
  return findingOf(
    {
      code: 'compose-drift',
      severity: 'warning',
      subject: aboutContainer(container),
      also: [aboutNetwork(network)],
      ...{ container: container.name, project, service, network: network.name, how },
      evidence: [
        { label: 'project', value: `${project} / ${service}` },
        { label: how === 'left' ? 'made-on' : 'network', value: network.name },
        ...on.map(({ networkName }) => ({ label: 'now-on' as const, value: networkName })),
      ],
      remedy: {
        action: isMove
          ? {
              operation: 'moveContainer',
              containerId: container.id,
              fromNetworkId: only.networkId,
              toNetworkId: network.id,
            }
          : { operation: 'connectContainer', containerId: container.id, networkId: network.id },
        commands: [
          connectCommand({
            network: network.name,
            container: container.name,
            config: { aliases: [service] },
          }),
        ],
      },
    },
    [container.name, network.name],
  );
}
