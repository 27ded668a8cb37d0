import { declaredNetwork } from './declared-network';
import { isMadeOn, needsModeNetwork } from './made-on';
import { networkNameOf } from './move-verdict';
import { type Network, systemNetworkNames } from './network';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planOf, refusedPlan } from './planned-steps';
import type { Reason } from './reason';
import type { Snapshot } from './snapshot';
import { specOfNetwork } from './spec-of-network';
import { isHeld } from './unused-networks';

/**
 * Removes a network that nobody uses. Docker lets one go although stopped containers refer to it, which then can not start: the
 * plan warns of that, and of those that were made on it and moved away since.
 */
export function planRemoveNetwork(input: { networkId: string }, context: PlanContext): Plan {
  const { snapshot } = context;
  const network = snapshot.networks.find((other) => other.id === input.networkId);
  if (network === undefined) {
    return refusedPlan({ code: 'network-unknown', network: networkNameOf(input.networkId) });
  }
  const reasons = refusals(network, snapshot);
  if (reasons.length > 0) return refusedPlan(...reasons);
  const { stopped } = membersOf(network, snapshot);
  const declared = declaredNetwork(network, snapshot);
  const moved = needsModeNetwork(context)
    ? snapshot.containers
        .filter((container) => isMadeOn(container, network) && !stopped.includes(container.name))
        .map((container) => container.name)
    : [];
  return planOf(
    [
      {
        kind: 'remove-network',
        networkId: network.id,
        networkName: network.name,
        restore: specOfNetwork(network, context.networks?.get(network.id)),
      },
    ],
    [
      ...(stopped.length > 0
        ? [{ code: 'stopped-members-break', network: network.name, containers: stopped } as const]
        : []),
      ...(moved.length > 0
        ? [{ code: 'made-on-break', network: network.name, containers: moved } as const]
        : []),
      ...(declared === undefined ? [] : [declared]),
    ],
  );
}

function refusals(network: Network, snapshot: Snapshot): Reason[] {
  const name = network.name;
  if (network.system || systemNetworkNames.has(name)) return [{ code: 'network-predefined', network: name }];
  const containers = membersOf(network, snapshot).holding;
  const services = snapshot.services
    .filter(
      (service) =>
        service.networkIds.includes(network.id) ||
        service.virtualIps.some((virtual) => virtual.networkId === network.id),
    )
    .map((service) => service.name);
  const networks = network.configOnly
    ? snapshot.networks.filter((other) => other.configFrom === name).map((other) => other.name)
    : [];
  return [
    ...(containers.length > 0 ? [{ code: 'network-in-use', network: name, containers } as const] : []),
    ...(services.length > 0 ? [{ code: 'network-used-by-service', network: name, services } as const] : []),
    ...(networks.length > 0 ? [{ code: 'network-used-by-networks', network: name, networks } as const] : []),
  ];
}

/** The names of the containers that hold the network, and of those that only refer to it: stopped, or with a connect that failed. */
function membersOf(network: Network, snapshot: Snapshot): { holding: string[]; stopped: string[] } {
  const containers = new Map(snapshot.containers.map((container) => [container.id, container]));
  const holding: string[] = [];
  const stopped: string[] = [];
  for (const endpoint of snapshot.endpoints) {
    if (endpoint.networkId !== network.id) continue;
    const name = containers.get(endpoint.containerId)?.name ?? endpoint.containerId;
    (isHeld(endpoint, snapshot) ? holding : stopped).push(name);
  }
  return { holding, stopped };
}
