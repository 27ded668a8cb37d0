import type { ReasonsByCode } from './reasons-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'swarm-needed'
  | 'swarm-is-ipv4'
  | 'ingress-needs-overlay'
  | 'ingress-not-attachable'
  | 'ingress-exists'
  | 'service-unknown'
  | 'service-unchanged'
  | 'service-needs-overlay'
  | 'swarm-already'
  | 'swarm-none'
  | 'advertise-invalid'
  | 'swarm-has-nodes'
  | 'swarm-in-use';

/** What keeps a Swarm, or a network of one, from being made or ended. */
export const swarmReasons: Catalogue<Pick<ReasonsByCode, About>, Told> = {
  'swarm-needed': ({ state }) =>
    ({
      none: {
        message: 'Such a network belongs to a Swarm, and this engine is in none.',
        remedy: 'Enable Swarm on it first, or choose a bridge for containers of this host alone.',
      },
      worker: {
        message: 'Such a network is made by a manager of the Swarm, and this engine is a worker.',
        remedy: 'Make it on a manager, and it appears here once something here uses it.',
      },
      'not-ready': {
        message: 'Such a network belongs to a Swarm, and this engine’s is not ready.',
        remedy: 'Look at docker node ls; unlock the Swarm, or bring its managers back.',
      },
    })[state],
  'swarm-is-ipv4': ({ field }) =>
    field === 'enableIPv6'
      ? {
          message:
            'Overlays have IPv4 addresses only. The engine would make this one, and no container could ever join it.',
          remedy: 'Leave IPv6 off.',
        }
      : { message: 'A network of a Swarm can not do without IPv4.', remedy: 'Leave IPv4 on.' },
  'ingress-needs-overlay': ({ driver }) => ({
    message: `Only an overlay can be the Swarm’s ingress network, and this is a ${driver} network.`,
    remedy: 'Choose overlay, or leave ingress off.',
  }),
  'ingress-not-attachable': () => ({
    message: 'No container can be attached to the Swarm’s ingress network, so it can not be attachable.',
    remedy: 'Leave one of the two off.',
  }),
  'ingress-exists': ({ network }) => ({
    message: `A Swarm has one ingress network, and ${network} is this one’s.`,
    remedy: `Remove it first, with docker network rm ${network}, once no service publishes a port through it.`,
  }),
  'service-unknown': ({ service }) => ({
    message: `The Swarm has no service ${service}.`,
    remedy: 'It was removed, or made again under another id. Look for it on the chart.',
  }),
  'service-unchanged': ({ service }) => ({
    message: `${service} is on exactly these networks already.`,
    remedy: 'Choose others, or leave it as it is.',
  }),
  'service-needs-overlay': ({ network }) => ({
    message: `${network} is of this engine alone, and a service’s tasks may run on any node of the Swarm.`,
    remedy: 'Choose an overlay network, or make one.',
  }),
  'swarm-already': () => ({
    message: 'This engine is in a Swarm already.',
    remedy: 'Go on and make the network.',
  }),
  'swarm-none': () => ({ message: 'This engine is in no Swarm.' }),
  'advertise-invalid': ({ address }) => ({
    message:
      address === ''
        ? 'Other nodes need an address by which they reach this engine.'
        : `Other nodes can not reach this engine by “${address}”.`,
    remedy: 'Give an address of its host, without a prefix length, or the name of an interface.',
  }),
  'swarm-has-nodes': ({ nodes }) => ({
    message: `The Swarm has ${listed(nodes)} as nodes by now, and would be lost for all of them.`,
    remedy: 'Take the others out of it first, with docker node rm.',
  }),
  'swarm-in-use': ({ services, networks, containers }) => ({
    message: `The Swarm holds ${inWords(services, networks, containers)} by now, which would be gone with it.`,
    remedy: 'Remove them first.',
  }),
};

function inWords(
  services: readonly string[],
  networks: readonly string[],
  containers: readonly string[],
): string {
  return listed([
    ...services.map((name) => `the service ${name}`),
    ...networks.map((name) => `the network ${name}`),
    ...containers.map((name) => `a membership of ${name}`),
  ]);
}
