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
  return new Map(ids.map((id) => [id, canTake(snapshot, carry.leaf.containerId, id, carry.fromNetworkId)]));
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
