import { isDefaultBridge, type Network } from '@/lib/domain/network';
import { chartMessages } from '@/lib/messages/chart';

/** A short word on a card, and what it means. */
export type Flag = { word: string; meaning: string };

const { flags, flagMeanings } = chartMessages;

/** What sets a network apart, weightiest first. */
export function flagsOf(network: Network): Flag[] {
  const is = (option: string, value: string) => network.options[option] === value;
  const mode = network.options.macvlan_mode ?? network.options.ipvlan_mode;
  const vlan = vlanOf(network.parent);
  const all: (Flag | false | undefined)[] = [
    network.internal && { word: flags.internal, meaning: flagMeanings.internal },
    isDefaultBridge(network) && { word: flags.noDns, meaning: flagMeanings.noDns },
    vlan !== undefined && { word: flags.vlan({ id: vlan }), meaning: flagMeanings.vlan },
    mode !== undefined && { word: mode, meaning: flagMeanings.mode },
    network.ingress && { word: flags.ingress, meaning: flagMeanings.ingress },
    network.configOnly && { word: flags.configOnly, meaning: flagMeanings.configOnly },
    is('com.docker.network.bridge.enable_icc', 'false') && {
      word: flags.iccOff,
      meaning: flagMeanings.iccOff,
    },
    is('com.docker.network.bridge.enable_ip_masquerade', 'false') && {
      word: flags.noMasquerade,
      meaning: flagMeanings.noMasquerade,
    },
    isEncrypted(network) && { word: flags.encrypted, meaning: flagMeanings.encrypted },
    network.attachable && { word: flags.attachable, meaning: flagMeanings.attachable },
    network.enableIPv6 && { word: flags.ipv6, meaning: flagMeanings.ipv6 },
  ];
  return all.filter((flag) => typeof flag === 'object');
}

/** @returns the VLAN id in a parent such as `eth0.10`. */
export function vlanOf(parent: string | undefined): number | undefined {
  const id = parent?.match(/\.(\d{1,4})$/)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** An overlay is encrypted by the mere presence of the option; only `false` says no. */
function isEncrypted(network: Network): boolean {
  const value = network.options.encrypted;
  return value !== undefined && value !== 'false';
}

/**
 * The flags that fit into so many characters, and those that don't.
 * @param room in characters of the flags' own type size.
 */
export function flagsThatFit(all: readonly Flag[], room: number): { shown: Flag[]; hidden: Flag[] } {
  const padding = 3;
  let used = 0;
  const shown = all.filter((flag) => {
    used += flag.word.length + padding;
    return used <= room;
  });
  return { shown, hidden: all.slice(shown.length) };
}
