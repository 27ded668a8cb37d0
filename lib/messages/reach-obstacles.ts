import type { ReachObstacle } from '@/lib/domain/reachability/reach-facts';
import { containerStateWords } from './container-states';
import { type ByCode, type Catalogue, listed, type Told, tell } from './told';

type Obstacles = ByCode<ReachObstacle>;

type Unrouted = Extract<ReachObstacle, { code: 'no-way-back' }>['why'];
const unroutedWords: Readonly<Record<Unrouted, (network: string) => string>> = {
  'not-masqueraded': (network) => `${network} does not translate addresses (masquerade is off)`,
  routed: (network) => `${network} is routed`,
  unprotected: (network) =>
    `${network} takes what is sent to its containers’ own addresses (nat-unprotected)`,
  'ipvlan-l3': (network) => `${network} is ipvlan in a routing mode`,
};

/** Why a way does not lead there, and what mends it. */
const obstacles: Catalogue<Obstacles, Told> = {
  'not-running': ({ container, state }) => ({
    message: `${container} ${containerStateWords(state)}.`,
    remedy:
      state === 'restarting'
        ? `Look at the log of ${container}: it ends again and again.`
        : state === 'created' || state === 'exited'
          ? `Start ${container}.`
          : `${container} can not be started: run it anew.`,
  }),
  paused: ({ container }) => ({
    message: `${container} is paused: it keeps its addresses and answers nothing, so that connections time out.`,
    remedy: `Unpause ${container}.`,
  }),
  'provider-not-running': ({ container, provider, state }) => ({
    message: `${container} shares the network of ${provider}, which ${containerStateWords(state)}.`,
    remedy: `Start ${provider}, and then ${container} again.`,
  }),
  'provider-missing': ({ container }) => ({
    message: `${container} shares the network of a container that is gone.`,
    remedy: 'Run it anew with the container that is there now.',
  }),
  'no-shared-network': ({ from, to, fromNetworks, toNetworks, join, isService }) => ({
    message: `They share no network: ${from} is on ${listed(fromNetworks)}, ${to} on ${listed(toNetworks)}. Docker keeps its networks apart.`,
    remedy:
      join === undefined && isService === true
        ? 'Swarm decides what its tasks are on: change the networks of the service.'
        : join === undefined
          ? 'Make a network for both, and connect both to it.'
          : `Connect ${join.container} to ${join.network}.`,
  }),
  'no-network': ({ container }) => ({
    message: `${container} is on no network.`,
    remedy: `Connect ${container} to a network.`,
  }),
  'network-missing': ({ container, network }) => ({
    message: `${container} belongs on ${network}, which is gone.`,
    remedy: `Move ${container} to a network that is there. One that was made again under the old name is another one.`,
  }),
  'no-endpoint': ({ container, network, why }) => ({
    message:
      why === 'no-address'
        ? `${container} has no address on ${network}.`
        : `The engine lists ${container} on ${network} but made no connection.`,
    remedy: `Disconnect ${container} from ${network}, and connect it again.`,
  }),
  'icc-off': ({ network, isDefault }) => ({
    message: `Containers on ${network} are kept from each other: inter-container communication (ICC) is off. Names are still answered; connections time out.`,
    remedy: isDefault
      ? 'The engine’s own settings say so (icc). Put both on a network of their own.'
      : `Switch inter-container communication on for ${network}, or put both on another network.`,
  }),
  'siblings-apart': ({ network, mode }) => ({
    message:
      mode === 'vepa'
        ? `${network} is in vepa mode: its containers speak to each other only through a switch that sends frames back.`
        : `${network} is in ${mode} mode, which keeps its containers from each other.`,
    remedy: `Make ${network} anew in bridge mode.`,
  }),
  'no-common-family': ({ from, to, network }) => ({
    message: `On ${network} one has only an IPv4 and the other only an IPv6 address.`,
    remedy: `Enable both on ${network}, and connect ${from} and ${to} again.`,
  }),
  'driver-unknown': ({ network, driver }) => ({
    message: `${network} is made by the driver ${driver}: what it lets through, the engine does not say.`,
    remedy: 'Try it.',
  }),
  internal: ({ network, container }) => ({
    message: `${network} is internal: ${container} reaches nobody beyond it.`,
    remedy: `Connect ${container} to a network that is not internal as well.`,
  }),
  'host-apart': ({ network, driver, parent }) => ({
    message: `The kernel keeps a host and its own ${driver} containers apart: nothing passes between ${network} and the host${parent === undefined ? '' : ` by ${parent}`}, while the rest of the LAN is reached.`,
    remedy:
      driver === 'macvlan'
        ? 'Give the host a macvlan interface of its own beside them, with a route to them.'
        : 'Put the container on a bridge network as well.',
  }),
  'overlay-apart': ({ network }) => ({
    message: `The host is not on ${network} itself, so that no address there leads to or from it.`,
    remedy: 'Publish the port, or put the container on a bridge network as well.',
  }),
  'no-host-address': ({ network, why }) => ({
    message:
      why === 'isolated'
        ? `The host has no address on ${network}: its gateway mode is isolated.`
        : why === 'inhibited'
          ? `The host has no address on ${network}: it was made so (inhibit_ipv4).`
          : `The host has no address on ${network} that is known.`,
    remedy: `Make ${network} anew with an address for the host.`,
  }),
  'host-no-route': () => ({
    message: 'The host itself has no default route.',
    remedy: 'Give the host one.',
  }),
  'not-published': ({ container, port, protocol }) => ({
    message:
      port === undefined
        ? `${container} publishes no port.`
        : `${container} does not publish port ${port}/${protocol}.`,
    remedy: `Run ${container} anew with ${port === undefined ? 'the port' : 'it'} published${port === undefined ? '' : `: -p ${port}:${port}${protocol === 'udp' ? '/udp' : ''}`}.`,
  }),
  'published-nowhere': ({ container, networks }) => ({
    message: `${container} asks for ports on the host, but is on ${listed(networks)} alone, through which nothing is published.`,
    remedy: `Connect ${container} to a bridge network that is not internal as well.`,
  }),
  'bound-locally': ({ container, hostIp, hostPort, isLoopback, neighboursCanRoute }) => ({
    message: `${container} is published on ${atPort(hostIp, hostPort)} only, ${isLoopback ? 'which is the host’s own: it is refused elsewhere.' : 'which this host and its containers alone reach.'}${neighboursCanRoute === true ? ' A machine on the same LAN gets there all the same, by sending packets for it to the host.' : ''}`,
    remedy: `Publish it on 0.0.0.0, or on the address of the host that is meant.`,
  }),
  'no-way-out': ({ container, network }) => ({
    message: `${network} ends at this host: ${container} neither leaves it nor is reached from beyond.`,
    remedy: `Connect ${container} to a network that leads out.`,
  }),
  'no-way-back': ({ network, subnet, why }) => ({
    message: `${unroutedWords[why](network)}: it works only where the LAN’s routers know that ${subnet ?? 'its subnet'} is behind this host.`,
    remedy: 'Add that route on the LAN’s router.',
  }),
  'parent-gone': ({ network, parent, how }) => ({
    message:
      how === 'missing'
        ? `The host has no interface ${parent}, on which ${network} rides.`
        : `${parent}, on which ${network} rides, is down.`,
    remedy: how === 'missing' ? `Make ${network} anew on another interface.` : `Bring ${parent} up.`,
  }),
  'lan-decides': ({ from, to }) => ({
    message: `${from} and ${to} are different LANs: whether one leads to the other, the router between them decides.`,
    remedy: 'Try it, or put both on one network.',
  }),
  'port-not-opened': ({ container, network, port, protocol }) => ({
    message: `${network} is routed, and of ${container} port ${port}/${protocol} is not published, so that it is closed to other networks.`,
    remedy: `Run ${container} anew with the port published, or connect both to one network.`,
  }),
  untranslated: ({ network, breaks }) => ({
    message:
      breaks === 'published'
        ? `${network} does not translate addresses (masquerade is off), and Docker keeps the published ports of other networks from it.`
        : `${network} does not translate addresses (masquerade is off), and from Docker 28 on answers to its containers’ own addresses are dropped.`,
    remedy: `Switch masquerade on for ${network}${breaks === 'published' ? '' : ', or set its gateway mode to routed where the LAN knows the way to it'}.`,
  }),
  'mesh-unread': ({ container }) => ({
    message: `${container} is on Swarm’s ingress network: the ports of its service may be open on every node, and no container tells which.`,
    remedy: 'Try a port that the service publishes.',
  }),
  'alias-lost': ({ container, name, network }) => ({
    message: `The name ${name} does not lead to ${container} on ${network}: it was connected there without that alias.`,
    remedy: `Connect ${container} to ${network} anew with the alias ${name}.`,
  }),
  'not-listening': ({ container, port, protocol, listensOn }) => ({
    message: `Nothing ${container === undefined ? 'on the host' : `in ${container}`} listens on port ${port}/${protocol}, so that connections are refused.`,
    remedy:
      listensOn.length === 0
        ? `Start what is to listen ${container === undefined ? 'there' : `in ${container}`}.`
        : `It listens on ${listed(listensOn)}: ask for that port, or have it listen on ${port}.`,
  }),
  'listens-on-loopback': ({ container, port, address }) => ({
    message: `${container ?? 'The host'} listens on ${atPort(address, port)} only, its own loopback, so that others are refused.`,
    remedy: 'Have it listen on 0.0.0.0, or on :: for IPv6 as well.',
  }),
  'listens-elsewhere': ({ container, port, addresses }) => ({
    message: `${container ?? 'The host'} listens on port ${port} at ${listed(addresses)} only, not where this way comes in.`,
    remedy: 'Have it listen on 0.0.0.0, or on :: for IPv6 as well.',
  }),
};

export function describeObstacle(obstacle: ReachObstacle): Told {
  return tell<Obstacles, ReachObstacle['code'], Told>(obstacles, obstacle);
}

/** `10.0.0.1:80`, `[fd00::1]:80`. */
export function atPort(address: string, port: number | undefined): string {
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
