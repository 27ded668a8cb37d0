import {
  broadcastAddress,
  type Cidr,
  cidrsOverlap,
  containsAddress,
  containsCidr,
  formatCidr,
  hasHostBits,
  networkAddress,
  nthAddress,
  parseCidr,
} from './cidr';
import { type Address, formatAddress, parseAddress } from './ip-address';
import type { SpecSubnet } from './network-spec';
import type { Reason } from './reason';

/** The longest prefixes that leave an address to a container beside the network's own, the broadcast address and the gateway. */
const longestPrefix = { 4: 30, 6: 126 } as const;

/** Blocks whose addresses no container can have: the engine makes the network, and every container on it fails to start. */
const unusable = [
  { block: parseCidr('0.0.0.0/8'), why: 'reserved' },
  { block: parseCidr('127.0.0.0/8'), why: 'loopback' },
  { block: parseCidr('224.0.0.0/4'), why: 'multicast' },
  { block: parseCidr('::/127'), why: 'loopback' },
  { block: parseCidr('ff00::/8'), why: 'multicast' },
] as const;

/** @returns the subnet's block, undefined where it can not be read or has host bits. */
export function specBlock(subnet: Pick<SpecSubnet, 'subnet'>): Cidr | undefined {
  const block = parseCidr(subnet.subnet);
  return block === undefined || hasHostBits(block) ? undefined : block;
}

/**
 * Whether one subnet holds together by itself: CIDR without host bits, with room; gateway, range and exclusions inside it.
 * @param at the subnet's place in the input, such as `subnets.0`.
 */
export function validateSubnet(subnet: SpecSubnet, at: string): Reason[] {
  const field = `${at}.subnet`;
  const value = subnet.subnet;
  const block = parseCidr(value);
  if (block === undefined) return [{ code: 'cidr-invalid', field, value }];
  if (hasHostBits(block)) return [{ code: 'cidr-host-bits', field, value, suggestion: formatCidr(block) }];
  const bad = unusable.find((one) => one.block !== undefined && cidrsOverlap(one.block, block));
  if (bad !== undefined) return [{ code: 'subnet-not-usable', field, value, why: bad.why }];
  if (block.prefix > longestPrefix[block.family]) return [{ code: 'cidr-too-small', field, value }];
  return [
    ...validateGateway(subnet, block, at),
    ...validateRange(subnet, block, at),
    ...validateExclusions(subnet, block, at),
  ];
}

function validateGateway(subnet: SpecSubnet, block: Cidr, at: string): Reason[] {
  const value = subnet.gateway;
  if (value === undefined || value === '') return [];
  const field = `${at}.gateway`;
  const gateway = parseAddress(value);
  if (gateway === undefined) return [{ code: 'gateway-invalid', field, value }];
  return placeReasons(gateway, value, block, field);
}

function validateRange(subnet: SpecSubnet, block: Cidr, at: string): Reason[] {
  const value = subnet.ipRange;
  if (value === undefined || value === '') return [];
  const field = `${at}.ipRange`;
  const range = parseCidr(value);
  if (range === undefined) return [{ code: 'range-invalid', field, value }];
  if (hasHostBits(range)) return [{ code: 'cidr-host-bits', field, value, suggestion: formatCidr(range) }];
  if (!containsCidr(block, range)) return [{ code: 'outside-subnet', field, value, subnet: subnet.subnet }];
  return [];
}

function validateExclusions(subnet: SpecSubnet, block: Cidr, at: string): Reason[] {
  const gateway = gatewayOf(subnet, block);
  const seen = new Set<bigint>();
  return Object.entries(subnet.auxAddresses).flatMap(([name, value]): Reason[] => {
    const field = `${at}.auxAddresses.${name}`;
    const address = parseAddress(value);
    // The command splits `name=address` at the first `=`.
    if (address === undefined || name.trim() === '' || name.includes('=')) {
      return [{ code: 'exclusion-invalid', field, name, value }];
    }
    const misplaced = placeReasons(address, value, block, field);
    if (misplaced.length > 0) return misplaced;
    if (address.value === gateway?.value) return [{ code: 'exclusion-is-gateway', field, name, value }];
    if (seen.has(address.value)) return [{ code: 'exclusion-twice', field, name, value }];
    seen.add(address.value);
    return [];
  });
}

/**
 * The gateway asked for, or the one that the engine takes where none was: the lowest address it may hand out. It takes it before
 * it looks at the exclusions, and then refuses an exclusion of the same address (seen on 20.10).
 */
export function gatewayOf(subnet: SpecSubnet, block: Cidr): Address | undefined {
  if (subnet.gateway !== undefined && subnet.gateway !== '') return parseAddress(subnet.gateway);
  const pool = subnet.ipRange === undefined ? block : (parseCidr(subnet.ipRange) ?? block);
  return nthAddress(pool, pool.first === block.first ? 1n : 0n);
}

function placeReasons(address: Address, value: string, block: Cidr, field: string): Reason[] {
  const subnet = formatCidr(block);
  if (!containsAddress(block, address)) return [{ code: 'outside-subnet', field, value, subnet }];
  const text = formatAddress(address);
  if (text === textOf(networkAddress(block))) return [{ code: 'is-network-address', field, value, subnet }];
  if (text === textOf(broadcastAddress(block)))
    return [{ code: 'is-broadcast-address', field, value, subnet }];
  return [];
}

function textOf(address: Address | undefined): string | undefined {
  return address && formatAddress(address);
}
