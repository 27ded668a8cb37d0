import type { Refusal } from './refusal';

/** What an engine says when it does not make or remove a network. */
export const networkRefusals: readonly Refusal[] = [
  {
    words: /network with name (\S+) already exists/i,
    tell: ([, name = '']) => ({
      message: `There is a network named ${name} already.`,
      remedy: 'Choose another name, or remove that network first.',
    }),
  },
  {
    words: /pool overlaps with other one on this address space|invalid pool request: .*overlaps/i,
    tell: () => ({
      message: 'The subnet overlaps another network’s.',
      remedy: 'Choose another subnet, or leave it out, and the engine picks a free one.',
    }),
  },
  {
    words: /could not find an available, non-overlapping IPv6 address pool/i,
    tell: () => ({
      message: 'This engine picks no IPv6 subnet by itself.',
      remedy: 'Give an IPv6 subnet, such as fd00:30::/64.',
    }),
  },
  {
    words:
      /could not find an available, non-overlapping IPv4 address pool|all predefined address pools have been fully subnetted/i,
    tell: () => ({
      message: 'The engine has no free subnet left to pick.',
      remedy: 'Give a subnet of your own, or remove networks that are not used.',
    }),
  },
  {
    words: /failed to allocate gateway \((\S+?)\)/i,
    tell: ([, gateway = '']) => ({
      message: `${gateway} can not be the gateway: it is outside the subnet, or taken.`,
      remedy: 'Choose another, or leave it out, and the engine takes the first address.',
    }),
  },
  {
    words: /network \S+ is already using parent interface (\S+)/i,
    tell: ([, parent = '']) => ({
      message: `Another network rides on ${parent} already, and only one may do so here.`,
      remedy: 'Use that network, give this one a VLAN id of its own, or choose another parent.',
    }),
  },
  {
    words: /invalid subinterface vlan name (\S+?),/i,
    tell: ([, parent = '']) => ({
      message: `The engine’s host has no interface ${parent}.`,
      remedy: 'Choose one that is there, or name a VLAN of one as eth0.10.',
    }),
  },
  {
    words: /-o parent interface does was not found on the host/i,
    tell: () => ({
      message: 'The engine’s host has no interface of this name.',
      remedy: 'Choose one that is there.',
    }),
  },
  {
    words: /networks have same bridge name/i,
    tell: () => ({
      message: 'Another network’s bridge has this name.',
      remedy: 'Choose another bridge name, or leave it out.',
    }),
  },
  {
    words: /failed to parse (\S+) value: (.*?) \(/i,
    tell: ([, option = '', value = '']) => ({
      message: `The engine makes no sense of “${value}” as the option ${option}.`,
      remedy: 'Most options are true or false, or a number. Correct the value, or leave the option out.',
    }),
  },
  {
    words: /existing interface (\S+) is not a bridge/i,
    tell: ([, name = '']) => ({
      message: `The host has an interface ${name} already, and it is no bridge.`,
      remedy: 'Choose another bridge name, or leave it out.',
    }),
  },
  {
    words: /operation not supported/i,
    tell: () => ({
      message: 'The kernel of the engine’s host can not do this.',
      remedy: 'A kernel module may be missing, such as macvlan, ipvlan, dummy or 8021q.',
    }),
  },
  {
    words: /network (\S+) id \S+ has active endpoints/i,
    tell: ([, network = '']) => ({
      message: `${network} is in use.`,
      remedy: 'Disconnect or move its containers first.',
    }),
  },
  {
    words: /network \S+ is in use by (?:task|service)/i,
    tell: () => ({
      message: 'A Swarm service uses the network.',
      remedy: 'Take it off the service first, with docker service update --network-rm.',
    }),
  },
  {
    words: /configuration network "?([^"\s]+)"? is in use/i,
    tell: ([, network = '']) => ({
      message: `${network} holds the settings of other networks.`,
      remedy: 'Remove those networks first.',
    }),
  },
  {
    words: /(\S+) is a pre-defined network and cannot be removed/i,
    tell: ([, network = '']) => ({
      message: `Docker makes ${network} itself and needs it, so it can not be removed.`,
    }),
  },
  {
    words: /only one instance of "(\S+)" network is allowed/i,
    tell: ([, driver = '']) => ({
      message: `An engine has one ${driver} network only, and makes it itself.`,
      remedy: 'Use the one that is there.',
    }),
  },
];
