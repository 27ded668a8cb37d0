import { isDefaultBridge, type Network } from '../network';
import { isIccOff } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { siblingsApart } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { namesOn } from './names';
import { pathOf } from './place';
import { changeNetwork, leave, noRemedy, together } from './remedies';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };
const families = [4, 6] as const;

/** Over each network that both are on, by each family that both have there. */
export function overSharedNetworks(pair: OwnPair): Candidate[] {
  const theirs = new Map(membershipsOf(pair.to.stack, pair.declared).map((one) => [one.network.id, one]));
  return membershipsOf(pair.from.stack, pair.declared).flatMap((own) => {
    const other = theirs.get(own.network.id);
    return other === undefined ? [] : over(own, other, pair);
  });
}

function over(own: Membership, other: Membership, pair: OwnPair): Candidate[] {
  const { network } = own;
  const hop: Hop = { kind: 'network', id: network.id };
  const { names, notes } = namesOn(network, pair.to.stack.container, other.endpoint, pair.declared);
  const way = {
    kind: 'network' as const,
    networkId: network.id,
    names,
    hops: pathOf(pair.from, [hop], pair.to),
    notes,
  };
  const broken = brokenEnd(own, pair.from) ?? brokenEnd(other, pair.to) ?? brokenNetwork(network, hop, pair);
  const common = families.flatMap((family) => {
    const key = family === 4 ? 'ipv4' : 'ipv6';
    const address = other.endpoint[key];
    return address === undefined || own.endpoint[key] === undefined ? [] : [{ family, address }];
  });
  if (broken !== undefined) return [{ ...way, ...common[0], broken }];
  // Those that do not run have no addresses yet; that they do not is told of them.
  if (common.length === 0 && (own.endpoint.status === 'down' || other.endpoint.status === 'down'))
    return [way];
  if (common.length === 0) {
    const obstacle = {
      code: 'no-common-family',
      from: pair.from.name,
      to: pair.to.name,
      network: network.name,
    } as const;
    return network.subnets.length === 0
      ? [way]
      : [{ ...way, broken: { at: hop, obstacle, remedy: changeNetwork(network) } }];
  }
  const { port } = pair.question;
  return common.map(({ family, address }) => ({
    ...way,
    family,
    address,
    ...(port !== undefined && { arrives: { address, port } }),
  }));
}

function brokenEnd({ endpoint, network }: Membership, place: OwnPlace): Broken | undefined {
  if (endpoint.status !== 'broken') return undefined;
  const { container } = place.stack;
  const why = endpoint.reason === 'no-address' ? 'no-address' : 'no-endpoint';
  return {
    at: place.inwards[0] ?? { kind: 'container', id: container.id },
    obstacle: { code: 'no-endpoint', container: container.name, network: network.name, why },
    remedy: leave(container, endpoint),
  };
}

/** What keeps the members of a network apart from each other. */
function brokenNetwork(network: Network, at: Hop, { from, to }: OwnPair): Broken | undefined {
  if (network.driver === 'bridge') {
    if (!isIccOff(network)) return undefined;
    const isDefault = isDefaultBridge(network);
    return {
      at,
      obstacle: { code: 'icc-off', network: network.name, isDefault },
      // The engine's own settings make the default network.
      remedy: isDefault ? together(from.stack.container, to.stack.container) : changeNetwork(network),
    };
  }
  if (network.driver === 'macvlan' || network.driver === 'ipvlan') {
    const mode = siblingsApart(network);
    if (mode === undefined) return undefined;
    return {
      at,
      obstacle: { code: 'siblings-apart', network: network.name, mode },
      remedy: changeNetwork(network),
    };
  }
  if (network.driver === 'overlay') return undefined;
  return {
    at,
    obstacle: { code: 'driver-unknown', network: network.name, driver: network.driver },
    remedy: noRemedy,
  };
}
