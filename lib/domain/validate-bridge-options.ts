import {
  bridgeInterface,
  bridgeNameOption,
  defaultBridgeInterface,
  defaultBridgeOption,
} from './bridge-interface';
import { isInterfaceName } from './interface-name';
import type { NetworkSpec } from './network-spec';
import type { Reason } from './reason';
import type { SpecContext } from './spec-context';

/**
 * Whether a bridge's options leave the host's interfaces alone. Engines up to 24 make an existing interface their own when a network
 * names it: with `docker0` that destroys the default bridge. So it is refused on every engine.
 */
export function validateBridgeOptions(spec: NetworkSpec, context: SpecContext): Reason[] {
  if (spec.options[defaultBridgeOption]?.toLowerCase() === 'true') {
    const field = `options.${defaultBridgeOption}`;
    return [{ code: 'bridge-name-exists', field, name: defaultBridgeInterface }];
  }
  const name = spec.options[bridgeNameOption];
  if (name === undefined || name === '') return [];
  const field = `options.${bridgeNameOption}`;
  if (!isInterfaceName(name)) return [{ code: 'bridge-name-invalid', field, name }];
  const holder = context.networks.find((network) => bridgeInterface(network) === name);
  if (holder !== undefined) return [{ code: 'bridge-name-in-use', field, name, network: holder.name }];
  const exists = context.host.available && context.host.interfaces.some((one) => one.name === name);
  return exists || name === defaultBridgeInterface || name === 'lo'
    ? [{ code: 'bridge-name-exists', field, name }]
    : [];
}
