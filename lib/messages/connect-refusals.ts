import type { Refusal } from './refusal';

const pickAnother = 'Choose another address, or none, and the engine picks a free one.';

/** What an engine says when it does not connect or disconnect a container. In this order: the first that matches is told. */
export const connectRefusals: readonly Refusal[] = [
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
