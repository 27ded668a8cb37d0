import { containsAddress, parseCidr } from '../cidr';
import { parseAddress } from '../ip-address';
import type { Network } from '../network';
import type { Broken, Candidate, Pair } from './candidate';
import type { Hop } from './hop';
import { bridgeHop } from './host-exit';
import { brokenLan, isOnLan, isWithoutLan, lanHop } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { pathOf } from './place';
import { noRemedy } from './remedies';
import { shimTo } from './shim';

type OwnPair = Pair & { from: OwnPlace; to: OwnPlace };

/** To a container with an address on a LAN, from one that is on another network and has a way out: over whatever routes between both. */
export function acrossLans(pair: OwnPair): Candidate[] {
  const { from, to, declared } = pair;
  const own = membershipsOf(from.stack, declared).find(
    ({ network }) => !network.internal && (network.driver === 'bridge' || isOnLan(network)),
  );
  if (own === undefined || (isOnLan(own.network) && isWithoutLan(own.network))) return [];
  return membershipsOf(to.stack, declared)
    .filter(({ network }) => isOnLan(network) && !isWithoutLan(network))
    .map((theirs) => across(own, theirs, pair));
}

function across(own: Membership, theirs: Membership, pair: OwnPair): Candidate {
  const { from, to, question, declared } = pair;
  const { network, endpoint } = theirs;
  const address = endpoint.ipv4 ?? endpoint.ipv6;
  const out: Hop = { kind: 'network', id: own.network.id };
  const into: Hop = { kind: 'network', id: network.id };
  const host = lanHop(network);
  const { port } = question;
  return {
    kind: 'lan',
    networkId: network.id,
    names: [],
    hops: pathOf(from, [out, own.network.driver === 'bridge' ? bridgeHop(own.network) : host, into], to),
    ...(address !== undefined && { address, family: address.includes(':') ? 6 : 4 }),
    ...(address !== undefined && port !== undefined && { arrives: { address, port } }),
    broken: brokenAcross(),
  };

  function brokenAcross(): Broken {
    const at = into;
    const lost = brokenLan(network, { hop: into, host: at, container: to.stack.container.name, declared });
    if (lost !== undefined) return { ...lost, at };
    // A bridge's packets leave by the host, which its own children never hear.
    if (own.network.driver === 'bridge' && isOnLink(address, network, pair)) {
      const { name, driver, parent } = network;
      const obstacle = {
        code: 'host-apart',
        network: name,
        driver,
        ...(parent !== undefined && { parent }),
      } as const;
      return { at, obstacle, remedy: shimTo(network, declared) };
    }
    const obstacle = { code: 'lan-decides', from: own.network.name, to: network.name } as const;
    return { at, obstacle, remedy: noRemedy };
  }
}

/** True where the host sends what is for that address straight out of the parent; also where nobody knows, for so it is as a rule. */
function isOnLink(text: string | undefined, { parent }: Network, { declared }: Pair): boolean {
  const { host } = declared;
  const address = text === undefined ? undefined : parseAddress(text);
  if (!host.available || address === undefined) return true;
  const own = host.interfaces.find(({ name }) => name === parent)?.addresses ?? [];
  return own.some((one) => {
    const block = parseCidr(one);
    return block !== undefined && containsAddress(block, address);
  });
}
