import type { ContainerSpec } from './container-spec';
import { sharedNames } from './name-warnings';
import { isDefaultBridge, isNone, type Network } from './network';
import type { PlanContext } from './plan-context';
import { publishName } from './publish-text';
import { publishedThrough } from './published-through';
import type { Warning } from './warning';

/** What to know before running this container. */
export function runWarnings(spec: ContainerSpec, network: Network, context: PlanContext): Warning[] {
  const { name: container } = spec;
  if (network.driver === 'host') return [{ code: 'host-network', container }];
  if (isNone(network)) return [{ code: 'isolated-on-none', container }];
  return [
    ...(isDefaultBridge(network)
      ? [{ code: 'no-dns-by-name', container, network: network.name } as const]
      : sharedNames([container, ...spec.aliases], network, context.snapshot)),
    ...(network.driver === 'macvlan' && network.parent !== undefined
      ? [{ code: 'macvlan-host-isolation', network: network.name, parent: network.parent } as const]
      : []),
    ...portWarnings(spec, network, context),
  ];
}

function portWarnings(spec: ContainerSpec, network: Network, context: PlanContext): Warning[] {
  const ports = spec.publish.map(publishName);
  if (ports.length === 0) return [];
  const { name: container } = spec;
  if (publishedThrough([network], context.apiVersion).length === 0) {
    return [{ code: 'ports-not-published', container, ports, network: network.name, driver: network.driver }];
  }
  const { interfaces } = context;
  const isChecked = interfaces?.available === true && interfaces.listeners !== undefined;
  const fixed = spec.publish.filter((one) => one.hostPort !== undefined).map(publishName);
  return isChecked || fixed.length === 0 ? [] : [{ code: 'host-ports-unchecked', ports: fixed }];
}
