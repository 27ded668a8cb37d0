import { isRoutedByShim } from '../findings/macvlan-isolation';
import { hostAddressOn } from './bridge-rules';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { isOnLan, lanHop } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { changeNetwork, noRemedy } from './remedies';
import { shimTo } from './shim';
import { unconnected } from './unconnected';

const families = [4, 6] as const;

/** From the host, or from one on its network, straight to a container's address: the host is on every bridge itself. */
export function fromHost(pair: Pair & { to: OwnPlace }): Candidate[] {
  return membershipsOf(pair.to.stack, pair.declared).flatMap((membership) =>
    membership.network.driver === 'bridge' ? onBridge(membership, pair) : [elsewhere(membership, pair)],
  );
}

function onBridge(membership: Membership, pair: Pair & { to: OwnPlace }): Candidate[] {
  const { network, endpoint } = membership;
  const { from, to, question, declared } = pair;
  const host = bridgeHop(network);
  const hops = pathOf(from, [host, { kind: 'network', id: network.id }], to);
  const way = { kind: 'routed' as const, networkId: network.id, names: [], hops };
  if (endpoint.status === 'down') return [way];
  if (endpoint.ipv4 === undefined && endpoint.ipv6 === undefined)
    return [{ ...way, broken: unconnected(membership, to) }];
  return families.flatMap((family): Candidate[] => {
    const address = family === 4 ? endpoint.ipv4 : endpoint.ipv6;
    if (address === undefined) return [];
    const at = hostAddressOn(network, family, endpoint, declared);
    const here = { ...way, family, address };
    if ('why' in at && at.why !== 'no-gateway') {
      const obstacle = { code: 'no-host-address', network: network.name, why: at.why } as const;
      return [{ ...here, broken: { at: host, obstacle, remedy: changeNetwork(network) } }];
    }
    const { port } = question;
    return [{ ...here, ...(port !== undefined && { arrives: { address, port } }) }];
  });
}

function elsewhere(membership: Membership, pair: Pair & { to: OwnPlace }): Candidate {
  const { network, endpoint } = membership;
  const { from, to, question, declared } = pair;
  const { parent, driver, name } = network;
  const host = lanHop(network);
  const hop: Hop = { kind: 'network', id: network.id };
  const address = endpoint.ipv4 ?? endpoint.ipv6;
  const { port } = question;
  const way: Candidate = {
    kind: driver === 'overlay' ? 'network' : 'lan',
    networkId: network.id,
    names: [],
    hops: pathOf(from, [host, hop], to),
    ...(address !== undefined && { address, family: address.includes(':') ? 6 : 4 }),
  };
  if (driver === 'macvlan' && declared.host.available && isRoutedByShim(endpoint, declared.host))
    return { ...way, ...(address !== undefined && port !== undefined && { arrives: { address, port } }) };
  return { ...way, broken: brokenBy() };

  function brokenBy(): Broken {
    if (driver === 'overlay')
      return { at: host, obstacle: { code: 'overlay-apart', network: name }, remedy: noRemedy };
    if (!isOnLan(network))
      return { at: hop, obstacle: { code: 'driver-unknown', network: name, driver }, remedy: noRemedy };
    return {
      at: host,
      obstacle: { code: 'host-apart', network: name, driver, ...(parent !== undefined && { parent }) },
      remedy: shimTo(network, declared),
    };
  }
}
