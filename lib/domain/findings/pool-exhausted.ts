import { blockSize, cidrsOverlap, parseCidr } from '../cidr';
import type { Endpoint } from '../endpoint';
import type { Network, Subnet } from '../network';
import { endpointsByNetwork } from '../snapshot-index';
import { type AddressHolder, subnetUse } from '../subnet-use';
import { type Finding, findingOf } from './finding';
import { aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** A pool of which less than this part is free is nearly exhausted. */
const scarce = 0.1;
/** The network's own, the broadcast address and the gateway. */
const leastReserved = 3;

/** Subnets of which the engine has no address left to hand out, or hardly any. */
export function exhaustedPools(
  input: Pick<FindingsInput, 'networks' | 'endpoints' | 'services' | 'tasks'>,
): Finding[] {
  const byNetwork = endpointsByNetwork(input.endpoints);
  const swarm = holdersInSwarm(input);
  return input.networks.flatMap((network) => {
    if (network.configOnly || network.driver === 'null' || network.driver === 'host') return [];
    const endpoints = byNetwork.get(network.id) ?? [];
    const hidden = swarm.get(network.id) ?? [];
    return network.subnets.flatMap((subnet) => findingAbout(network, subnet, endpoints, hidden) ?? []);
  });
}

function findingAbout(
  network: Network,
  subnet: Subnet,
  endpoints: readonly Endpoint[],
  hidden: readonly AddressHolder[],
): Finding | undefined {
  const most = endpoints.length + hidden.length + Object.keys(subnet.auxAddresses).length + leastReserved;
  // To count a large subnet that few are on is a waste, and so is to read it.
  if (sizeByText(subnet.ipRange ?? subnet.subnet) > most / (1 - scarce) + 1) return undefined;
  const size = poolSize(subnet);
  if (size === undefined) return undefined;
  const use = subnetUse(subnet, [...endpoints, ...hidden]);
  const free = Number(BigInt(use.capacity) - BigInt(use.used) - BigInt(use.reserved));
  const isFull = use.nextFree === undefined;
  // What lies outside the range is free and yet is not handed out.
  const left = subnet.ipRange === undefined ? free : Math.min(free, Math.max(0, size - endpoints.length));
  if (!isFull && left > Math.max(1, Math.floor(size * scarce))) return undefined;
  const about = {
    subject: aboutNetwork(network),
    network: network.name,
    subnet: subnet.subnet,
    remedy: network.system
      ? {}
      : { action: { operation: 'recreateNetwork' as const, networkId: network.id } },
  };
  const evidence: Finding['evidence'] = [
    { label: 'subnet', value: subnet.ipRange ?? subnet.subnet },
    { label: 'free', value: `${isFull ? 0 : left} / ${size}`, passing: true },
  ];
  return isFull
    ? findingOf({ code: 'pool-full', severity: 'problem', ...about, evidence }, [network.name, subnet.subnet])
    : findingOf({ code: 'pool-nearly-full', severity: 'warning', ...about, free: left, evidence }, [
        network.name,
        subnet.subnet,
      ]);
}

/** What the prefix length alone says. */
function sizeByText(cidr: string): number {
  return 2 ** ((cidr.includes(':') ? 128 : 32) - Number(cidr.slice(cidr.indexOf('/') + 1)));
}

/** @returns undefined where so many are in it that they never run out, or so few that they are meant to. */
function poolSize({ subnet, ipRange }: Subnet): number | undefined {
  const block = parseCidr(subnet);
  const range = ipRange === undefined ? undefined : parseCidr(ipRange);
  const pool = block && range && cidrsOverlap(block, range) && range.prefix > block.prefix ? range : block;
  if (block === undefined || pool === undefined || blockSize(pool) > 1n << 20n) return undefined;
  // Of a pair of addresses both are meant to be taken.
  if (blockSize(block) <= 4n) return undefined;
  return Number(blockSize(pool));
}

/** Virtual addresses of services, and tasks wherever they run. */
function holdersInSwarm({ services, tasks }: Pick<FindingsInput, 'services' | 'tasks'>) {
  const holders = new Map<string, AddressHolder[]>();
  const add = (networkId: string, address: string) => {
    const known = holders.get(networkId);
    if (known === undefined) holders.set(networkId, [{ ipv4: address }]);
    else known.push({ ipv4: address });
  };
  for (const { virtualIps } of services) for (const one of virtualIps) add(one.networkId, one.address);
  for (const { attachments } of tasks)
    for (const one of attachments) for (const address of one.addresses) add(one.networkId, address);
  return holders;
}
