import { engineOptions, modeOptions, parentInterface } from './engine-options';
import type { HostInterface } from './host-interface';
import { isInterfaceName, isVlanId, splitVlanName } from './interface-name';
import { ipvlanModesOf } from './network-field-since';
import { macvlanModes, type NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import { isDockerBefore, type SpecContext } from './spec-context';

const field = 'parent';
/** From here on several macvlan networks may ride on one parent (moby#47318). */
const sharesParentSince = 27;

/** Whether a macvlan or ipvlan network can ride on the interface asked for. */
export function validateParent(spec: NetworkSpec, context: SpecContext): Reason[] {
  const vlan = validateVlan(spec);
  const parent = parentInterface(spec);
  if (parent === undefined) {
    // An internal one rides on a dummy interface that the engine makes for it.
    const needed = !spec.internal || spec.vlanId !== undefined || spec.mode === 'passthru';
    return [
      ...vlan,
      ...validateMode(spec, context),
      ...(needed ? [{ code: 'parent-missing', field } as const] : []),
    ];
  }
  if (!isInterfaceName(parent)) return [...vlan, { code: 'parent-name-invalid', field, parent }];
  return [
    ...vlan,
    ...validateMode(spec, context),
    ...validateKnown(spec.driver, parent, context),
    ...validateFree(spec, parent, context),
  ];
}

function validateVlan(spec: NetworkSpec): Reason[] {
  if (spec.vlanId !== undefined && !isVlanId(spec.vlanId)) {
    return [{ code: 'vlan-out-of-range', field: 'vlanId', value: spec.vlanId }];
  }
  const typed = spec.parent === undefined ? undefined : splitVlanName(spec.parent);
  if (typed !== undefined && spec.vlanId !== undefined && typed.vlanId !== spec.vlanId) {
    return [{ code: 'option-contradicts', field: 'vlanId', option: field, value: spec.parent ?? '' }];
  }
  return [];
}

function validateMode(spec: NetworkSpec, context: SpecContext): Reason[] {
  const mode = modeOf(spec);
  const known: readonly string[] = spec.driver === 'ipvlan' ? ipvlanModesOf(context) : macvlanModes;
  if (mode === undefined || known.includes(mode)) return [];
  return [{ code: 'mode-unknown', field: 'mode', mode, known: [...known] }];
}

/** @returns the driver's mode, undefined where it is left to the driver. */
function modeOf(spec: NetworkSpec): string | undefined {
  return engineOptions(spec)[modeOptions[spec.driver] ?? ''] || undefined;
}

function validateKnown(driver: string, parent: string, { host }: SpecContext): Reason[] {
  if (parent === 'lo') return [{ code: 'parent-unusable', field, parent, why: 'loopback' }];
  if (!host.available) return [];
  const known = host.interfaces.find((one) => one.name === parent);
  if (known !== undefined) return unusable(driver, known);
  // The engine makes `eth0.10` where eth0 exists.
  const vlan = splitVlanName(parent);
  const base = vlan && host.interfaces.find((one) => one.name === vlan.base);
  if (vlan === undefined || base === undefined) {
    const names = host.interfaces.filter((one) => isUsable(driver, one)).map((one) => one.name);
    return [{ code: 'parent-unknown', field, parent, known: names }];
  }
  if (!isVlanId(vlan.vlanId)) return [{ code: 'vlan-out-of-range', field, value: vlan.vlanId }];
  return unusable(driver, base);
}

function isUsable(driver: string, { usableFor }: HostInterface): boolean {
  return driver === 'ipvlan' ? usableFor.ipvlan : usableFor.macvlan;
}

function unusable(driver: string, one: HostInterface): Reason[] {
  if (isUsable(driver, one)) return [];
  return [{ code: 'parent-unusable', field, parent: one.name, why: one.reason ?? one.kind }];
}

function validateFree(spec: NetworkSpec, parent: string, context: SpecContext): Reason[] {
  const riders = context.networks.filter((network) => network.parent === parent && !network.configOnly);
  const exclusive =
    spec.driver === 'ipvlan' || isDockerBefore(context, sharesParentSince) || modeOf(spec) === 'passthru';
  const holder = riders.find(
    (network) =>
      // An interface is a parent to one of the two drivers only: the kernel's rule.
      network.driver === 'ipvlan' ||
      (network.driver === 'macvlan' && (exclusive || network.options.macvlan_mode === 'passthru')),
  );
  return holder === undefined ? [] : [{ code: 'parent-taken', field, parent, network: holder.name }];
}
