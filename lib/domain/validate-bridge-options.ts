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
 * names it: with `docker0` that destroys the default bridge. So it is refused on every engine, and a name that may well be taken is
 * refused where the host's interfaces can not be read.
 */
export function validateBridgeOptions(spec: NetworkSpec, context: SpecContext): Reason[] {
  // The engine reads `1`, `t` and more as true; only what it reads as false, or not at all, is harmless.
  if (!harmless.has(spec.options[defaultBridgeOption] ?? 'false')) {
    const field = `options.${defaultBridgeOption}`;
    return [{ code: 'bridge-name-exists', field, name: defaultBridgeInterface }];
  }
  const name = spec.options[bridgeNameOption];
  if (name === undefined || name === '') return [];
  const field = `options.${bridgeNameOption}`;
  if (!isInterfaceName(name)) return [{ code: 'bridge-name-invalid', field, name }];
  const holder = context.networks.find((network) => bridgeInterface(network) === name);
  if (holder !== undefined) return [{ code: 'bridge-name-in-use', field, name, network: holder.name }];
  if (name === defaultBridgeInterface || name === 'lo') return [{ code: 'bridge-name-exists', field, name }];
  if (!context.host.available) {
    return givenBySystems.test(name) ? [{ code: 'bridge-name-unverified', field, name }] : [];
  }
  const exists = context.host.interfaces.some((one) => one.name === name);
  return exists ? [{ code: 'bridge-name-exists', field, name }] : [];
}

const harmless: ReadonlySet<string> = new Set(['false', 'False', 'FALSE', 'f', 'F', '0']);

/**
 * Names that systems, drivers and other software give to interfaces. Where the host's own can not be read, a bridge that is to have
 * such a name would all too likely take over the one by which the machine is reached.
 */
const givenBySystems =
  /^((eth|em|wlan|wwan|usb|ib|bond|team|vlan|tap|tun|wg|ppp|sit|gre|vxlan|dummy|virbr|vmbr|lxcbr|lxdbr|cni|podman|tailscale|br-?)\d|(en|wl|ww)[opsP]\d|(en|wl|ww)x[\da-f]|veth|docker|cali[\da-f]|flannel)/;
