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
  return [
    ...validateIngress(spec, context),
    ...(spec.driver === 'overlay' ? overlayOptions(spec, context) : []),
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
    ...(list === undefined ? [] : validateVxlanIds(spec, vxlanIds(list), context)),
  ];
}

const saysNo = /^(0|f|false|no|off)$/i;

/** Either there is an id for each subnet or none at all, and an id belongs to one network. */
function validateVxlanIds(spec: NetworkSpec, ids: readonly string[], context: SpecContext): Reason[] {
  const field = `options.${vxlanOption}`;
  if (ids.length < spec.subnets.length) {
    return [{ code: 'vxlan-too-few', field, given: ids.length, subnets: spec.subnets.length }];
  }
  for (const id of ids) {
    const holder = context.networks.find((network) =>
      vxlanIds(network.options[vxlanOption] ?? '').includes(id),
    );
    if (holder !== undefined) return [{ code: 'vxlan-taken', field, id, network: holder.name }];
  }
  return [];
}
