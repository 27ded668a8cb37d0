import { modeOptions, parentInterface } from './engine-options';
import { builtinDrivers } from './network';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';
import { templateOf, withTemplate } from './template';
import { validateBridgeOptions } from './validate-bridge-options';
import { validateDriver } from './validate-driver';
import { validateDriverOptions } from './validate-driver-options';
import { validateFamilies } from './validate-families';
import { validateNetworkName } from './validate-network-name';
import { validateOverlap } from './validate-overlap';
import { validateOverlay } from './validate-overlay';
import { validateParent } from './validate-parent';
import { validateSubnet } from './validate-subnet';
import { validateTemplate } from './validate-template';

const builtin: ReadonlySet<string> = new Set(builtinDrivers);
const mtuOption = 'com.docker.network.driver.mtu';
const smallestMtu = 68;
const largestMtu = 65_535;

/**
 * Everything that speaks against making this network: what the engine would refuse, and what it would accept and ruin.
 * @returns all reasons at once, each with the `field` of the input that it is about; none where the network can be made.
 */
export function validateNetworkSpec(spec: NetworkSpec, context: SpecContext): Reason[] {
  return [
    ...validateNetworkName(spec, context),
    ...validateDriver(spec, context),
    ...validateTemplate(spec, context),
    ...spec.subnets.flatMap((subnet, index) => validateSubnet(subnet, `subnets.${index}`)),
    ...validateFamilies(spec, context),
    ...contradictions(spec),
    ...validateMtu(spec),
    ...validateDriverOptions(spec, context),
    ...validateOverlay(spec, context),
    ...validatePlace(spec, context),
    ...validateIpam(spec),
    ...validateLabels(spec),
  ];
}

/** Whether there is room for it on the host. A template takes none; what is made of one takes what the template says. */
function validatePlace(spec: NetworkSpec, context: SpecContext): Reason[] {
  if (spec.configOnly) return [];
  const template = templateOf(spec, context.networks);
  // What is to be made of an unknown template takes nobody knows what.
  if (spec.configFrom && template === undefined) return [];
  const place = withTemplate(spec, template);
  const reasons = [
    ...validateOverlap(place, context),
    ...(spec.driver in modeOptions && spec.scope !== 'swarm' ? validateParent(place, context) : []),
    ...(spec.driver === 'bridge' ? validateBridgeOptions(place, context) : []),
  ];
  if (template === undefined) return reasons;
  return reasons.map((reason) => ('field' in reason ? { ...reason, field: 'configFrom' } : reason));
}

/** What the form's own fields and the free options say of the same thing must agree, and fit the driver. */
function contradictions(spec: NetworkSpec): Reason[] {
  const modeOption = modeOptions[spec.driver];
  if (modeOption === undefined) {
    return [
      ...(spec.parent ? [misfit('parent', 'parent', spec.parent)] : []),
      ...(spec.vlanId === undefined ? [] : [misfit('vlanId', 'vlanId', String(spec.vlanId))]),
      ...(spec.mode ? [misfit('mode', 'mode', spec.mode)] : []),
    ];
  }
  return [
    // `parent` eth0 with `vlanId` 10 and the option eth0.10 say the same.
    ...(spec.options.parent === parentInterface(spec)
      ? []
      : contradiction('parent', spec.parent, spec.options.parent)),
    ...contradiction(modeOption, spec.mode, spec.options[modeOption]),
  ];
}

function contradiction(option: string, said: string | undefined, optionSays: string | undefined): Reason[] {
  return said && optionSays && said !== optionSays ? [misfit(`options.${option}`, option, optionSays)] : [];
}

function misfit(field: string, option: string, value: string): Reason {
  return { code: 'option-contradicts', field, option, value };
}

/** Every driver of Docker's that makes networks needs a pool of addresses. */
function validateIpam({ ipamDriver, driver }: NetworkSpec): Reason[] {
  if (ipamDriver !== 'null' || !builtin.has(driver)) return [];
  return [{ code: 'ipam-hands-out-nothing', field: 'ipamDriver', driver }];
}

/** The engine takes any number here, and no container can start on the network. */
function validateMtu(spec: NetworkSpec): Reason[] {
  const value = spec.options[mtuOption];
  if (value === undefined) return [];
  const valid = /^\d{1,5}$/.test(value) && Number(value) >= smallestMtu && Number(value) <= largestMtu;
  return valid ? [] : [{ code: 'mtu-invalid', field: `options.${mtuOption}`, value }];
}

/** The docker command refuses blanks in a label's key, and splits `key=value` at the first `=`. */
function validateLabels(spec: NetworkSpec): Reason[] {
  return Object.keys(spec.labels)
    .filter((label) => label === '' || /[\s=]/.test(label))
    .map((label): Reason => ({ code: 'label-invalid', field: `labels.${label}`, label }));
}
