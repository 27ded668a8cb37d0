import type { NetworkDetail } from './detail';
import { modeOptions } from './engine-options';
import type { Network } from './network';
import { type NetworkSpec, networkSpecSchema } from './network-spec';
import { parentOfOption } from './parent-of-option';

/** The overlay driver gives these itself, and another network may have them by then. */
const assignedOptions: ReadonlySet<string> = new Set(['com.docker.network.driver.overlay.vxlanid_list']);

/**
 * What makes a network again as it is: same settings, subnets and gateways, though never the same id. A subnet that the engine picked
 * is asked for outright, so that its members' addresses stay.
 * @param detail the inspection, which tells the IPAM driver; the default one is taken without it.
 */
export function specOfNetwork(network: Network, detail?: NetworkDetail): NetworkSpec {
  if (network.configFrom !== undefined) return specOfMadeOf(network, network.configFrom);
  // A template's options are for whatever driver is made of it; the engine calls its own driver `null`.
  if (network.configOnly)
    return { ...plainSpec(network, detail), driver: 'bridge', options: { ...network.options } };
  const { parent, vlanId } = parentOfOption(network.options.parent);
  const modeOption = modeOptions[network.driver];
  const mode = modeOption === undefined ? undefined : network.options[modeOption];
  const options = Object.fromEntries(
    Object.entries(network.options).filter(
      ([option]) => option !== modeOption && option !== 'parent' && !assignedOptions.has(option),
    ),
  );
  return {
    ...plainSpec(network, detail),
    ...(parent !== undefined && { parent }),
    ...(vlanId !== undefined && { vlanId }),
    ...(mode !== undefined && { mode }),
    options,
  };
}

function plainSpec(network: Network, detail: NetworkDetail | undefined): NetworkSpec {
  const ipamDriver = detail?.ipamDriver;
  return {
    name: network.name,
    driver: network.driver,
    ...scopeOf(network),
    configOnly: network.configOnly,
    subnets: network.subnets.map((subnet) => ({ ...subnet, auxAddresses: { ...subnet.auxAddresses } })),
    enableIPv4: network.enableIPv4,
    enableIPv6: network.enableIPv6,
    internal: network.internal,
    attachable: network.attachable,
    ingress: network.ingress,
    ...(ipamDriver !== undefined && ipamDriver !== '' && ipamDriver !== 'default' && { ipamDriver }),
    ipamOptions: { ...detail?.ipamOptions },
    options: {},
    labels: { ...network.labels },
  };
}

/** What a network was made of stays with the template; said beside it the engine would refuse it. */
function specOfMadeOf(network: Network, configFrom: string): NetworkSpec {
  const { name, driver, internal, attachable, ingress } = network;
  return {
    ...networkSpecSchema.parse({ name, driver }),
    ...scopeOf(network),
    configFrom,
    internal,
    attachable,
    ingress,
  };
}

/** A Swarm network of a driver that makes local ones by itself was asked for with that scope. */
function scopeOf(network: Network): { scope?: 'swarm' } {
  return network.scope === 'swarm' && network.driver !== 'overlay' ? { scope: 'swarm' } : {};
}
