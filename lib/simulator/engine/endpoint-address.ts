import { type Family, formatAddress, parseAddress } from '@/lib/domain/ip-address';
import type { EndpointWish, LiveEndpoint } from './container';
import type { Engine } from './engine';
import { EngineRefusal } from './engine-refusal';
import type { Network } from './network';

type Place = { address: string; prefix: number };

/** Takes an address in each family that the network has, and gives the endpoint its id and MAC. @throws EngineRefusal, with nothing taken. */
export function claimEndpoint(
  engine: Engine,
  network: Network,
  wish: EndpointWish,
  mac: string | undefined,
): LiveEndpoint {
  const id = engine.random.hex(64);
  if (network.pools.length === 0) {
    return { id, mac: '', ipv4: '', prefix4: 0, gateway4: '', ipv6: '', prefix6: 0, gateway6: '' };
  }
  const place4 = claimAddress(network, 4, wish.ipam?.ipv4 ?? '');
  let place6: Place;
  try {
    place6 = network.enableIPv6 ? claimAddress(network, 6, wish.ipam?.ipv6 ?? '') : nowhere;
  } catch (error) {
    releaseAddress(network, place4.address);
    throw error;
  }
  return {
    id,
    mac: mac ?? macOf(place4.address),
    ipv4: place4.address,
    prefix4: place4.prefix,
    gateway4: network.internal ? '' : (network.gateways[4] ?? ''),
    ipv6: place6.address,
    prefix6: place6.prefix,
    gateway6: place6 === nowhere ? '' : (network.gateways[6] ?? ''),
  };
}

export function releaseEndpoint(network: Network, endpoint: Pick<LiveEndpoint, 'ipv4' | 'ipv6'>): void {
  releaseAddress(network, endpoint.ipv4);
  releaseAddress(network, endpoint.ipv6);
}

const nowhere: Place = { address: '', prefix: 0 };

/** @param wanted empty where the engine may choose. */
export function claimAddress(network: Network, family: Family, wanted: string): Place {
  const pools = network.pools.filter((pool) => pool.block.family === family);
  if (wanted !== '') return claimChosen(pools, family, wanted);
  for (const pool of pools) {
    const address = pool.takeLowest();
    if (address !== undefined) return { address: formatAddress(address), prefix: pool.block.prefix };
  }
  if (pools.length === 0) return nowhere;
  throw new EngineRefusal(
    403,
    `no available IPv4 addresses on this network's address pools: ${network.name} (${network.id})`,
  );
}

function claimChosen(pools: Network['pools'], family: Family, wanted: string): Place {
  const address = parseAddress(wanted);
  if (address?.family !== family) throw new EngineRefusal(500, `Invalid IPv${family} address: ${wanted})`);
  const pool = pools.find((one) => one.holds(address));
  if (pool === undefined) {
    throw new EngineRefusal(
      500,
      `Invalid address ${wanted}: It does not belong to any of this network's subnets`,
    );
  }
  if (!pool.take(address)) throw new EngineRefusal(403, 'Address already in use');
  return { address: formatAddress(address), prefix: pool.block.prefix };
}

export function releaseAddress(network: Network, text: string): void {
  if (text === '') return;
  const address = parseAddress(text);
  if (address === undefined) return;
  network.pools.find((pool) => pool.holds(address))?.release(address);
}

/** As Docker makes it of the address, so that it is the same for the same address. */
export function macOf(ipv4: string): string {
  const bytes = ipv4.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
  return ['02', '42', ...bytes].join(':');
}
