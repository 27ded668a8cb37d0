import { compareText } from '@/lib/domain/compare-text';
import { canTake } from '@/lib/domain/move-verdict';
import type { Network } from '@/lib/domain/network';
import type { Snapshot } from '@/lib/domain/snapshot';
import { actionsMessages } from '@/lib/messages/actions';
import { reasonSentence } from '@/lib/messages/reasons';
import type { NetworkChoice } from './network-picker';

/** Every network, with why it can't take the container where it can't. By name. */
export function targetChoices(
  snapshot: Snapshot,
  containerId: string,
  fromNetworkId: string | undefined,
): NetworkChoice[] {
  return snapshot.networks
    .map((network) => {
      const verdict = canTake(snapshot, containerId, network.id, fromNetworkId);
      return choiceOf(network, verdict.ok ? undefined : reasonSentence(verdict.reason));
    })
    .sort((a, b) => compareText(a.name, b.name));
}

/** The networks that a container is on, those too that the engine has no more and that it can only leave. By name. */
export function sourceChoices(snapshot: Snapshot, containerId: string): NetworkChoice[] {
  return snapshot.endpoints
    .filter((endpoint) => endpoint.containerId === containerId)
    .map((endpoint): NetworkChoice => {
      const network = snapshot.networks.find((one) => one.id === endpoint.networkId);
      if (network) return choiceOf(network, undefined);
      const { networkId: id, networkName: name } = endpoint;
      return {
        id,
        name: `${name}`,
        driver: undefined,
        subnets: [actionsMessages.picker.gone],
        whyNot: undefined,
      };
    })
    .sort((a, b) => compareText(a.name, b.name));
}

function choiceOf(network: Network, whyNot: string | undefined): NetworkChoice {
  const { id, name, driver } = network;
  return { id, name, driver, subnets: network.subnets.map((one) => one.subnet), whyNot };
}
