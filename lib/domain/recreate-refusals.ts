import { isMadeOnId, needsModeNetwork } from './made-on';
import { refusalOfContainer } from './move-verdict';
import { isStackless, type Network, systemNetworkNames } from './network';
import type { PlanContext } from './plan-context';
import type { Subject } from './plan-subject';
import type { Reason } from './reason';

/** Why a network can not be taken away and made anew, whatever it is to be. */
export function recreateRefusals(
  network: Network,
  members: readonly Subject[],
  context: PlanContext,
): Reason[] {
  const { snapshot } = context;
  const name = network.name;
  if (
    network.system ||
    network.ingress ||
    (isStackless(network) && !network.configOnly) ||
    systemNetworkNames.has(name)
  ) {
    return [{ code: 'recreate-predefined', network: name }];
  }
  const isTemplateInUse = network.configOnly && snapshot.networks.some((one) => one.configFrom === name);
  if (isTemplateInUse || network.configFrom !== undefined)
    return [{ code: 'recreate-template', network: name }];
  const services = snapshot.services
    .filter(
      (service) =>
        service.networkIds.includes(network.id) ||
        service.virtualIps.some((virtual) => virtual.networkId === network.id),
    )
    .map((service) => service.name);
  if (services.length > 0) return [{ code: 'recreate-used-by-service', network: name, services }];
  return [
    ...members.flatMap(({ container }) => refusalOfContainer(snapshot, container) ?? []),
    ...boundToId(network, context),
  ];
}

/**
 * A container that was run with the network's id can be connected to nothing and not be started once that id is gone, and not even
 * putting the network back gives it the id again. (28.5 tried; 20.10 tried, where it can.)
 */
function boundToId(network: Network, context: PlanContext): Reason[] {
  if (!needsModeNetwork(context)) return [];
  const containers = context.snapshot.containers
    .filter((container) => isMadeOnId(container, network))
    .map((container) => container.name);
  return containers.length === 0 ? [] : [{ code: 'recreate-made-on-id', network: network.name, containers }];
}
