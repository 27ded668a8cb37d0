import {
  blockAround,
  blockSize,
  type Cidr,
  containsAddress,
  formatCidr,
  hostCapacity,
  nthAddress,
  parseCidr,
} from '@/lib/domain/cidr';
import { familyBits, formatAddress, parseAddress } from '@/lib/domain/ip-address';
import { createNetworkMessages } from '@/lib/messages/create-network';
import type { PoolForm } from './network-form';

const words = createNetworkMessages.capacity;

/** How many addresses a subnet has and which is the gateway's, in words; undefined while it is no subnet. */
export function capacityInWords(pool: Pick<PoolForm, 'subnet' | 'gateway' | 'ipRange'>): string | undefined {
  const cidr = parseCidr(pool.subnet.trim());
  if (!cidr) return undefined;
  const count = countInWords(hostCapacity(cidr), cidr);
  const typed = pool.gateway.trim();
  const address = parseAddress(typed);
  const inside = typed === '' || (address !== undefined && containsAddress(cidr, address));
  const gateway = inside ? typed || engineGateway(cidr, parseCidr(pool.ipRange.trim())) : undefined;
  return gateway === undefined ? words.plain({ count }) : words.withGateway({ count, gateway });
}

/** Examples that fit the subnet, for the fields that are still empty: the gateway that the engine takes, and the subnet's upper half. */
export function examplesIn(
  pool: Pick<PoolForm, 'subnet' | 'ipRange'>,
): { gateway: string; ipRange: string } | undefined {
  const cidr = parseCidr(pool.subnet.trim());
  const gateway = cidr && engineGateway(cidr, parseCidr(pool.ipRange.trim()));
  const middle = cidr && nthAddress(cidr, blockSize(cidr) / 2n);
  if (!cidr || !middle || gateway === undefined) return undefined;
  return { gateway, ipRange: formatCidr(blockAround(middle, cidr.prefix + 1)) };
}

/** The gateway that the engine takes where none is asked for: the lowest address it may hand out. */
function engineGateway(subnet: Cidr, range: Cidr | undefined): string | undefined {
  if (blockSize(subnet) < 4n) return undefined;
  const pool = range ?? subnet;
  const lowest = nthAddress(pool, pool.first === subnet.first ? 1n : 0n);
  return lowest && formatAddress(lowest);
}

/** How many addresses of a range the engine hands out, in words; undefined while it is no range. */
export function rangeInWords(ipRange: string): string | undefined {
  const cidr = parseCidr(ipRange.trim());
  return cidr && words.range({ count: countInWords(blockSize(cidr), cidr) });
}

/** Beyond a few millions nobody counts: the power of two says more. */
function countInWords(count: bigint, cidr: Cidr): string {
  if (count <= 16_777_216n) return count.toLocaleString('en');
  return words.power({ exponent: familyBits[cidr.family] - cidr.prefix });
}
