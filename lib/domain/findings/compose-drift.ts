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
export function composeDrift({ networks, containers, endpoints }: Lists): Finding[] {
  const index: Index = {
    byName: indexNetworks(networks).byName,
    byId: networksById(networks),
    places: endpointsByContainer(endpoints),
  };
  const findings: Finding[] = [];
  const services = new Map<string, Map<string, Declared[]>>();
  for (const container of containers) {
    const one = declared(container);
    if (one === undefined) continue;
    const drift = leftHome(one, index);
    if (drift !== undefined) findings.push(drift);
    const own = services.get(one.project) ?? new Map<string, Declared[]>();
    if (own.size === 0) services.set(one.project, own);
    const siblings = own.get(one.service);
    if (siblings === undefined) own.set(one.service, [one]);
    else siblings.push(one);
  }
  // Of two that differ nobody can say which is as it was declared.
  for (const own of services.values())
    for (const siblings of own.values())
      if (siblings.length > 2 && !isAlike(siblings, index)) findings.push(...unlikeSiblings(siblings, index));
  return findings;
}

/** Looked up ten thousand times. */
type Index = {
  byName: ReadonlyMap<string, Network>;
  byId: ReadonlyMap<string, Network>;
  places: ReadonlyMap<string, readonly Endpoint[]>;
};
const nowhere: readonly Endpoint[] = [];

/** @returns undefined for what no Compose project runs, or runs but once. */
function declared(container: Container): Declared | undefined {
  const { labels } = container;
  const project = labels['com.docker.compose.project'];
  if (project === undefined) return undefined;
  const service = labels['com.docker.compose.service'];
  if (service === undefined || labels['com.docker.compose.oneoff'] === 'True') return undefined;
  return { container, project, service };
}

function placesOf({ container }: Declared, { places }: Index): readonly Endpoint[] {
  return places.get(container.id) ?? nowhere;
}

function isOn(places: readonly Endpoint[], networkId: string): boolean {
  for (const place of places) if (place.networkId === networkId) return true;
  return false;
}

function leftHome(one: Declared, index: Index): Finding | undefined {
  const home = index.byName.get(madeOn(one.container) ?? '');
  if (home === undefined || isOn(placesOf(one, index), home.id)) return undefined;
  return driftOf(one, home, 'left', index);
}

/** Endpoints are in the order of their networks' ids. */
function isAlike([first, ...others]: readonly Declared[], index: Index): boolean {
  const places = first === undefined ? nowhere : placesOf(first, index);
  return others.every((other) => {
    const its = placesOf(other, index);
    return its.length === places.length && its.every((one, at) => one.networkId === places[at]?.networkId);
  });
}

function unlikeSiblings(all: readonly Declared[], index: Index): Finding[] {
  const counts = new Map<string, number>();
  for (const one of all)
    for (const { networkId } of placesOf(one, index)) counts.set(networkId, (counts.get(networkId) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count === all.length - 1)
    .flatMap(([id]) => index.byId.get(id) ?? []);
  return all.flatMap((one) =>
    common
      .filter((network) => !isOn(placesOf(one, index), network.id) && networkProject(network) === one.project)
      // Told as the place that it left already.
      .filter((network) => madeOn(one.container) !== network.name)
      .map((network) => driftOf(one, network, 'unlike-siblings', index)),
  );
}

function driftOf(one: Declared, network: Network, how: 'left' | 'unlike-siblings', index: Index): Finding {
  const { container, project, service } = one;
  const on = placesOf(one, index).toSorted((a, b) => compareText(a.networkName, b.networkName));
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
