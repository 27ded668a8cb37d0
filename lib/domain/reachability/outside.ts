import { homeNetworkId } from '../default-route';
import type { Network } from '../network';
import { networksById } from '../snapshot-index';
import { isMasqueraded } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { isRouting, isWithoutLan } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { uplinkOf } from './published';
import { connectAnywhere, noRemedy } from './remedies';

/** From a container out into the world: by the network that carries its default route. */
export function toOutside(pair: Pair & { from: OwnPlace }): Candidate[] {
  const { from, declared } = pair;
  const memberships = membershipsOf(from.stack, declared);
  const { container, endpoints } = from.stack;
  const home = homeNetworkId(container, endpoints, networksById(declared.snapshot.networks));
  const exits = memberships.filter(({ network }) => !network.internal);
  const route = exits.find(({ network }) => network.id === home) ?? exits[0];
  if (route !== undefined) return [by(route, pair)];
  const [first] = memberships;
  if (first === undefined) return [];
  const { network } = first;
  const host = bridgeHop(network);
  return [
    {
      kind: 'masqueraded',
      networkId: network.id,
      names: [],
      hops: pathOf(from, [{ kind: 'network', id: network.id }, host], pair.to),
      broken: {
        at: host,
        obstacle: { code: 'internal', network: network.name, container: container.name },
        remedy: connectAnywhere(container),
      },
    },
  ];
}

function by({ network }: Membership, pair: Pair & { from: OwnPlace }): Candidate {
  const { from, to, declared } = pair;
  const { name, driver, parent } = network;
  const hop: Hop = { kind: 'network', id: network.id };
  const isLan = driver === 'macvlan' || driver === 'ipvlan';
  const host: Hop = isLan
    ? { kind: 'host', ...(parent !== undefined && { interface: parent }) }
    : driver === 'bridge'
      ? bridgeHop(network)
      : { kind: 'host' };
  const hops = pathOf(from, [hop, host], to);
  const way = { networkId: network.id, family: 4 as const, names: [], hops };
  if (isLan) {
    const broken = brokenLan(network, { hop, host, container: from.stack.container.name });
    return { ...way, kind: 'lan', ...(broken !== undefined && { broken }) };
  }
  const masqueraded = { ...way, kind: 'masqueraded' as const };
  if (driver !== 'bridge' && driver !== 'overlay') {
    const obstacle = { code: 'driver-unknown', network: name, driver } as const;
    return { ...masqueraded, broken: { at: hop, obstacle, remedy: noRemedy } };
  }
  if (hostHasNoRoute(pair))
    return {
      ...masqueraded,
      broken: { at: host, obstacle: { code: 'host-no-route' }, remedy: noRemedy },
    };
  if (driver === 'bridge' && !isMasqueraded(network, 4, declared)) {
    const subnet = network.subnets[0]?.subnet;
    const obstacle = {
      code: 'no-way-back',
      network: name,
      why: 'not-masqueraded',
      ...(subnet !== undefined && { subnet }),
    } as const;
    return { ...masqueraded, broken: { at: host, obstacle, remedy: noRemedy } };
  }
  return masqueraded;
}

function brokenLan(
  network: Network,
  { hop, host, container }: { hop: Hop; host: Hop; container: string },
): Broken | undefined {
  const { name, driver } = network;
  if (isWithoutLan(network)) {
    const obstacle = { code: 'no-way-out', container, network: name, driver } as const;
    return { at: hop, obstacle, remedy: noRemedy };
  }
  if (!isRouting(network)) return undefined;
  const subnet = network.subnets[0]?.subnet;
  const obstacle = {
    code: 'no-way-back',
    network: name,
    why: 'ipvlan-l3',
    ...(subnet !== undefined && { subnet }),
  } as const;
  return { at: host, obstacle, remedy: noRemedy };
}

/** True where it is known that the host itself goes nowhere. */
function hostHasNoRoute({ declared }: Pair): boolean {
  return declared.host.available && !declared.host.interfaces.some(({ defaultRoute }) => defaultRoute);
}

/** From outside to a container's own address on a LAN that its network rides on. */
export function fromLan(pair: Pair & { to: OwnPlace }): Candidate[] {
  const { from, to, declared, question } = pair;
  return membershipsOf(to.stack, declared).flatMap(({ network, endpoint }): Candidate[] => {
    const { driver, parent, name } = network;
    if (driver !== 'macvlan' && driver !== 'ipvlan') return [];
    const address = endpoint.ipv4 ?? endpoint.ipv6;
    const hop: Hop = { kind: 'network', id: network.id };
    const host: Hop = { kind: 'host', ...(parent !== undefined && { interface: parent }) };
    const broken = brokenLan(network, { hop, host, container: to.stack.container.name });
    const way: Candidate = {
      kind: 'lan',
      networkId: network.id,
      names: [],
      hops: pathOf(from, [host, hop], to),
      ...(address !== undefined && { address, family: address.includes(':') ? 6 : 4 }),
      ...(address !== undefined &&
        question.port !== undefined && { arrives: { address, port: question.port } }),
    };
    if (broken !== undefined) return [{ ...way, broken }];
    return [
      { ...way, ...(parent !== undefined && { notes: [{ code: 'lan-only', network: name, parent }] }) },
    ];
  });
}

/** From outside to a container of which no port is open to it. */
export function notPublished(pair: Pair & { to: OwnPlace }): Candidate[] {
  const { from, to, question, declared } = pair;
  const networks = membershipsOf(to.stack, declared);
  const [first] = networks;
  if (first === undefined) return [];
  const { container } = to.stack;
  const bindings = declared.details?.get(container.id)?.portBindings ?? [];
  const isAsked = bindings.some(
    (one) =>
      one.protocol === question.protocol &&
      (question.port === undefined || one.containerPort === question.port),
  );
  const host: Hop = { kind: 'host' };
  const between: Hop[] = [host, { kind: 'network', id: first.network.id }];
  return [
    {
      kind: 'published',
      names: [],
      hops: pathOf(from, between, to),
      broken: isAsked
        ? {
            at: host,
            obstacle: {
              code: 'published-nowhere',
              container: container.name,
              networks: networks.map(({ network }) => network.name),
            },
            remedy: connectAnywhere(container),
          }
        : {
            at: host,
            obstacle: {
              code: 'not-published',
              container: container.name,
              protocol: question.protocol,
              ...(question.port !== undefined && { port: question.port }),
            },
            remedy: noRemedy,
          },
    },
  ];
}

/** Between the host itself, or one on its network, and the world. */
export function overUplink(pair: Pair): Candidate[] {
  const { from, to, question, declared } = pair;
  const uplink = uplinkOf(declared);
  const host: Hop = { kind: 'host', ...(uplink !== undefined && { interface: uplink.name }) };
  const way: Candidate = { kind: 'uplink', family: 4, names: [], hops: pathOf(from, [host], to) };
  if (from.stack.kind === 'host')
    return hostHasNoRoute(pair)
      ? [{ ...way, broken: { at: host, obstacle: { code: 'host-no-route' }, remedy: noRemedy } }]
      : [way];
  const address = uplink?.address[4];
  const { port } = question;
  return [
    {
      ...way,
      notes: [{ code: 'host-firewall' }],
      ...(address !== undefined && { address }),
      ...(port !== undefined && { arrives: { port, ...(address !== undefined && { address }) } }),
    },
  ];
}
