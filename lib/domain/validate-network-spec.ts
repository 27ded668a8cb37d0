import { modeOptions, parentInterface } from './engine-options';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';
import { validateBridgeOptions } from './validate-bridge-options';
import { validateFamilies } from './validate-families';
import { validateNetworkName } from './validate-network-name';
import { validateOverlap } from './validate-overlap';
import { validateParent } from './validate-parent';
import { validateSubnet } from './validate-subnet';

const creatable: ReadonlySet<string> = new Set(['bridge', 'macvlan']);
const single: ReadonlySet<string> = new Set(['host', 'null', 'none']);
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
    ...validateDriver(spec),
    ...spec.subnets.flatMap((subnet, index) => validateSubnet(subnet, `subnets.${index}`)),
    ...validateFamilies(spec, context),
    ...validateOverlap(spec, context),
    ...contradictions(spec),
    ...(spec.driver === 'macvlan' ? validateParent(spec, context) : []),
    ...(spec.driver === 'bridge' ? validateBridgeOptions(spec, context) : []),
    ...validateMtu(spec),
    ...validateLabels(spec),
  ];
}

function validateDriver({ driver }: NetworkSpec): Reason[] {
  const field = 'driver';
  if (single.has(driver)) return [{ code: 'driver-single', field, driver }];
  return creatable.has(driver) ? [] : [{ code: 'driver-unsupported', field, driver }];
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
