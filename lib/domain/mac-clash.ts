import type { Network } from './network';
import type { RunReason } from './run-reason';
import type { Snapshot } from './snapshot';

/**
 * Why a MAC address can not be chosen: a container has it already where it would be heard, on the same network or on another that rides
 * on the same interface of the host. Empty where nobody is known to have it.
 */
export function macClash(
  mac: string | undefined,
  network: Network,
  snapshot: Snapshot,
  exceptContainerId?: string,
): RunReason[] {
  if (mac === undefined) return [];
  const holder = holderOf(mac, network, snapshot, exceptContainerId);
  return holder === undefined
    ? []
    : [{ code: 'mac-taken', field: 'mac', mac, network: network.name, holder }];
}

function holderOf(
  mac: string,
  network: Network,
  snapshot: Snapshot,
  exceptContainerId: string | undefined,
): string | undefined {
  const wanted = canonicalMac(mac);
  const heard = new Set(
    snapshot.networks
      .filter(({ id, parent }) => id === network.id || (parent !== undefined && parent === network.parent))
      .map(({ id }) => id),
  );
  const endpoint = snapshot.endpoints.find(
    (one) =>
      one.containerId !== exceptContainerId &&
      heard.has(one.networkId) &&
      one.mac !== undefined &&
      canonicalMac(one.mac) === wanted,
  );
  if (endpoint === undefined) return undefined;
  return snapshot.containers.find(({ id }) => id === endpoint.containerId)?.name ?? endpoint.containerId;
}

function canonicalMac(mac: string): string {
  return mac.toLowerCase().replaceAll('-', ':');
}
