import type { Family } from '../ip-address';
import { isDefaultBridge, type Network } from '../network';
import { isIccOff, isIpv6Unfiltered } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { brokenParent, isOnLan, siblingsApart } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { lostAlias, namesOn } from './names';
import { pathOf } from './place';
import { changeNetwork, noRemedy, reconnectAs, together } from './remedies';
import { unconnected } from './unconnected';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };
type Shared = { own: Membership; other: Membership; network: Network; hop: Hop };

const families = [4, 6] as const;
const addressOf = { 4: 'ipv4', 6: 'ipv6' } as const;

/** Over each network that both are on, by each family that both have there. */
export function overSharedNetworks(pair: OwnPair): Candidate[] {
  const theirs = new Map(membershipsOf(pair.to.stack, pair.declared).map((one) => [one.network.id, one]));
  return membershipsOf(pair.from.stack, pair.declared).flatMap((own) => {
    const other = theirs.get(own.network.id);
    if (other === undefined) return [];
    const { network } = own;
    return over({ own, other, network, hop: { kind: 'network', id: network.id } }, pair);
  });
}

function over(shared: Shared, pair: OwnPair): Candidate[] {
  const { own, other, network, hop } = shared;
  const { container } = pair.to.stack;
  const { names, notes } = namesOn(network, pair, other.endpoint);
  const way: Candidate = {
    kind: 'network',
    networkId: network.id,
    names,
    hops: pathOf(pair.from, [hop], pair.to),
    notes,
  };
  const broken = brokenEnd(own, pair.from) ?? brokenEnd(other, pair.to);
  if (broken !== undefined) return [{ ...way, broken }];
  const common = families.filter(
    (family) =>
      own.endpoint[addressOf[family]] !== undefined && other.endpoint[addressOf[family]] !== undefined,
  );
  const ways =
    common.length === 0
      ? [withoutFamily(way, shared, pair)]
      : common.map((family) => byFamily(family, way, shared, pair));
  const lost = lostAlias(network, container, other.endpoint, pair.declared);
  if (lost === undefined) return ways;
  const obstacle = {
    code: 'alias-lost',
    container: container.name,
    name: lost,
    network: network.name,
  } as const;
  const remedy = reconnectAs(container, network, lost);
  return [...ways, { ...way, names: [lost], notes: [], broken: { at: hop, obstacle, remedy } }];
}

function byFamily(family: Family, way: Candidate, shared: Shared, pair: OwnPair): Candidate {
  const { other, network, hop } = shared;
  const address = other.endpoint[addressOf[family]];
  const broken = brokenNetwork(network, { at: hop, family }, pair);
  const { port } = pair.question;
  const isLetThrough = isIccOff(network) && passesIcc(family, pair);
  return {
    ...way,
    family,
    ...(isLetThrough && {
      notes: [...(way.notes ?? []), { code: 'ipv6-unfiltered', network: network.name } as const],
    }),
    ...(address !== undefined && { address }),
    ...(address !== undefined && port !== undefined && { arrives: { address, port } }),
    ...(broken !== undefined && { broken }),
  };
}

function withoutFamily(way: Candidate, { own, other, network, hop }: Shared, pair: OwnPair): Candidate {
  // Those that do not run have no addresses yet, and on some networks nobody has any.
  const isDown = own.endpoint.status === 'down' || other.endpoint.status === 'down';
  if (isDown || network.subnets.length === 0) {
    const broken = brokenNetwork(network, { at: hop, family: 4 }, pair);
    return { ...way, ...(broken !== undefined && { broken }) };
  }
  const names = { from: pair.from.name, to: pair.to.name, network: network.name };
  return {
    ...way,
    broken: { at: hop, obstacle: { code: 'no-common-family', ...names }, remedy: changeNetwork(network) },
  };
}

function brokenEnd(membership: Membership, place: OwnPlace): Broken | undefined {
  return membership.endpoint.status === 'broken' ? unconnected(membership, place) : undefined;
}

/** What keeps the members of a network apart from each other. */
function brokenNetwork(
  network: Network,
  { at, family }: { at: Hop; family: Family },
  pair: OwnPair,
): Broken | undefined {
  const { name, driver } = network;
  if (driver === 'bridge')
    return isIccOff(network) && !passesIcc(family, pair) ? iccOff(network, at, pair) : undefined;
  if (isOnLan(network)) {
    const mode = siblingsApart(network);
    if (mode === undefined) return brokenParent(network, at, pair.declared);
    return { at, obstacle: { code: 'siblings-apart', network: name, mode }, remedy: changeNetwork(network) };
  }
  if (driver === 'overlay') return undefined;
  return { at, obstacle: { code: 'driver-unknown', network: name, driver }, remedy: noRemedy };
}

function passesIcc(family: Family, { declared }: OwnPair): boolean {
  return family === 6 && isIpv6Unfiltered(declared);
}

function iccOff(network: Network, at: Hop, { from, to }: OwnPair): Broken {
  const isDefault = isDefaultBridge(network);
  return {
    at,
    obstacle: { code: 'icc-off', network: network.name, isDefault },
    // The engine's own settings make the default network.
    remedy: isDefault ? together(from.stack.container, to.stack.container) : changeNetwork(network),
  };
}
