import type { FindingsByCode } from './findings-by-code';
import { type Catalogue, listed, type Told } from './told';

type About =
  | 'host-port-clash'
  | 'host-network-used'
  | 'published-everywhere'
  | 'published-unheard'
  | 'listens-on-loopback'
  | 'listens-unreached'
  | 'parent-missing'
  | 'parent-down'
  | 'parent-wireless'
  | 'macvlan-host-isolation';

/** Findings about the engine’s host: its ports and its interfaces. */
export const hostFindings: Catalogue<Pick<FindingsByCode, About>, Told> = {
  'host-port-clash': ({ port, containers, publishers }) => ({
    message:
      publishers.length === 0
        ? `${listed(containers)} share the host’s network and say that they listen on ${port}: only one of them can.`
        : `${listed(containers)} ${containers.length === 1 ? 'shares' : 'share'} the host’s network and may listen on ${port}, which ${listed(publishers)} ${publishers.length === 1 ? 'publishes' : 'publish'} there: only one of them can have it.`,
    remedy:
      'Let one listen on another port, or run it on a network of its own and publish its port as another one of the host’s.',
  }),
  'host-network-used': ({ container }) => ({
    message: `${container} shares the host’s network: it is not isolated, listens on the host itself, and nothing can be connected to it or taken away.`,
    remedy:
      'That is fast, and right for a proxy or for what has to see the LAN. Anything else is better run on a network of its own with its ports published.',
  }),
  'published-everywhere': ({ container, ports, service }) => ({
    message:
      service === undefined
        ? `${container} answers on ${listed(ports)} to everybody who reaches the host, past the host’s own firewall as a rule.`
        : `${container} answers on ${listed(ports)} to everybody who reaches the host, and ${service} is seldom meant for everybody.`,
    remedy:
      'If only this machine needs it, publish it on 127.0.0.1; if only other containers do, not at all: they reach it by name on a common network. A container’s ports are set when it is made.',
  }),
  'published-unheard': ({ container, ports, listens }) => ({
    message:
      listens.length === 0
        ? `${container} publishes ${listed(ports)}, and nothing in it listens there: whoever connects is turned away.`
        : `${container} publishes ${listed(ports)}, and nothing in it listens there; it listens on ${listed(listens)}.`,
    remedy:
      'See in its log whether its program is still starting or has failed, and which port it takes. A container’s ports are set when it is made: publish the one that it listens on, or tell the program to listen on the published one.',
  }),
  'listens-on-loopback': ({ container, ports, published }) => ({
    message: published
      ? `${container} publishes ${listed(ports)}, but its program listens on loopback alone: only the container itself reaches it.`
      : `${container} listens on ${listed(ports)} on loopback alone: others on its networks can not reach it.`,
    remedy:
      'Tell its program to listen on 0.0.0.0 instead of 127.0.0.1 or localhost. Inside a container that is no more than its own networks. If only the container itself is to reach it, all is well.',
  }),
  'listens-unreached': ({ container, ports }) => ({
    message: `${container} listens on ${listed(ports)}, but shares no network with anybody and publishes nothing: only the host reaches it.`,
    remedy: 'Connect it to the network of those that are to reach it, or publish the port.',
  }),
  'parent-missing': ({ network, parent }) => ({
    message: `${network} rides on ${parent}, and the host has no such interface: its containers reach nobody, and can not start.`,
    remedy: 'Make the interface again or plug it in, or make the network anew on another one.',
  }),
  'parent-down': ({ network, parent }) => ({
    message: `${network} rides on ${parent}, which is down: its containers reach nobody on the LAN.`,
    remedy: `Take ${parent} up, and see that its cable is plugged in.`,
  }),
  'parent-wireless': ({ network, parent }) => ({
    message: `${network} rides on ${parent}, which is wireless: most access points drop what comes from the containers’ own MAC addresses.`,
    remedy:
      'Use an interface with a cable, or an ipvlan network: its containers share the MAC address of their parent.',
  }),
  'macvlan-host-isolation': ({ network, parent, containers }) => ({
    message: `The host itself can not reach ${listed(containers)} on ${network}, nor the other way round: the kernel keeps ${parent} and its macvlans apart. Others on the LAN can.`,
    remedy:
      'If the host has to, give it a macvlan interface of its own beside them, with a route to where they are. The commands do it until the next start of the host; see that nothing else has the address.',
  }),
};
