import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'container-unknown'
  | 'shares-host-stack'
  | 'shares-container-stack'
  | 'swarm-task'
  | 'container-removing'
  | 'container-restarting'
  | 'network-unknown'
  | 'target-is-host'
  | 'target-is-none'
  | 'target-not-attachable'
  | 'target-is-ingress'
  | 'target-is-gateway-bridge'
  | 'target-config-only'
  | 'already-connected'
  | 'not-connected'
  | 'already-isolated'
  | 'same-network'
  | 'no-free-address'
  | 'subnet-conflict'
  | 'network-predefined'
  | 'network-in-use'
  | 'network-used-by-service'
  | 'network-used-by-networks'
  | 'nothing-to-prune'
  | 'network-kept'
  | 'recreate-predefined'
  | 'recreate-template'
  | 'recreate-used-by-service'
  | 'recreate-made-on-id'
  | 'recreate-renames'
  | 'undo-already-done'
  | 'undo-impossible';

/** Why a container can not join or leave, or a network can not go. */
export const containerReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'container-unknown': ({ container }) => ({
    message: `The engine has no container ${container}.`,
    remedy: 'It was removed, or made again under another id. Look for it on the chart.',
  }),
  'shares-host-stack': ({ container }) => ({
    message: `${container} uses the host’s own network, and Docker connects such a container to no other.`,
    remedy: `Run ${container} again without --network host, on the network you want.`,
  }),
  'shares-container-stack': ({ container, owner }) => ({
    message: `${container} has no network of its own: it shares the one of ${owner}.`,
    remedy: `Move or connect ${owner} instead; ${container} goes with it.`,
  }),
  'swarm-task': ({ container, service }) => ({
    message: `${container} is a task of the Swarm service ${service}, and Swarm decides over its networks.`,
    remedy: `Change the service: docker service update --network-add <network> --network-rm <network> ${service}`,
  }),
  'container-removing': ({ container }) => ({
    message: `${container} is being removed, or its removal failed midway.`,
    remedy: `If it does not go away, remove it with docker rm --force ${container}`,
  }),
  'container-restarting': ({ container }) => ({
    message: `${container} keeps restarting, and between two starts Docker can not take it off a network.`,
    remedy: `Stop it first with docker stop ${container}; the change then takes effect when it starts.`,
  }),
  'network-unknown': ({ network }) => ({
    message: `The engine has no network ${network}.`,
    remedy: 'It was removed, or made again under another id. Look for it on the chart.',
  }),
  'target-is-host': ({ network, container }) => ({
    message: `Docker puts no container onto ${network} that was not made on it.`,
    remedy: `Run ${container} again with --network host.`,
  }),
  'target-is-none': ({ container }) => ({
    message: `${container} can not be moved onto none: being on no network is what none means.`,
    remedy: `Disconnect ${container} from each of its networks instead.`,
  }),
  'target-not-attachable': ({ network }) => ({
    message: `Only Swarm services can join ${network}: it was not made attachable.`,
    remedy: 'Make an overlay network with --attachable; it can not be switched on afterwards.',
  }),
  'target-is-ingress': ({ network }) => ({
    message: `${network} carries the published ports of Swarm services, and no container can join it.`,
    remedy: 'Use an attachable overlay network.',
  }),
  'target-is-gateway-bridge': ({ network }) => ({
    message: `${network} is the way out that Docker gives to containers on overlays; it connects them by itself.`,
    remedy: 'Use a bridge network of your own.',
  }),
  'target-config-only': ({ network }) => ({
    message: `${network} only holds settings for other networks, and no container can join it.`,
    remedy: `Make a network from it with --config-from ${network}, and use that.`,
  }),
  'already-connected': ({ container, network }) => ({
    message: `${container} is already on ${network}.`,
    remedy: 'To leave another of its networks, disconnect it from that one.',
  }),
  'not-connected': ({ container, network }) => ({
    message: `${container} is not on ${network}.`,
  }),
  'already-isolated': ({ container }) => ({
    message: `${container} is on none, which is to be on no network: there is nothing to disconnect it from.`,
    remedy: 'Connect it to a network; it leaves none by itself.',
  }),
  'same-network': ({ container, network }) => ({
    message: `${container} is on ${network} already: this would move it to where it is.`,
  }),
  'no-free-address': ({ network, subnet }) => ({
    message: `${network} has no free address left in ${subnet}.`,
    remedy: 'Disconnect something from it, or use a network with a larger subnet.',
  }),
  'subnet-conflict': ({ container, network, subnet, other, otherSubnet }) => ({
    message: `${subnet} of ${network} overlaps ${otherSubnet} of ${other}, and ${container} can not be on both while it runs.`,
    remedy: `Stop ${container} first, or disconnect it from ${other}.`,
  }),
  'network-predefined': ({ network }) => ({
    message: `Docker makes ${network} itself and needs it, so it can not be removed.`,
  }),
  'network-in-use': ({ network, containers }) => ({
    message: `${network} is in use by ${listed(containers)}.`,
    remedy: 'Disconnect or move them first.',
  }),
  'network-used-by-service': ({ network, services }) => ({
    message: `${network} is used by the Swarm services ${listed(services)}.`,
    remedy: `Take it off them first, with docker service update --network-rm ${network} <service>`,
  }),
  'network-used-by-networks': ({ network, networks }) => ({
    message: `${network} holds the settings of ${listed(networks)}.`,
    remedy: 'Remove those networks first.',
  }),
  'nothing-to-prune': ({ kept }) =>
    kept.length === 0
      ? { message: 'There is no network that nothing uses.' }
      : {
          message: `There is no network that could go without harm: stopped containers need ${listed(kept)}.`,
          remedy: 'Remove or move those containers first.',
        },
  'network-kept': ({ network, containers }) =>
    containers.length === 0
      ? {
          message: `${network} is not pruned: other networks or other nodes of the Swarm may use it.`,
          remedy: 'Remove it by itself, if it is meant to go.',
        }
      : {
          message: `${network} is not pruned: ${listed(containers)} could not start without it.`,
          remedy: 'Remove or move them first, or remove the network by itself.',
        },
  'recreate-predefined': ({ network }) => ({
    message: `Docker makes ${network} itself and needs it, so it can not be made anew.`,
    remedy: 'Make a network of your own with the settings you want, and move the containers there.',
  }),
  'recreate-template': ({ network }) => ({
    message: `${network} is a template for other networks or made from one, so it does not say all that it takes to make it again.`,
    remedy: 'Make a network with the settings you want under another name, and move the containers there.',
  }),
  'recreate-used-by-service': ({ network, services }) => ({
    message: `${network} is used by ${services.length === 1 ? 'the Swarm service' : 'the Swarm services'} ${listed(services)}, and Swarm keeps a network that a service uses.`,
    remedy: `Duplicate it under another name, change the networks of ${listed(services)} to that one, and remove ${network} then.`,
  }),
  'recreate-made-on-id': ({ network, containers }) => ({
    message:
      containers.length === 1
        ? `${listed(containers)} was run with the id of ${network} instead of its name, and this engine starts it no more once that id is gone.`
        : `${listed(containers)} were run with the id of ${network} instead of its name, and this engine starts them no more once that id is gone.`,
    remedy: `Run ${containers.length === 1 ? 'it' : 'them'} anew with --network ${network}, and then change the network.`,
  }),
  'recreate-renames': ({ network }) => ({
    message: `${network} keeps its name: containers that were run on it look for it by that name when they start.`,
    remedy: `Duplicate it under the other name, move its containers there, and remove ${network} then.`,
  }),
  'undo-already-done': () => ({
    message: 'This change was taken back already.',
  }),
  'undo-impossible': () => ({
    message: 'This change can not be taken back: what it took away can not be made again.',
  }),
};
