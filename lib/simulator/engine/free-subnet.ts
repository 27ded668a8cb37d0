import { type Cidr, parseCidr } from '@/lib/domain/cidr';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';

/** Docker's own choice of subnets where none is asked for, in its order. */
const defaultPools: readonly string[] = [
  ...Array.from({ length: 15 }, (_, index) => `172.${17 + index}.0.0/16`),
  ...Array.from({ length: 16 }, (_, index) => `192.168.${16 * index}.0/20`),
];
const swarmPools: readonly string[] = Array.from({ length: 256 }, (_, index) => `10.0.${index}.0/24`);

/** @throws EngineRefusal where all are taken. */
export function freeSubnet(engine: Engine, scope: 'local' | 'swarm'): string {
  const taken = scope === 'swarm' ? engine.blocks.swarm : engine.blocks.local;
  const onHost = scope === 'swarm' ? [] : engine.interfaces.map(({ subnet }) => subnet);
  const pools = scope === 'swarm' ? swarmPools : defaultPools;
  // Docker goes on from the last that it chose, and round.
  const start = scope === 'swarm' ? 0 : engine.nextPool;
  for (let step = 0; step < pools.length; step += 1) {
    const index = (start + step) % pools.length;
    const subnet = pools[index];
    if (subnet === undefined || onHost.includes(subnet)) continue;
    const block = blockOf(subnet);
    if (!taken.take(block)) continue;
    taken.release(block);
    if (scope === 'local') engine.nextPool = index + 1;
    return subnet;
  }
  throw new EngineRefusal(
    404,
    'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
  );
}

/** @throws EngineRefusal for what is no subnet. */
export function blockOf(subnet: string): Cidr {
  const block = parseCidr(subnet);
  if (block === undefined) {
    throw new EngineRefusal(500, `Invalid subnet ${subnet} : invalid CIDR address: ${subnet}`);
  }
  return block;
}
