import { homeNetworkId } from '../default-route';
import type { Family } from '../ip-address';
import { networksById } from '../snapshot-index';
import { dropsAnswers, isMasqueraded, isUntranslated } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { brokenLan, lanHop } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { changeNetwork, connectAnywhere, noRemedy } from './remedies';
import { unconnected } from './unconnected';
import { hostHasNoRoute } from './uplink';

type FromOwn = Pair & { from: OwnPlace };

/** From a container out into the world: by the network that carries its default route. */
export function toOutside(pair: FromOwn): Candidate[] {
  const { from, to, declared } = pair;
  const memberships = membershipsOf(from.stack, declared);
  const { container, endpoints } = from.stack;
  const home = homeNetworkId(container, endpoints, networksById(declared.snapshot.networks));
  const exits = memberships.filter(({ network }) => !network.internal);
  const route = exits.find(({ network }) => network.id === home) ?? exits[0];
  if (route !== undefined) return [by(route, pair)];
  const [first] = memberships;
  if (first === undefined) return [];
  const { network } = first;
  const hop: Hop = { kind: 'network', id: network.id };
  return [
    {
      kind: 'masqueraded',
      networkId: network.id,
      names: [],
      hops: pathOf(from, [hop, bridgeHop(network)], to),
      broken: {
        at: hop,
        obstacle: { code: 'internal', network: network.name, container: container.name },
        remedy: connectAnywhere(container),
      },
    },
  ];
}

function by(route: Membership, pair: FromOwn): Candidate {
  const { network, endpoint } = route;
  const hop: Hop = { kind: 'network', id: network.id };
  const family: Family = endpoint.ipv4 === undefined && endpoint.ipv6 !== undefined ? 6 : 4;
  const isLan = network.driver === 'macvlan' || network.driver === 'ipvlan';
  const host = isLan ? lanHop(network) : network.driver === 'bridge' ? bridgeHop(network) : hostOnly;
  const broken = isLan
    ? brokenLan(network, { hop, host, container: pair.from.stack.container.name, declared: pair.declared })
    : brokenExit(route, { hop, host, family }, pair);
  return {
    kind: isLan ? 'lan' : 'masqueraded',
    networkId: network.id,
    family,
    names: [],
    hops: pathOf(pair.from, [hop, host], pair.to),
    ...(broken !== undefined && { broken }),
  };
}

const hostOnly: Hop = { kind: 'host' };

function brokenExit(
  membership: Membership,
  { hop, host, family }: { hop: Hop; host: Hop; family: Family },
  { declared, from }: FromOwn,
): Broken | undefined {
  const { network, endpoint } = membership;
  const { name, driver, subnets } = network;
  if (endpoint.status === 'broken') return unconnected(membership, from);
  if (driver !== 'bridge' && driver !== 'overlay')
    return { at: hop, obstacle: { code: 'driver-unknown', network: name, driver }, remedy: noRemedy };
  if (hostHasNoRoute(declared)) return { at: host, obstacle: { code: 'host-no-route' }, remedy: noRemedy };
  if (driver !== 'bridge' || isMasqueraded(network, family, declared)) return undefined;
  if (dropsAnswers(network, family, declared)) {
    const obstacle = { code: 'untranslated', network: name, breaks: 'answers' } as const;
    return { at: host, obstacle, remedy: changeNetwork(network) };
  }
  const subnet = subnets.find((one) => one.subnet.includes(':') === (family === 6))?.subnet;
  return {
    at: host,
    obstacle: {
      code: 'no-way-back',
      network: name,
      why: isUntranslated(network, family, declared) ? 'not-masqueraded' : 'routed',
      ...(subnet !== undefined && { subnet }),
    },
    remedy: noRemedy,
  };
}
