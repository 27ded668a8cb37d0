import { parseCidr } from '@/lib/domain/cidr';
import { type Address, type Family, formatAddress, parseAddress } from '@/lib/domain/ip-address';
import { AddressPool } from './address-pool';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import { blockOf, freeSubnet } from './free-subnet';
import type { Network, NetworkSubnet } from './network';

/** What a network is made of, its rules already checked. */
export type NetworkPlan = {
  name: string;
  scope: 'local' | 'swarm';
  driver: string;
  enableIPv6: boolean;
  internal: boolean;
  attachable: boolean;
  ingress: boolean;
  configOnly: boolean;
  configFrom: string;
  ipamDriver: string;
  ipamOptions: Readonly<Record<string, string>> | null;
  subnets: readonly NetworkSubnet[];
  options: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
};

/** Drivers whose networks have no addresses. */
const withoutAddresses: ReadonlySet<string> = new Set(['host', 'null']);

/** Takes the subnets, their gateways and the network's name. @throws EngineRefusal, with nothing taken. */
export function makeNetwork(engine: Engine, plan: NetworkPlan): Network {
  const bare = withoutAddresses.has(plan.driver) || plan.configOnly;
  const claimed = bare ? { ...nothing, subnets: plan.subnets } : claimSubnets(engine, plan);
  const network: Network = {
    ...plan,
    ...claimed,
    id: plan.scope === 'swarm' ? engine.random.swarmId() : engine.random.hex(64),
    createdAt: engine.clock.nanos(),
    endpoints: new Map(),
  };
  engine.networks.add(network);
  return network;
}

type Claimed = Pick<Network, 'pools' | 'subnets' | 'gateways' | 'hasChosenSubnets'>;

const nothing = { pools: [], gateways: {}, hasChosenSubnets: { 4: false, 6: false } };

function claimSubnets(engine: Engine, plan: NetworkPlan): Claimed {
  const taken = plan.scope === 'swarm' ? engine.blocks.swarm : engine.blocks.local;
  const pools: AddressPool[] = [];
  const subnets: NetworkSubnet[] = [];
  const gateways: { 4?: string; 6?: string } = {};
  const asked = plan.subnets.map((subnet) => ({ subnet, block: blockOf(subnet.subnet) }));
  const chosen = (family: Family): boolean => asked.some(({ block }) => block.family === family);
  const hasChosenSubnets = { 4: chosen(4), 6: chosen(6) };
  try {
    if (!hasChosenSubnets[4]) {
      const subnet = freeSubnet(engine, plan.scope);
      const block = blockOf(subnet);
      if (!taken.take(block)) throw new Error(`${subnet} was free a moment ago`);
      const pool = new AddressPool(block, undefined);
      pools.push(pool);
      const gateway = claimGateway(pool, undefined);
      gateways[4] = gateway;
      subnets.push({ subnet, gateway, auxAddresses: {} });
    }
    if (plan.enableIPv6 && !hasChosenSubnets[6]) {
      throw new EngineRefusal(
        404,
        'could not find an available, non-overlapping IPv6 address pool among the defaults to assign to the network',
      );
    }
    for (const { subnet, block } of asked) {
      if (!taken.take(block)) {
        throw new EngineRefusal(403, 'Pool overlaps with other one on this address space');
      }
      const range = subnet.ipRange === undefined ? undefined : parseCidr(subnet.ipRange);
      const pool = new AddressPool(block, range);
      pools.push(pool);
      for (const address of Object.values(subnet.auxAddresses)) {
        const parsed = parseAddress(address);
        if (parsed !== undefined) pool.take(parsed);
      }
      const gateway = claimGateway(pool, subnet.gateway);
      gateways[block.family] ??= gateway;
      // A Swarm's manager names the gateway that it chose.
      subnets.push(plan.scope === 'swarm' ? { ...subnet, gateway } : subnet);
    }
  } catch (error) {
    for (const pool of pools) taken.release(pool.block);
    throw error;
  }
  return { pools, subnets, gateways, hasChosenSubnets };
}

/** Every subnet has a gateway's address taken, whether it was asked for or not. */
function claimGateway(pool: AddressPool, asked: string | undefined): string {
  const outOfRange = (): EngineRefusal =>
    new EngineRefusal(500, `failed to allocate gateway (${asked}): Requested address is out of range`);
  if (asked === undefined) return formatAddress(required(pool.takeLowest()));
  const address = parseAddress(asked);
  if (address === undefined || !pool.holds(address)) throw outOfRange();
  if (!pool.take(address))
    throw new EngineRefusal(403, `failed to allocate gateway (${asked}): Address already in use`);
  return formatAddress(address);
}

function required(address: Address | undefined): Address {
  if (address === undefined)
    throw new EngineRefusal(500, 'failed to allocate gateway (): No available addresses');
  return address;
}
