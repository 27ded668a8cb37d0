/** What the table of rules needs to know of the world that it is tried on: ids by name. */
export type RulesWorld = Readonly<Record<string, string>>;

/** One rule or trap of the engine, and what Portolan says before the engine is asked. */
export type RuleRow = {
  /** As docs/engine-rules.md has it. */
  rule: string;
  /** What is asked for, as a dry run. */
  ask: (world: RulesWorld) => { method: 'POST' | 'DELETE'; path: string; body?: unknown };
  /** The codes of the reasons, if it is refused; else of the warnings that must be shown, or none where it is simply done right. */
  refused?: string;
  warned?: string;
  /** The docker command that runs into the rule, and a part of the engine's own words; absent where the engine says nothing, which is the trap. */
  /** Asks what interfaces the host has, of which the simulator's tells nothing. */
  needsHost?: true;
  /** Newer engines allow it. */
  isOld?: true;
  engine?: { command: readonly string[]; says: string };
};

const connect =
  (network: string, container: string, more: object = {}) =>
  (world: RulesWorld) => ({
    method: 'POST' as const,
    path: `/networks/${world[network] ?? network}/endpoints`,
    body: { containerId: world[container] ?? container, ...more },
  });
const disconnect = (network: string, container: string) => (world: RulesWorld) => ({
  method: 'DELETE' as const,
  path: `/networks/${world[network] ?? network}/endpoints/${world[container] ?? container}`,
});
const create = (body: object) => () => ({
  method: 'POST' as const,
  path: '/networks',
  body: { driver: 'bridge', ...body },
});
const remove = (network: string) => (world: RulesWorld) => ({
  method: 'DELETE' as const,
  path: `/networks/${world[network] ?? network}`,
});
const bridgeOption = 'com.docker.network.bridge.name';

