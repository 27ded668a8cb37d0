import { isLiveEndpoint } from '../findings/finding-subject';
import { shimCommands } from '../findings/macvlan-isolation';
import type { Remedy } from '../findings/remedy';
import type { Network } from '../network';
import { endpointsByNetwork } from '../snapshot-index';
import type { Declared } from './declared';
import { isWithoutLan } from './lan-rules';

/** What gives the host a way to its own macvlan network: an interface beside the containers'. Of ipvlan nobody says so much. */
export function shimTo(network: Network, { snapshot }: Declared): Remedy {
  const { parent } = network;
  if (network.driver !== 'macvlan' || parent === undefined || isWithoutLan(network)) return {};
  const live = (endpointsByNetwork(snapshot.endpoints).get(network.id) ?? []).filter(isLiveEndpoint);
  const commands = shimCommands(network, parent, live);
  return commands.length === 0 ? {} : { commands };
}
