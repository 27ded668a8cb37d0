import type { NetworkDetail } from './detail';
import { canonicalAddress } from './ip-address';
import type { Network } from './network';
import type { Snapshot } from './snapshot';

/** Who has an address, by its canonical text. */
export type AddressHolders = ReadonlyMap<string, string>;

/**
 * Every holder of an address on a network that can be known: live endpoints, services and tasks of the Swarm (other nodes' too) and,
 * where the network was inspected, the hidden ones such as `lb-web`. What a stopped container has chosen for itself is not told.
 * @param exceptContainerId the container whose own address may be asked for again.
 */
export function addressHolders(
  snapshot: Snapshot,
  network: Network,
  exceptContainerId: string,
  detail?: NetworkDetail,
): AddressHolders {
  const holders = new Map<string, string>();
  const add = (address: string | undefined, holder: string) => {
    const canonical = canonicalAddress(address?.split('/')[0] ?? '');
    if (canonical !== undefined) holders.set(canonical, holder);
  };
  const names = new Map(snapshot.containers.map((container) => [container.id, container.name]));
  const services = new Map(snapshot.services.map((service) => [service.id, service.name]));
  for (const member of detail?.members ?? []) {
    if (member.key === exceptContainerId) continue;
    for (const address of [member.ipv4, member.ipv6]) add(address, member.name);
  }
  for (const service of snapshot.services) {
    for (const virtual of service.virtualIps)
      if (virtual.networkId === network.id) add(virtual.address, service.name);
  }
  for (const task of snapshot.tasks) {
    if (task.containerId === exceptContainerId) continue;
    for (const attachment of task.attachments) {
      if (attachment.networkId !== network.id) continue;
      for (const address of attachment.addresses) add(address, services.get(task.serviceId) ?? task.id);
    }
  }
  for (const endpoint of snapshot.endpoints) {
    if (endpoint.networkId !== network.id || endpoint.containerId === exceptContainerId) continue;
    const name = names.get(endpoint.containerId) ?? endpoint.containerId;
    for (const address of [endpoint.ipv4, endpoint.ipv6]) add(address, name);
  }
  return holders;
}
