import { sharedStackOwner } from '@/lib/domain/container';
import type { Endpoint } from '@/lib/domain/endpoint';
import { canTake, type Verdict } from '@/lib/domain/move-verdict';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Chart, Leaf } from '@/lib/topology/chart';
import type { DropTarget } from './drop-target';

/** A leaf that is being carried to another network. */
export type Carry = {
  leaf: Leaf;
  /** The network of the endpoint that was taken hold of. */
  fromNetworkId: string;
  fromName: string;
  by: 'pointer' | 'keys';
  target: DropTarget;
};

export type Verdicts = ReadonlyMap<string, Verdict>;

/** @returns for every network on the chart whether it can take the container, `host` included. */
export function verdictsFor(
  snapshot: Snapshot,
  chart: Chart,
  carry: Pick<Carry, 'leaf' | 'fromNetworkId'>,
): Verdicts {
  const ids = chart.cards.filter((card) => card.kind !== 'elsewhere').map((card) => card.id);
  if (chart.host.network) ids.push(chart.host.network.id);
  const { containerId } = carry.leaf;
  const about = aboutContainer(snapshot, containerId);
  return new Map(ids.map((id) => [id, canTake(about(id), containerId, id, carry.fromNetworkId)]));
}

/** @returns for each network the little of the snapshot that its verdict depends on: asked a thousand times, the whole is too much. */
function aboutContainer(snapshot: Snapshot, containerId: string): (networkId: string) => Snapshot {
  const container = snapshot.containers.find(({ id }) => id === containerId);
  const owner = container && sharedStackOwner(container);
  const containers = snapshot.containers.filter(
    ({ id, name }) => id === containerId || (owner !== undefined && (id === owner || name === owner)),
  );
  const members = new Map<string, Endpoint[]>();
  for (const endpoint of snapshot.endpoints) {
    const known = members.get(endpoint.networkId);
    if (known === undefined) members.set(endpoint.networkId, [endpoint]);
    else known.push(endpoint);
  }
  const own = snapshot.endpoints.filter((endpoint) => endpoint.containerId === containerId);
  const networks = new Map(snapshot.networks.map((network) => [network.id, network]));
  return (networkId) => ({
    ...snapshot,
    containers,
    networks: [...new Set([networkId, ...own.map((endpoint) => endpoint.networkId)])].flatMap(
      (id) => networks.get(id) ?? [],
    ),
    endpoints: [...new Set([...(members.get(networkId) ?? []), ...own])],
  });
}

/** @returns how many networks can take it. */
export function takersIn(verdicts: Verdicts): number {
  return [...verdicts.values()].filter((verdict) => verdict.ok).length;
}

/** @returns what a network is called on this chart. */
export function networkName(chart: Chart, networkId: string): string {
  if (chart.host.network?.id === networkId) return chart.host.network.name;
  return chart.cards.find((card) => card.id === networkId)?.name ?? '';
}
