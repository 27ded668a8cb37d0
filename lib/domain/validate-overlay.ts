import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';
import { vxlanIds } from './validate-driver-options';

const vxlanOption = 'com.docker.network.driver.overlay.vxlanid_list';
const encryptedOption = 'encrypted';

/**
 * What an overlay may be. A Swarm answers the creation before it has worked out addresses and ids: what these can not be is said here, or
 * the network would be listed and never work.
 */
export function validateOverlay(spec: NetworkSpec, context: SpecContext): Reason[] {
  const isOverlay = spec.driver === 'overlay';
  const isInSwarm = isOverlay || spec.scope === 'swarm';
  return [
    ...validateIngress(spec, context),
    ...(isOverlay && spec.enableIPv6 ? [{ code: 'swarm-is-ipv4', field: 'enableIPv6' } as const] : []),
    ...(isInSwarm && !spec.enableIPv4 ? [{ code: 'swarm-is-ipv4', field: 'enableIPv4' } as const] : []),
    ...(isOverlay ? overlayOptions(spec, context) : []),
  ];
}

function validateIngress(spec: NetworkSpec, context: SpecContext): Reason[] {
  if (!spec.ingress) return [];
  const field = 'ingress';
  if (spec.driver !== 'overlay') return [{ code: 'ingress-needs-overlay', field, driver: spec.driver }];
  const holder = context.networks.find((network) => network.ingress);
  return [
    ...(spec.attachable ? [{ code: 'ingress-not-attachable', field: 'attachable' } as const] : []),
    ...(holder === undefined ? [] : [{ code: 'ingress-exists', field, network: holder.name } as const]),
  ];
}

function overlayOptions(spec: NetworkSpec, context: SpecContext): Reason[] {
  const encrypted = spec.options[encryptedOption];
  const list = spec.options[vxlanOption];
  return [
    ...(encrypted !== undefined && saysNo.test(encrypted)
      ? [{ code: 'encrypted-regardless', field: `options.${encryptedOption}`, value: encrypted } as const]
      : []),
    ...(list === undefined ? [] : validateVxlanIds(vxlanIds(list), context)),
  ];
}

const saysNo = /^(0|f|false|no|off)$/i;

/** An id belongs to one network. Subnets beyond the list get ids of the Swarm's choice. */
function validateVxlanIds(ids: readonly string[], context: SpecContext): Reason[] {
  const field = `options.${vxlanOption}`;
  for (const id of ids) {
    const holder = context.networks.find((network) =>
      vxlanIds(network.options[vxlanOption] ?? '').includes(id),
    );
    if (holder !== undefined) return [{ code: 'vxlan-taken', field, id, network: holder.name }];
  }
  return [];
}
