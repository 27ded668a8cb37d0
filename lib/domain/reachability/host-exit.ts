import { bridgeInterface } from '../bridge-interface';
import type { Family } from '../ip-address';
import type { Network } from '../network';
import { hostAddressOn } from './bridge-rules';
import type { Broken } from './candidate';
import type { Declared } from './declared';
import type { Hop } from './hop';
import { isOnLan, lanHop } from './lan-rules';
import { type Membership, membershipsOf, type OwnPlace } from './memberships';
import { changeNetwork, noRemedy } from './remedies';
import { shimTo } from './shim';
import { unconnected } from './unconnected';

/** Where a container and its host meet: on which network, at which address of the host's, or why not. */
export type Meeting = {
  network: Network;
  family: Family;
  /** From the container to the host. */
  hops: [Hop, Hop];
  address?: string;
  broken?: Broken;
};

const families = [4, 6] as const;
const gatewayBridge = 'docker_gwbridge';

/** Every network by which a container meets its host, in the order of its memberships. */
export function meetingsOf(place: OwnPlace, declared: Declared): Meeting[] {
  const memberships = membershipsOf(place.stack, declared);
  const bringsGateway = memberships.some(({ network }) => network.driver !== 'overlay');
  return memberships.flatMap((membership) =>
    membership.network.driver === 'bridge'
      ? onBridge(membership, place, declared)
      : [elsewhere(membership, { bringsGateway, declared })],
  );
}

function onBridge(membership: Membership, place: OwnPlace, declared: Declared): Meeting[] {
  const { network, endpoint } = membership;
  const host = bridgeHop(network);
  const hop: Hop = { kind: 'network', id: network.id };
  const { ipv4, ipv6, status } = endpoint;
  if (ipv4 === undefined && ipv6 === undefined && status !== 'down')
    return [{ network, family: 4, hops: [hop, host], broken: unconnected(membership, place) }];
  return families.flatMap((family): Meeting[] => {
    const own = family === 4 ? ipv4 : ipv6;
    // One that does not run is told of as if it had the addresses that it will have.
    const will = status === 'down' && (family === 4 ? network.enableIPv4 : network.enableIPv6);
    if (own === undefined && !will) return [];
    const at = hostAddressOn(network, family, endpoint, declared);
    const meeting = { network, family, hops: [hop, host] satisfies [Hop, Hop] };
    if ('address' in at) return [{ ...meeting, address: at.address }];
    const obstacle = { code: 'no-host-address', network: network.name, why: at.why } as const;
    // Said once where it has both.
    const isSaid = family === 6 && (ipv4 !== undefined || (status === 'down' && network.enableIPv4));
    return isSaid ? [] : [{ ...meeting, broken: { at: host, obstacle, remedy: changeNetwork(network) } }];
  });
}

function elsewhere(
  { network }: Membership,
  { bringsGateway, declared }: { bringsGateway: boolean; declared: Declared },
): Meeting {
  const hop: Hop = { kind: 'network', id: network.id };
  const family = 4;
  if (network.driver === 'overlay') return overGatewayBridge(network, hop, { bringsGateway, declared });
  const host = lanHop(network);
  const hops: [Hop, Hop] = [hop, host];
  if (isOnLan(network)) {
    const { name, driver, parent } = network;
    return {
      ...{ network, family, hops },
      broken: {
        at: host,
        obstacle: { code: 'host-apart', network: name, driver, ...(parent !== undefined && { parent }) },
        remedy: shimTo(network, declared),
      },
    };
  }
  const obstacle = { code: 'driver-unknown', network: network.name, driver: network.driver } as const;
  return { network, family, hops, broken: { at: hop, obstacle, remedy: noRemedy } };
}

/** Members of an overlay meet their host on docker_gwbridge, which Docker adds where no other network brings a gateway. */
function overGatewayBridge(
  network: Network,
  hop: Hop,
  { bringsGateway, declared }: { bringsGateway: boolean; declared: Declared },
): Meeting {
  const bridge = declared.snapshot.networks.find(({ name }) => name === gatewayBridge);
  const at = bridge && hostAddressOn(bridge, 4, undefined, declared);
  const host: Hop = { kind: 'host', interface: gatewayBridge };
  const meeting = { network, family: 4, hops: [hop, host] } satisfies Meeting;
  if (!network.internal && !bringsGateway && at !== undefined && 'address' in at)
    return { ...meeting, address: at.address };
  const obstacle = { code: 'overlay-apart', network: network.name } as const;
  return { ...meeting, broken: { at: host, obstacle, remedy: noRemedy } };
}

/** The host where it meets a bridge network. */
export function bridgeHop(network: Network): Hop {
  const name = bridgeInterface(network);
  return { kind: 'host', ...(name !== undefined && { interface: name }) };
}
