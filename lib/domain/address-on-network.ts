import type { AddressHolders } from './address-holders';
import { broadcastAddress, type Cidr, containsAddress, networkAddress, parseCidr } from './cidr';
import { type Address, canonicalAddress, type Family, formatAddress, parseAddress } from './ip-address';
import type { Network, Subnet } from './network';
import type { Reason } from './reason';
import type { Snapshot } from './snapshot';

/**
 * Why an address can not be chosen on a network.
 * @param asked.field the input it is about.
 * @returns undefined where nothing known speaks against it.
 */
export function refusalOfAddress(
  asked: { address: string; family: Family; field: string },
  network: Network,
  holders: AddressHolders,
): Reason | undefined {
  const { field, family } = asked;
  const address = parseAddress(asked.address);
  if (address === undefined || address.family !== family) {
    return { code: 'address-invalid', field, address: asked.address };
  }
  const text = formatAddress(address);
  const place = { field, address: text, network: network.name };
  const subnets = subnetsOf(network, family);
  const home = subnets.find(({ block }) => containsAddress(block, address));
  if (home === undefined) {
    return { code: 'address-outside-subnets', ...place, subnets: subnets.map(({ subnet }) => subnet.subnet) };
  }
  return refusalInSubnet(address, home, place) ?? takenBy(text, holders, place);
}

function refusalInSubnet(
  address: Address,
  { subnet, block }: PlacedSubnet,
  place: { field: string; address: string; network: string },
): Reason | undefined {
  const ends = { field: place.field, value: place.address, subnet: subnet.subnet };
  if (isSame(networkAddress(block), address)) return { code: 'is-network-address', ...ends };
  if (isSame(broadcastAddress(block), address)) return { code: 'is-broadcast-address', ...ends };
  if (subnet.gateway !== undefined && canonicalAddress(subnet.gateway) === place.address) {
    return { code: 'address-is-gateway', ...place };
  }
  const reserved = Object.entries(subnet.auxAddresses).find(
    ([, excluded]) => canonicalAddress(excluded) === place.address,
  );
  return reserved && { code: 'address-reserved', ...place, name: reserved[0] };
}

function takenBy(
  address: string,
  holders: AddressHolders,
  place: { field: string; address: string; network: string },
): Reason | undefined {
  const holder = holders.get(address);
  return holder === undefined ? undefined : { code: 'address-taken', ...place, holder };
}

/**
 * The network, with the gateways that its members go through where it names none: Docker below 28 tells no gateway of a subnet that
 * was made without one, though it holds an address.
 */
export function withGatewaysInUse(network: Network, snapshot: Snapshot): Network {
  if (network.subnets.every((subnet) => subnet.gateway !== undefined)) return network;
  const gateways = snapshot.endpoints
    .filter((endpoint) => endpoint.networkId === network.id && endpoint.gateway !== undefined)
    .map((endpoint) => endpoint.gateway ?? '');
  const subnets = network.subnets.map((subnet) => {
    const block = parseCidr(subnet.subnet);
    const gateway =
      subnet.gateway ??
      gateways.find((candidate) => {
        const address = parseAddress(candidate);
        return block !== undefined && address !== undefined && containsAddress(block, address);
      });
    return gateway === undefined ? subnet : { ...subnet, gateway };
  });
  return { ...network, subnets };
}

type PlacedSubnet = { subnet: Subnet; block: Cidr };

/** The subnets of one family, with their blocks; a subnet that is no CIDR block holds no address. */
export function subnetsOf(network: Network, family: Family): PlacedSubnet[] {
  return network.subnets.flatMap((subnet) => {
    const block = parseCidr(subnet.subnet);
    return block?.family === family ? [{ subnet, block }] : [];
  });
}

function isSame(a: Address | undefined, b: Address): boolean {
  return a !== undefined && a.family === b.family && a.value === b.value;
}
