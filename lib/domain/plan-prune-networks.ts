import { compareText } from './compare-text';
import { declaredNetwork } from './declared-network';
import { networkNameOf } from './move-verdict';
import type { Action, Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planRemoveNetwork } from './plan-remove-network';
import { planOf, refusedPlan } from './planned-steps';
import type { Reason } from './reason';
import { specOfNetwork } from './spec-of-network';
import { type UnusedNetwork, unusedNetworks } from './unused-networks';
import type { Warning } from './warning';

/** Without `networkIds`, all that can go without breaking anything. */
export type PruneInput = { networkIds?: readonly string[] | undefined };

/**
 * Removes the networks that nothing uses, one step each, so that what goes is what is listed and each is made again by an undo. Unlike
 * `docker network prune` it keeps those without which a stopped container could not start, and says so.
 */
export function planPruneNetworks(input: PruneInput, context: PlanContext): Plan {
  const unused = unusedNetworks(context.snapshot, context);
  const kept = unused.filter((one) => !isPrunable(one));
  const reasons = (input.networkIds ?? []).flatMap((id) => refusalsOf(id, unused, context));
  if (reasons.length > 0) return refusedPlan(...reasons);
  const wanted = input.networkIds === undefined ? undefined : new Set(input.networkIds);
  const going = unused
    .filter((one) => isPrunable(one) && (wanted === undefined || wanted.has(one.network.id)))
    .sort((a, b) => compareText(a.network.name, b.network.name));
  if (going.length === 0) {
    return refusedPlan({
      code: 'nothing-to-prune',
      kept: kept.map((one) => one.network.name).sort(compareText),
    });
  }
  const actions = going.map(
    ({ network }): Action => ({
      kind: 'remove-network',
      networkId: network.id,
      networkName: network.name,
      restore: specOfNetwork(network, context.networks?.get(network.id)),
    }),
  );
  return planOf(actions, [
    ...kept.map(whyKept),
    ...going.flatMap(({ network }) => declaredNetwork(network, context.snapshot) ?? []),
  ]);
}

/** True where a prune takes the network: nothing breaks without it. */
export function isPrunable({ neededBy }: Pick<UnusedNetwork, 'neededBy'>): boolean {
  return neededBy.length === 0;
}

function whyKept({ network, neededBy }: UnusedNetwork): Warning {
  return { code: 'prune-keeps', network: network.name, containers: neededBy };
}

/** Why a network that was named does not go; as its removal alone would be refused, where it would. */
function refusalsOf(id: string, unused: readonly UnusedNetwork[], context: PlanContext): Reason[] {
  const known = unused.find((one) => one.network.id === id);
  if (known !== undefined && isPrunable(known)) return [];
  if (known !== undefined) {
    return [{ code: 'network-kept', network: known.network.name, containers: known.neededBy }];
  }
  const removal = planRemoveNetwork({ networkId: id }, context);
  if (!removal.ok) return removal.reasons;
  const name = context.snapshot.networks.find((network) => network.id === id)?.name ?? networkNameOf(id);
  return [{ code: 'network-kept', network: name, containers: [] }];
}
