import type { Told } from './told';

/** What an engine's own words mean. `words` are matched as Docker writes them, across versions 20.10 to 29 where they differ. */
type Refusal = { words: RegExp; tell: (found: RegExpExecArray) => Told };

const pickAnother = 'Choose another address, or none, and the engine picks a free one.';

/** In this order: the first that matches is told. Sources: seen on Docker 20.10 and 28.5, or read in moby and marked so. */
const refusals: readonly Refusal[] = [
  {
    words:
      /user specified IP address is supported only when connecting to networks with user[- ]configured subnets/i,
    tell: () => ({
      message:
        'This network’s subnet was picked by the engine, and no address can be chosen on such a network.',
      remedy: 'Leave the address out, or use a network that was made with a subnet of your own.',
    }),
  },
  {
    words: /user specified IP address is supported on user defined networks only/i,
    tell: () => ({
      message: 'No address can be chosen on Docker’s default network.',
      remedy: 'Leave the address out, or use a bridge network of your own.',
    }),
  },
  {
    words: /network-scoped alias(es)? (is|are) (only )?supported/i,
    tell: () => ({
      message: 'Docker’s default network knows no aliases.',
      remedy: 'Leave the aliases out, or use a bridge network of your own.',
    }),
  },
  {
    words: /bind for (\S+) failed: port is already allocated/i,
    tell: ([, socket = '']) => ({
      message: `The published port ${socket} is taken by another container.`,
      remedy: 'Stop the other container, or publish another port.',
    }),
  },
  {
    words: /(failed to bind|listen (tcp|udp|sctp)|bind:).*address already in use/i,
    tell: () => ({
      message: 'A published port is taken by a program on the host.',
      remedy: 'Stop that program, or publish another port.',
    }),
  },
  {
    words: /address already in use/i,
    tell: () => ({
      message: 'The address is taken: something on the network has it, or it is the gateway.',
      remedy: pickAnother,
    }),
  },
  {
    words: /invalid address (\S+?):? It does not belong to any of this network's subnets/i,
    tell: ([, address = '']) => ({
      message: `${address} is outside the network’s subnets.`,
      remedy: pickAnother,
    }),
  },
  {
    words: /invalid IPv([46]) address: ([^\s)]+)/i,
    tell: ([, family = '', address = '']) => ({
      message: `“${address}” is not an IPv${family} address.`,
      remedy: 'Write it without a prefix length.',
    }),
  },
  {
    words: /no available (ipv4|ipv6|ip) addresses on this network/i,
    tell: () => ({
      message: 'The network has no free address left.',
      remedy: 'Disconnect something from it, or use a network with a larger subnet.',
    }),
  },
  {
    words: /endpoint with name (\S+) already exists in network (\S+)/i,
    tell: ([, container = '', network = '']) => ({
      message: `${container} is already on ${network}.`,
      remedy: 'Look at the chart again: it may have been connected a moment ago.',
    }),
  },
  {
    words: /(\S+) is already attached to network (\S+)/i,
    tell: ([, container = '', network = '']) => ({
      message: `${container} is already on ${network}.`,
      remedy: 'Look at the chart again: it may have been connected a moment ago.',
    }),
  },
  {
    words: /container \S+ is not connected to (?:the )?network (\S+)/i,
    tell: ([, network = '']) => ({
      message: `The container is not on ${network}, or its endpoint there was never made.`,
      remedy:
        'Look at the chart again; a container with a broken endpoint can be disconnected once it is stopped.',
    }),
  },
  {
    words: /sharing network namespace with another container or host/i,
    tell: () => ({
      message:
        'The container uses the network of the host or of another container, so it can join none itself.',
      remedy: 'Change the container whose network it shares, or run it again on the network you want.',
    }),
  },
  {
    words: /(connect|disconnect)(ed)? .*(from|to) host network/i,
    tell: () => ({
      message: 'Docker puts no running container onto the host’s network, and takes none off it.',
      remedy: 'Run the container again, with --network host or without.',
    }),
  },
  {
    words: /one of the networks in private \(none\) mode/i,
    tell: () => ({
      message: 'The container is on none, and can not be on a network at the same time.',
      remedy: 'Disconnect it from none first.',
    }),
  },
  {
    words: /network (\S+) not manually attachable/i,
    tell: ([, network = '']) => ({
      message: `Only Swarm services can join ${network}: it was not made attachable.`,
      remedy: 'Make an overlay network with --attachable; it can not be switched on afterwards.',
    }),
  },
  {
    words: /cannot create endpoint on configuration-only network/i,
    tell: () => ({
      message: 'This network only holds settings for other networks, and no container can join it.',
      remedy: 'Make a network from it with --config-from, and use that.',
    }),
  },
  {
    words: /cannot program address \S+ in sandbox interface because it conflicts with existing route/i,
    tell: () => ({
      message: 'The network’s subnet overlaps another that the container is on.',
      remedy: 'Disconnect it from the other network first.',
    }),
  },
  {
    words: /attaching to network failed.*context deadline exceeded/i,
    tell: () => ({
      message:
        'The Swarm gave the container no address in time: the address is taken or outside the subnet, or a subnet clashes with the host’s.',
      remedy: 'Leave the address out, and see whether the network’s subnet is used elsewhere on the host.',
    }),
  },
  {
    words: /could not attach to network (\S+): .*not found/i,
    tell: ([, network = '']) => ({
      message: `The engine has no network ${network} any more.`,
      remedy: 'Look at the chart again and choose another.',
    }),
  },
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
  {
    words: /container \S+ is marked for removal and cannot be connected or disconnected/i,
    tell: () => ({
      message: 'The container is being removed.',
      remedy: 'If it does not go away, remove it with docker rm --force.',
    }),
  },
  {
    words: /this node is not a swarm manager/i,
    tell: () => ({
      message: 'This engine is no manager of a Swarm.',
      remedy: 'Do it on a manager, or begin a Swarm with docker swarm init.',
    }),
  },
  {
    words: /no such container: (\S+)/i,
    tell: ([, container = '']) => ({
      message: `The engine has no container ${container} any more.`,
      remedy: 'Look at the chart again.',
    }),
  },
  {
    words: /network (\S+) not found/i,
    tell: ([, network = '']) => ({
      message: `The engine has no network ${network} any more.`,
      remedy: 'Look at the chart again and choose another.',
    }),
  },
];

/**
 * What an engine's refusal means in plain words, and the way that works.
 * @param engineMessage the engine's own words; they are to be shown beside these.
 * @returns undefined where the words are not known.
 */
export function engineRefusal(engineMessage: string): Told | undefined {
  for (const { words, tell } of refusals) {
    const found = words.exec(engineMessage);
    if (found !== null) return tell(found);
  }
  return undefined;
}
