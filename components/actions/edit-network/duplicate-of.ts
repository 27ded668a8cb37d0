import { bridgeNameOption } from '@/lib/domain/bridge-interface';
import type { NetworkSpec } from '@/lib/domain/network-spec';
import { editNetworkMessages } from '@/lib/messages/edit-network';

/** Labels by which Compose and Swarm know a network for theirs. A duplicate is nobody's but its maker's. */
const ownersLabel = /^com\.docker\.(compose|stack)\./;

/**
 * What a network is made from that has all of another's settings but what only one can have: its name, its subnets, its bridge's name,
 * the labels of who made it.
 * @param taken names that networks have.
 */
export function duplicateOf(spec: NetworkSpec, taken: readonly string[]): NetworkSpec {
  let number = 1;
  const nameOf = (count: number) => editNetworkMessages.copyName({ network: spec.name, number: count });
  while (taken.includes(nameOf(number))) number += 1;
  const { [bridgeNameOption]: _bridge, ...options } = spec.options;
  return {
    ...spec,
    name: nameOf(number),
    subnets: [],
    options,
    labels: Object.fromEntries(Object.entries(spec.labels).filter(([label]) => !ownersLabel.test(label))),
  };
}
