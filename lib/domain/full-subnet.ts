import { parseCidr } from './cidr';
import type { NetworkDetail } from './detail';
import type { Family } from './ip-address';
import type { Network } from './network';
import type { Snapshot } from './snapshot';
import { subnetUse } from './subnet-use';

/**
 * The subnet that keeps the network from taking another live container: all of its subnets of one family are full.
 * @param detail tells the hidden holders of addresses, where the network was inspected.
 * @returns the last of them, as the engine writes it; undefined where there is room, or nothing is handed out.
 */
export function fullSubnet(network: Network, snapshot: Snapshot, detail?: NetworkDetail): string | undefined {
  const holders = [
    ...snapshot.endpoints.filter((endpoint) => endpoint.networkId === network.id),
    ...(detail?.members ?? []),
  ];
  for (const family of enabledFamilies(network)) {
    const subnets = network.subnets.filter((subnet) => parseCidr(subnet.subnet)?.family === family);
    const full = subnets.filter((subnet) => subnetUse(subnet, holders).nextFree === undefined);
    if (full.length > 0 && full.length === subnets.length) return full.at(-1)?.subnet;
  }
  return undefined;
}

function enabledFamilies(network: Network): Family[] {
  return [...(network.enableIPv4 ? [4 as const] : []), ...(network.enableIPv6 ? [6 as const] : [])];
}
