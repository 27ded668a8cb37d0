import { describe, expect, it } from 'vitest';
import { engineRefusal } from './engine-refusals';

/** The engine's words as they were seen (20.10.24 and 28.5.2), and a piece of what they are told as. */
const seen = [
  ['ipv4 pool is empty', 'hands out no addresses'],
  ['null ipam driver does not handle specific address pool requests', 'hands out no addresses'],
  ['configuration network "tmpl" does not exist', 'no template tmpl'],
  [
    'user specified configurations are not supported if the network depends on a configuration network',
    'come from the template',
  ],
  [
    'network driver options are not supported if the network depends on a configuration network',
    'come from the template',
  ],
  [
    'configuration network can only contain network specific fields. Network operator fields like [ ingress | internal | attachable | scope ] are not supported.',
    'A template holds settings only',
  ],
  ['plugin "weird" not found', 'no network driver weird'],
  ['IPv4 or IPv6 must be enabled', 'neither'],
  ["gateway mode 'isolated' can only be used for an internal network", 'internal network only'],
  ["requested ipvlan mode 'l3s' is not valid, 'l2' mode is the ipvlan driver default", 'knows no mode “l3s”'],
  ['IPv4 cannot be disabled in a Swarm scoped network', 'without IPv4'],
  ['cannot create a swarm scoped network when swarm is not active', 'manages no Swarm'],
  [
    'This node is already part of a swarm. Use "docker swarm leave" to leave this swarm and join another one.',
    'in a Swarm already',
  ],
  ['--live-restore daemon configuration is incompatible with swarm mode', 'live-restore'],
  [
    'rpc error: code = AlreadyExists desc = ingress network (3i8ddhuqeg646ori8qnhcfimx) is already present',
    'one ingress network',
  ],
  [
    'Get "http://localhost:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused',
    'could not reach the registry',
  ],
  [
    'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
    'could not reach the registry',
  ],
  [
    "pull access denied for nowhere/nothing, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    'no image nowhere/nothing',
  ],
  ['manifest for nginx:nosuch not found: manifest unknown: manifest unknown', 'no such tag: nginx:nosuch'],
  [
    'OCI runtime create failed: container_linux.go:367: starting container process caused: exec: "/no/such": stat /no/such: no such file or directory: unknown',
    'no program /no/such',
  ],
  [
    'Conflict. The container name "/web" is already in use by container "ab12". You have to remove (or rename) that container to be able to reuse that name.',
    'is called web already',
  ],
  ['No such image: nginx:latest', 'does not hold the image nginx:latest'],
  [
    'network-scoped alias is supported only for containers in user defined networks',
    'default network knows no aliases',
  ],
  ['user specified IP address is supported on user defined networks only', 'default network'],
  [
    'user specified IP address is supported only when connecting to networks with user configured subnets',
    'picked by the engine',
  ],
  ["Invalid address 10.99.0.9: It does not belong to any of this network's subnets", '10.99.0.9 is outside'],
  ['Invalid IPv4 address: bad)', '“bad” is not an IPv4 address'],
  ['Address already in use', 'The address is taken'],
  ['endpoint with name res-a already exists in network res-n2', 'res-a is already on res-n2'],
  ['res-b is already attached to network res-ova', 'res-b is already on res-ova'],
  ['container 390d6aa6 is not connected to network tb', 'not on tb'],
  ['container ec9eaa is not connected to the network ovb', 'not on ovb'],
  [
    'container sharing network namespace with another container or host cannot be connected to any other network',
    'uses the network of the host or of another container',
  ],
  ['container cannot be disconnected from host network or connected to host network', 'host’s network'],
  [
    'cannot connect container to host network - container must be created in host network mode',
    'host’s network',
  ],
  [
    'cannot disconnect container from host network - container was created in host network mode',
    'host’s network',
  ],
  [
    'container cannot be connected to multiple networks with one of the networks in private (none) mode',
    'is on none',
  ],
  [
    'Could not attach to network ingress: rpc error: code = PermissionDenied desc = network ingress not manually attachable',
    'Only Swarm services can join ingress',
  ],
  [
    'Could not attach to network X: rpc error: code = NotFound desc = network X not found',
    'no network X any more',
  ],
  [
    'attaching to network failed, make sure your network options are correct and check manager logs: context deadline exceeded',
    'gave the container no address in time',
  ],
  [
    'driver failed programming external connectivity on endpoint pp (23ce): Bind for 0.0.0.0:8081 failed: port is already allocated',
    'port 0.0.0.0:8081 is taken by another container',
  ],
  [
    'driver failed programming external connectivity on endpoint pp (23ce): Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use',
    'taken by a program on the host',
  ],
  ['error while removing network: network b id df00e31b has active endpoints', 'b is in use'],
  [
    'failed to parse com.docker.network.bridge.enable_icc value: banana (strconv.ParseBool: parsing "banana": invalid syntax)',
    '“banana” as the option com.docker.network.bridge.enable_icc',
  ],
  ['existing interface eth0 is not a bridge', 'an interface eth0 already'],
  ['bridge is a pre-defined network and cannot be removed', 'Docker makes bridge itself'],
  ['only one instance of "host" network is allowed', 'one host network only'],
  ['network with name shop already exists', 'network named shop already'],
  ['Pool overlaps with other one on this address space', 'overlaps another network’s'],
  [
    'failed to allocate gateway (10.1.0.1): Requested address is out of range',
    '10.1.0.1 can not be the gateway',
  ],
  [
    'could not find an available, non-overlapping IPv6 address pool among the defaults to assign to the network',
    'no IPv6 subnet by itself',
  ],
  ['cannot create endpoint on configuration-only network', 'only holds settings'],
  ['configuration network "x" is in use', 'x holds the settings'],
  ['network dm-0123 is already using parent interface eth0', 'rides on eth0 already'],
  ['invalid subinterface vlan name resnope0, example formatting is eth0.10', 'no interface resnope0'],
  ['-o parent interface does was not found on the host: nope', 'no interface of this name'],
  ['networks have same bridge name', 'bridge has this name'],
  ['operation not supported', 'kernel'],
  [
    'rpc error: code = FailedPrecondition desc = network 7wi6lh is in use by task 9abc',
    'A Swarm service uses the network',
  ],
  ['No such container: web', 'no container web any more'],
  ['network shop not found', 'no network shop any more'],
] as const;

describe('engineRefusal', () => {
  it.each(seen)('knows “%s”', (engineMessage, words) => {
    expect(engineRefusal(engineMessage)?.message).toContain(words);
  });

  it('says nothing about words that it does not know', () => {
    expect(engineRefusal('the moon is in the wrong phase')).toBeUndefined();
  });
});
