import type { NetworkDetail } from './detail';
import { modeOptions } from './engine-options';
import type { Network } from './network';
import type { NetworkSpec } from './network-spec';

/** The overlay driver gives these itself, and another network may have them by then. */
const assignedOptions: ReadonlySet<string> = new Set(['com.docker.network.driver.overlay.vxlanid_list']);

/**
 * What makes a network again as it is: same settings, subnets and gateways, though never the same id. A subnet that the engine picked
 * is asked for outright, so that its members' addresses stay.
 * @param detail the inspection, which tells the IPAM driver; the default one is taken without it.
 */
export function specOfNetwork(network: Network, detail?: NetworkDetail): NetworkSpec {
  const { parent, vlanId } = splitParent(network.options.parent);
  const modeOption = modeOptions[network.driver];
  const mode = modeOption === undefined ? undefined : network.options[modeOption];
  const options = Object.fromEntries(
    Object.entries(network.options).filter(
      ([option]) => option !== modeOption && option !== 'parent' && !assignedOptions.has(option),
    ),
  );
  const ipamDriver = detail?.ipamDriver;
  return {
    name: network.name,
    driver: network.driver,
    subnets: network.subnets.map((subnet) => ({ ...subnet, auxAddresses: { ...subnet.auxAddresses } })),
    enableIPv6: network.enableIPv6,
    internal: network.internal,
    attachable: network.attachable,
    ...(parent !== undefined && { parent }),
    ...(vlanId !== undefined && { vlanId }),
    ...(mode !== undefined && { mode }),
    ...(ipamDriver !== undefined && ipamDriver !== '' && ipamDriver !== 'default' && { ipamDriver }),
    ipamOptions: { ...detail?.ipamOptions },
    options,
    labels: { ...network.labels },
  };
}

/** True where the spec says all that there is to the network: it takes its settings from no other, and gives them to none. */
export function canBeMadeAgain(network: Network): boolean {
  return !network.configOnly && network.configFrom === undefined;
}

/** `eth0.10` is the VLAN 10 of eth0, and its interface may be gone with the network. */
function splitParent(option: string | undefined): { parent?: string; vlanId?: number } {
  const vlan = /^(.+)\.(\d{1,4})$/.exec(option ?? '');
  const [, parent, id] = vlan ?? [];
  if (parent !== undefined && id !== undefined) return { parent, vlanId: Number(id) };
  return option === undefined || option === '' ? {} : { parent: option };
}
