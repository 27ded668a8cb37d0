import { compareText } from '@/lib/domain/compare-text';
import { refusalOfTarget } from '@/lib/domain/move-verdict';
import { isStackless, type Network } from '@/lib/domain/network';
import { reasonSentence } from '@/lib/messages/reasons';
import type { NetworkChoice } from '../endpoint/network-picker';

/** Every network, host and none too, with why no container can be run on it where none can. By name. */
export function runTargets(networks: readonly Network[]): NetworkChoice[] {
  return networks
    .map((network): NetworkChoice => {
      const { id, name, driver } = network;
      const reason = isStackless(network) ? undefined : refusalOfTarget(network, { name: '' });
      return {
        id,
        name,
        driver,
        subnets: network.subnets.map((one) => one.subnet),
        whyNot: reason && reasonSentence(reason),
      };
    })
    .sort((a, b) => compareText(a.name, b.name));
}
