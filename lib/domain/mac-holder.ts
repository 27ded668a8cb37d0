import type { Network } from './network';
import type { Snapshot } from './snapshot';

/**
 * The container that has this MAC address already where it would be heard: on the same network, or on another that rides on the same
 * interface of the host.
 */
export function macHolder(
  mac: string,
  network: Network,
  snapshot: Snapshot,
  exceptContainerId?: string,
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
