import {
  blockSize,
  broadcastAddress,
  type Cidr,
  cidrsOverlap,
  containsAddress,
  networkAddress,
  parseCidr,
} from './cidr';
import type { NetworkDetail } from './detail';
import { formatAddress, parseAddress } from './ip-address';
import type { Subnet } from './network';

/** Whatever holds an address on the network; a prefix length behind an address is ignored. */
export type AddressHolder = {
  ipv4?: string | undefined;
  ipv6?: string | undefined;
  gateway?: string | undefined;
};

/**
 * How full one subnet is. All counts are of addresses and decimal strings, for an IPv6 subnet exceeds Number's exact range;
 * `capacity` is all addresses of the subnet, of which `capacity - used - reserved` are free.
 */
export type SubnetUse = {
  subnet: string;
  capacity: string;
  /** Held by members. */
  used: string;
  /** The network's own, the broadcast address, the gateway, and the excluded ones. */
  reserved: string;
  /** The lowest free address of the range the engine hands out from: what the next container gets. Absent where none is free. */
  nextFree?: string;
  /** How many the engine can still hand out, by its own count. Absent where it does not count (API below 1.52). */
  available?: string;
};

/** The engine's own counts of a pool, as its inspection tells them. */
type PoolStatus = NonNullable<NetworkDetail['poolStatus']>[number];

/**
 * The engine's own counts in place of those made here, which can not know of what other nodes of a Swarm or a plugin have handed out.
 * It counts what is in use and what is reserved as one.
 */
export function withEngineCounts(use: SubnetUse, status: PoolStatus | undefined): SubnetUse {
  if (status === undefined) return use;
  const used = BigInt(status.taken) - BigInt(use.reserved);
  return { ...use, used: (used < 0n ? 0n : used).toString(), available: status.available };
}

/**
 * @param holders the live members of the network. Of other subnets' addresses nothing is counted.
 * @returns zero counts where the engine's own `subnet` can not be read as CIDR.
 */
export function subnetUse(subnet: Subnet, holders: Iterable<AddressHolder>): SubnetUse {
  const block = parseCidr(subnet.subnet);
  if (block === undefined) return { subnet: subnet.subnet, capacity: '0', used: '0', reserved: '0' };
  const { held, gateways } = heldIn(block, holders);
  const pool = poolOf(subnet, block);
  const reserved = reservedIn(subnet, block, pool, held, gateways);
  const used = [...held].filter((value) => !reserved.has(value)).length;
  const next = lowestFree(pool, (value) => held.has(value) || reserved.has(value));
  return {
    subnet: subnet.subnet,
    capacity: blockSize(block).toString(),
    used: used.toString(),
    reserved: reserved.size.toString(),
    ...(next !== undefined && { nextFree: formatAddress({ family: block.family, value: next }) }),
  };
}

function heldIn(block: Cidr, holders: Iterable<AddressHolder>): { held: Set<bigint>; gateways: Set<bigint> } {
  const held = new Set<bigint>();
  const gateways = new Set<bigint>();
  for (const holder of holders) {
    addInside(block, holder.ipv4, held);
    addInside(block, holder.ipv6, held);
    addInside(block, holder.gateway, gateways);
  }
  return { held, gateways };
}

function addInside(block: Cidr, text: string | undefined, to: Set<bigint>): void {
  const address = text === undefined ? undefined : parseAddress(text.split('/')[0] ?? '');
  if (address !== undefined && containsAddress(block, address)) to.add(address.value);
}

/** The part of the subnet that the engine hands out from. */
function poolOf(subnet: Subnet, block: Cidr): Cidr {
  const range = subnet.ipRange === undefined ? undefined : parseCidr(subnet.ipRange);
  if (range === undefined || !cidrsOverlap(block, range)) return block;
  return range.prefix < block.prefix ? block : range;
}

function reservedIn(
  subnet: Subnet,
  block: Cidr,
  pool: Cidr,
  held: ReadonlySet<bigint>,
  gatewaysOfMembers: ReadonlySet<bigint>,
): Set<bigint> {
  const reserved = new Set<bigint>();
  for (const address of [networkAddress(block), broadcastAddress(block)]) {
    if (address !== undefined) reserved.add(address.value);
  }
  for (const excluded of Object.values(subnet.auxAddresses)) addInside(block, excluded, reserved);
  if (subnet.gateway !== undefined) addInside(block, subnet.gateway, reserved);
  else if (gatewaysOfMembers.size > 0) for (const gateway of gatewaysOfMembers) reserved.add(gateway);
  else {
    // The engine takes a gateway even where none was asked for, and does not tell it: the lowest free address at the time.
    const taken = lowestFree(pool, (value) => reserved.has(value));
    if (taken !== undefined && !held.has(taken)) reserved.add(taken);
  }
  return reserved;
}

/** Looks at no more addresses than are taken, however large the pool. */
function lowestFree(pool: Cidr, isTaken: (value: bigint) => boolean): bigint | undefined {
  const end = pool.first + blockSize(pool);
  for (let value = pool.first; value < end; value++) if (!isTaken(value)) return value;
  return undefined;
}
