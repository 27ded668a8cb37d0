import { type DriverOption, optionsOf } from './driver-options';
import { engineKnows, type Since } from './engine-knows';
import { isInterfaceName } from './interface-name';
import { parseAddress } from './ip-address';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';

/** The longest name of an interface, less room for a number. */
const longestPrefix = 13;
const mostVxlanIds = 16_777_215;
/** What Go reads as a boolean. */
const booleans = /^(1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/;

/**
 * Whether the driver makes sense of its options' values: some it refuses, some it takes and no container can start. An option that the
 * engine is too old for it takes and ignores, so that is refused as well.
 */
export function validateDriverOptions(spec: NetworkSpec, context: SpecContext): Reason[] {
  return optionsOf(spec.driver).flatMap((option): Reason[] => {
    const value = spec.options[option.option];
    // The MTU is looked at for every driver: validate-network-spec.ts.
    if (value === undefined || option.key === 'mtu') return [];
    const unmet = [option.since, sinceOfValue(option, value)].find((since) => !engineKnows(context, since));
    const field = `options.${option.option}`;
    if (unmet !== undefined) {
      const needs = 'api' in unmet ? unmet.api : unmet.docker;
      return [
        { code: 'option-needs-engine', field, option: option.option, needs, has: context.engineVersion },
      ];
    }
    if (!isValid(option, value)) {
      return [{ code: 'option-invalid', field, option: option.option, value, kind: option.kind }];
    }
    const needsInternal = option.kind.is === 'choice' && value === 'isolated' && !spec.internal;
    return needsInternal ? [{ code: 'isolated-needs-internal', field, option: option.option }] : [];
  });
}

function sinceOfValue({ kind }: DriverOption, value: string): Since | undefined {
  return kind.is === 'choice' ? kind.values.find((one) => one.value === value)?.since : undefined;
}

function isValid({ kind }: DriverOption, value: string): boolean {
  switch (kind.is) {
    case 'switch':
      return booleans.test(value);
    case 'presence':
    // A bridge's own name has rules that know the host: validate-bridge-options.ts.
    case 'interface':
      return true;
    case 'choice':
      return kind.values.some((one) => one.value === value);
    case 'number':
      return /^\d{1,5}$/.test(value) && Number(value) >= kind.least && Number(value) <= kind.most;
    case 'address':
      return parseAddress(value)?.family === kind.family;
    case 'interface-prefix':
      return isInterfaceName(value) && new TextEncoder().encode(value).length <= longestPrefix;
    case 'interfaces':
      return value.split(':').every(isInterfaceName);
    case 'vxlan-ids':
      return vxlanIds(value).every((id) => /^\d+$/.test(id) && Number(id) >= 1 && Number(id) <= mostVxlanIds);
  }
}

/** The ids of an overlay's list, as they are written. */
export function vxlanIds(value: string): string[] {
  return value.split(',').map((id) => id.trim());
}