/** Every rule and trap of what Docker does, in the order in which they were found out. */
export const ruleRows: readonly RuleRow[] = [
  {
    rule: 'an alias on the default bridge',
    ask: connect('bridge', 'onFront', { aliases: ['shop'] }),
    refused: 'alias-on-default-bridge',
    engine: {
      command: ['network', 'connect', '--alias', 'shop', 'bridge', 'onFront'],
      says: 'alias is supported only',
    },
  },
  {
    rule: 'an address on the default bridge',
    ask: connect('bridge', 'onFront', { ipv4: '172.17.0.50' }),
    refused: 'address-on-default-bridge',
    engine: {
      command: ['network', 'connect', '--ip', '172.17.0.50', 'bridge', 'onFront'],
      says: 'user defined networks only',
    },
  },
  {
    rule: 'an address outside of the subnets',
    ask: connect('back', 'onFront', { ipv4: '10.99.0.9' }),
    refused: 'address-outside-subnets',
    engine: {
      command: ['network', 'connect', '--ip', '10.99.0.9', 'back', 'onFront'],
      says: 'belong to any of this network',
    },
  },
  {
    rule: 'what is no address',
    ask: connect('back', 'onFront', { ipv4: 'bad)' }),
    refused: 'address-invalid',
  },
  {
    rule: 'an address that another has',
    ask: connect('back', 'onFront', { ipv4: '172.30.2.10' }),
    refused: 'address-taken',
    engine: {
      command: ['network', 'connect', '--ip', '172.30.2.10', 'back', 'onFront'],
      says: 'Address already in use',
    },
  },
  {
    rule: 'the gateway’s address',
    ask: connect('back', 'onFront', { ipv4: '172.30.2.1' }),
    refused: 'address-is-gateway',
  },
  {
    rule: 'connecting again',
    ask: connect('front', 'onFront'),
    refused: 'already-connected',
    engine: { command: ['network', 'connect', 'front', 'onFront'], says: 'already exists in network' },
  },
  {
    rule: 'trap: connecting a stopped container again is answered 200 and ignored',
    ask: connect('front', 'stopped'),
    refused: 'already-connected',
  },
  {
    rule: 'leaving a network that it is not on',
    ask: disconnect('back', 'onFront'),
    refused: 'not-connected',
    engine: { command: ['network', 'disconnect', 'back', 'onFront'], says: 'is not connected to' },
  },
  {
    rule: 'a network that there is not',
    ask: connect('f'.repeat(64), 'onFront'),
    refused: 'network-unknown',
  },
  {
    rule: 'trap: a stopped container is connected to a network that there is not, with 200, and does not start again',
    ask: connect('f'.repeat(64), 'stopped'),
    refused: 'network-unknown',
  },
  {
    rule: 'a container that there is not',
    ask: connect('back', 'e'.repeat(64)),
    refused: 'container-unknown',
    engine: { command: ['network', 'connect', 'back', 'e'.repeat(64)], says: 'No such container' },
  },
  {
    rule: 'a container on the host’s stack joins nothing',
    ask: connect('back', 'onHost'),
    refused: 'shares-host-stack',
    engine: { command: ['network', 'connect', 'back', 'onHost'], says: 'host' },
  },
  {
    rule: 'nobody joins the network host',
    ask: connect('host', 'onFront'),
    refused: 'target-is-host',
    engine: { command: ['network', 'connect', 'host', 'onFront'], says: 'host network' },
  },
  {
    rule: 'nobody leaves the network host',
    ask: disconnect('host', 'onHost'),
    refused: 'shares-host-stack',
    engine: { command: ['network', 'disconnect', 'host', 'onHost'], says: 'host network' },
  },
  {
    rule: 'nobody joins the network none beside another',
    ask: connect('none', 'onFront'),
    refused: 'target-is-none',
  },
  {
    rule: 'a container on none joins another network only after it left none: one change does both',
    ask: connect('back', 'onNone'),
    warned: 'leaves-none',
    engine: { command: ['network', 'connect', 'back', 'onNone'], says: 'private (none) mode' },
  },
  {
    rule: 'a container on another’s stack joins nothing',
    ask: connect('back', 'rider'),
    refused: 'shares-container-stack',
    engine: { command: ['network', 'connect', 'back', 'rider'], says: 'sharing network namespace' },
  },
  {
    rule: 'a container on another’s stack leaves nothing',
    ask: disconnect('front', 'rider'),
    refused: 'shares-container-stack',
  },
  {
    rule: 'trap: a network is removed under stopped containers that then do not start',
    ask: remove('needed'),
    warned: 'stopped-members-break',
  },
  {
    rule: 'a network in use is not removed',
    ask: remove('front'),
    refused: 'network-in-use',
    engine: { command: ['network', 'rm', 'front'], says: 'has active endpoints' },
  },
  {
    rule: 'the engine’s own networks are not removed',
    ask: remove('bridge'),
    refused: 'network-predefined',
    engine: { command: ['network', 'rm', 'bridge'], says: 'pre-defined' },
  },
  {
    rule: 'a network may not be called bridge',
    ask: create({ name: 'bridge' }),
    refused: 'name-reserved',
    engine: { command: ['network', 'create', 'bridge'], says: 'bridge' },
  },
  {
    rule: 'there is one network of the driver host',
    ask: create({ name: 'second', driver: 'host' }),
    refused: 'driver-single',
    engine: { command: ['network', 'create', '-d', 'host', 'second'], says: 'only one instance of' },
  },
  {
    rule: 'there is one network of the driver null',
    ask: create({ name: 'second', driver: 'null' }),
    refused: 'driver-single',
    engine: { command: ['network', 'create', '-d', 'null', 'second'], says: 'only one instance of' },
  },
  {
    rule: 'a name that is in use; trap: old engines allow it on demand, and then find neither by name',
    ask: create({ name: 'front' }),
    refused: 'name-in-use',
    engine: { command: ['network', 'create', 'front'], says: 'already exists' },
  },
  {
    rule: 'trap: a name with a slash is accepted',
    ask: create({ name: 'bad/name' }),
    refused: 'name-invalid',
  },
  {
    rule: 'a subnet that overlaps another',
    ask: create({ name: 'n', subnets: [{ subnet: '172.30.1.128/25' }] }),
    refused: 'overlaps-network',
    engine: { command: ['network', 'create', '--subnet', '172.30.1.128/25', 'n'], says: 'overlaps' },
  },
  {
    rule: 'a gateway outside of its subnet',
    ask: create({ name: 'n', subnets: [{ subnet: '172.31.5.0/24', gateway: '10.1.1.1' }] }),
    refused: 'outside-subnet',
    engine: {
      command: ['network', 'create', '--subnet', '172.31.5.0/24', '--gateway', '10.1.1.1', 'n'],
      says: 'gateway',
    },
  },
  {
    rule: 'trap: host bits in a subnet are accepted by old engines',
    ask: create({ name: 'n', subnets: [{ subnet: '172.31.5.7/24' }] }),
    refused: 'cidr-host-bits',
  },
  {
    rule: 'trap: a range outside of its subnet is accepted by old engines',
    ask: create({ name: 'n', subnets: [{ subnet: '172.31.5.0/24', ipRange: '10.5.5.0/28' }] }),
    refused: 'outside-subnet',
  },
  {
    rule: 'a driver that is not there, which the engine looks for during 15 s',
    ask: create({ name: 'n', driver: 'weave-x' }),
    refused: 'driver-missing',
  },
  {
    rule: 'a configuration-only network is joined by nobody',
    ask: connect('template', 'onFront'),
    refused: 'target-config-only',
    engine: { command: ['network', 'connect', 'template', 'onFront'], says: 'configuration-only' },
  },
  {
    rule: 'a configuration-only network that another is made from is not removed',
    ask: remove('template'),
    refused: 'network-used-by-networks',
    engine: { command: ['network', 'rm', 'template'], says: 'is in use' },
  },
  {
    rule: 'trap: a bridge called docker0 destroys the default bridge of old engines',
    ask: create({ name: 'n', options: { [bridgeOption]: 'docker0' } }),
    refused: 'bridge-name-in-use',
  },
  {
    rule: 'trap: a bridge named as an interface that exists takes it over',
    ask: create({ name: 'n', options: { [bridgeOption]: 'eth0' } }),
    refused: 'bridge-name-exists',
    needsHost: true,
  },
  {
    rule: 'trap: published ports are silently closed when nothing but an internal network is left',
    ask: disconnect('front', 'published'),
    warned: 'ports-lost',
  },
  {
    rule: 'trap: published ports are bound anew on the network that is left',
    ask: (world) => ({
      method: 'POST',
      path: '/moves',
      body: { containerId: world.published, fromNetworkId: world.front, toNetworkId: world.back },
    }),
    warned: 'ports-rebound',
  },
  {
    rule: 'trap: the last network is left, and nothing reaches it any more',
    ask: disconnect('front', 'onFront'),
    warned: 'last-network',
  },
  {
    rule: 'a macvlan on a parent that there is not',
    ask: create({ name: 'n', driver: 'macvlan', parent: 'nope0' }),
    refused: 'parent-unknown',
    needsHost: true,
    engine: {
      command: ['network', 'create', '-d', 'macvlan', '-o', 'parent=nope0', 'n'],
      says: 'invalid subinterface',
    },
  },
  {
    rule: 'a macvlan on the loopback interface',
    ask: create({ name: 'n', driver: 'macvlan', parent: 'lo' }),
    refused: 'parent-unusable',
    engine: { command: ['network', 'create', '-d', 'macvlan', '-o', 'parent=lo', 'n'], says: 'loopback' },
  },
  {
    rule: 'a mode that macvlan has not',
    ask: create({ name: 'n', driver: 'macvlan', parent: 'eth0', mode: 'sideways' }),
    refused: 'mode-unknown',
    engine: {
      command: [
        'network',
        'create',
        '-d',
        'macvlan',
        '-o',
        'parent=eth0',
        '-o',
        'macvlan_mode=sideways',
        'n',
      ],
      says: 'sideways',
    },
  },
  {
    rule: 'a second macvlan on one parent, before Docker 27',
    ask: create({ name: 'n', driver: 'macvlan', parent: 'lan1', subnets: [{ subnet: '192.168.99.0/24' }] }),
    refused: 'parent-taken',
    isOld: true,
    engine: {
      command: ['network', 'create', '-d', 'macvlan', '-o', 'parent=lan1', 'n'],
      says: 'already using parent interface',
    },
  },
  {
    rule: 'an overlay that is not attachable',
    ask: connect('closed', 'onFront'),
    refused: 'target-not-attachable',
    engine: { command: ['network', 'connect', 'closed', 'onFront'], says: 'not manually attachable' },
  },
  {
    rule: 'the network ingress is joined by nobody',
    ask: connect('ingress', 'onFront'),
    refused: 'target-is-ingress',
  },
  {
    rule: 'an address outside of an overlay, for which the engine waits 20 s',
    ask: connect('open', 'onFront', { ipv4: '10.99.0.9' }),
    refused: 'address-outside-subnets',
  },
  {
    rule: 'an overlay that a service uses is not removed',
    ask: remove('open'),
    refused: 'network-used-by-service',
    engine: { command: ['network', 'rm', 'open'], says: 'is in use by service' },
  },
  {
    rule: 'trap: a service’s task is connected to a bridge',
    ask: connect('back', 'task'),
    refused: 'swarm-task',
  },
  {
    rule: 'trap: a service’s task is taken off its own overlay, and runs on without a network',
    ask: disconnect('open', 'task'),
    refused: 'swarm-task',
  },
];
