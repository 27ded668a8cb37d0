import { addressHolders } from './address-holders';
import { withGatewaysInUse } from './address-on-network';
import { broadcastAddress, containsAddress, networkAddress, parseCidr } from './cidr';
import type { NetworkDetail } from './detail';
import { type Address, formatAddress, parseAddress } from './ip-address';
import type { Network, Subnet } from './network';
import type { Snapshot } from './snapshot';
import { gatewayOf } from './validate-subnet';

/** Why an address of a pool is not free. */
export type ClaimKind = 'network' | 'broadcast' | 'gateway' | 'excluded' | 'used';

/** One address of a pool that is not free, and who has it: a member's name, or the name under which it is kept back. */
export type Claim = { value: bigint; address: string; kind: ClaimKind; holder?: string };

/**
 * Every address of one subnet that somebody has or that is kept back, lowest first.
 * @param detail tells the hidden holders, where the network was inspected.
 * @returns none where the engine's own `subnet` can not be read as CIDR.
 */
export function poolClaims(
  network: Network,
  subnet: Subnet,
  snapshot: Snapshot,
  detail?: NetworkDetail,
): Claim[] {
  const block = parseCidr(subnet.subnet);
  if (block === undefined) return [];
  const claims = new Map<bigint, Claim>();
  const claim = (address: Address | undefined, kind: ClaimKind, holder?: string) => {
    if (address === undefined || !containsAddress(block, address) || claims.has(address.value)) return;
    const text = formatAddress(address);
    claims.set(address.value, {
      value: address.value,
      address: text,
      kind,
      ...(holder !== undefined && { holder }),
    });
  };
  claim(networkAddress(block), 'network');
  claim(broadcastAddress(block), 'broadcast');
  const known = withGatewaysInUse({ ...network, subnets: [subnet] }, snapshot).subnets[0] ?? subnet;
  const holders = addressHolders(snapshot, network, '', detail);
  if (known.gateway !== undefined) claim(parseAddress(known.gateway), 'gateway');
  for (const [name, excluded] of Object.entries(subnet.auxAddresses))
    claim(parseAddress(excluded), 'excluded', name);
  for (const [address, holder] of holders) claim(parseAddress(address), 'used', holder);
  // The engine takes a gateway even where none was asked for, and older ones do not tell it.
  if (known.gateway === undefined) claim(gatewayOf(subnet, block), 'gateway');
  return [...claims.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
}
