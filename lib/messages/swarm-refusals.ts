import type { Refusal } from './refusal';

/** What an engine says of Swarms, of templates, and of drivers that it lacks. In this order: the first that matches is told. */
export const swarmRefusals: readonly Refusal[] = [
  {
    words: /swarm scoped network when swarm is not active/i,
    tell: () => ({
      message: 'This engine manages no Swarm, and the change is about one.',
      remedy: 'Enable Swarm on it, or ask a manager.',
    }),
  },
  {
    words: /already part of a swarm/i,
    tell: () => ({ message: 'This engine is in a Swarm already.' }),
  },
  {
    words: /live-restore daemon configuration is incompatible with swarm/i,
    tell: () => ({
      message: 'An engine with live-restore can be in no Swarm.',
      remedy: 'Turn live-restore off in daemon.json, restart Docker, and try again.',
    }),
  },
  {
    words: /could not choose an IP address to advertise|must specify a listening address|advertise address/i,
    tell: () => ({
      message: 'The engine can not be reached by this address.',
      remedy: 'Give another address of its host, or the name of an interface that has exactly one.',
    }),
  },
  {
    words: /ingress network \(\S+\) is already present/i,
    tell: () => ({
      message: 'A Swarm has one ingress network, and this one has it.',
      remedy: 'Remove that first, once no service publishes a port through it.',
    }),
  },
  {
    words: /IPv4 cannot be disabled in a Swarm scoped network/i,
    tell: () => ({
      message: 'A network of a Swarm can not do without IPv4.',
      remedy: 'Leave IPv4 on.',
    }),
  },
  {
    words: /IPv4 or IPv6 must be enabled/i,
    tell: () => ({
      message: 'A network has IPv4, IPv6 or both, and this one would have neither.',
      remedy: 'Enable one of the two.',
    }),
  },
  {
    words: /gateway mode '(\S+)' can only be used for an internal network/i,
    tell: ([, mode = '']) => ({
      message: `The gateway mode ${mode} is for an internal network only.`,
      remedy: 'Make the network internal, or choose another mode.',
    }),
  },
  {
    words: /requested (?:ipvlan|macvlan) (?:mode|flag) '(.*?)' is not valid/i,
    tell: ([, mode = '']) => ({
      message: `This engine’s driver knows no mode “${mode}”.`,
      remedy: 'Choose another, or update the engine.',
    }),
  },
  {
    words: /configuration network "?([^"\s]+)"? does not exist/i,
    tell: ([, template = '']) => ({
      message: `This engine has no template ${template}.`,
      remedy: 'Make it first, as a template only.',
    }),
  },
  {
    words: /not supported if the network depends on a configuration network/i,
    tell: () => ({
      message:
        'Addresses, options and labels come from the template, and the engine takes no others beside them.',
      remedy: 'Leave them out, or leave the template out.',
    }),
  },
  {
    words: /configuration network can only contain network specific fields/i,
    tell: () => ({
      message: 'A template holds settings only, and nothing of how a network is used.',
      remedy: 'Leave internal, attachable, ingress and scope off.',
    }),
  },
  {
    words: /ipv4 pool is empty|null ipam driver does not handle/i,
    tell: () => ({
      message: 'The IPAM driver hands out no addresses, and this network can not do without.',
      remedy: 'Leave the IPAM driver out.',
    }),
  },
  {
    words: /plugin "(\S+)" not found/i,
    tell: ([, driver = '']) => ({
      message: `This engine has no network driver ${driver}.`,
      remedy: 'Install and enable the plugin first, or choose another driver.',
    }),
  },
];
