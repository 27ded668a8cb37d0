import { type Container, hasLiveStack, sharedStackOwner } from './container';
import type { BrokenReason, EndpointStatus } from './endpoint';
import type { Attachment } from './facts';
import { isStackless, type Network } from './network';
import { stackProvider } from './shared-stack';

const unlisted: ReadonlySet<string> = new Set(['host', 'none']);

/** A status, with the reason where it is `broken`. */
export type StatusWithReason = { status: EndpointStatus; reason?: BrokenReason };

/** How a container with a working network is, by its own state and health alone. */
export function containerStatus(container: Pick<Container, 'state' | 'health'>): EndpointStatus {
  if (container.state === 'paused') return 'paused';
  if (container.state !== 'running') return 'down';
  if (container.health === 'starting') return 'starting';
  if (container.health === 'unhealthy') return 'unhealthy';
  return 'up';
}

/**
 * How one endpoint is.
 * @param network the one that the attachment means, undefined where the engine has it no more: the container can not start then.
 */
export function endpointStatus(
  container: Container,
  attachment: Attachment,
  network: Network | undefined,
): StatusWithReason {
  const status = containerStatus(container);
  if (network === undefined) {
    // host and none can not go missing; Podman does not list them.
    return unlisted.has(attachment.networkName)
      ? { status }
      : { status: 'broken', reason: 'network-missing' };
  }
  if (container.state !== 'running' || isStackless(network)) return { status };
  if (attachment.ipv4 !== undefined || attachment.ipv6 !== undefined) return { status };
  const addressless = network.subnets.length === 0;
  // Podman tells no endpoint ids, so a MAC is as good a sign of life on a network that hands out no addresses.
  const alive = attachment.endpointId !== undefined || (addressless && attachment.mac !== undefined);
  if (!alive) return { status: 'broken', reason: 'no-endpoint' };
  return addressless ? { status } : { status: 'broken', reason: 'no-address' };
}

/**
 * How a container in `container:<id>` mode is, which has no endpoint of its own: as its own state says while its provider has
 * a live stack, `down` while the provider is stopped, `broken` where the provider is gone.
 * @returns undefined for a container that has its own stack or the host's.
 */
export function riderStatus(
  container: Container,
  containersById: ReadonlyMap<string, Container>,
): StatusWithReason | undefined {
  if (sharedStackOwner(container) === undefined) return undefined;
  const provider = stackProvider(container, containersById);
  if (provider === undefined) return { status: 'broken', reason: 'provider-missing' };
  return { status: hasLiveStack(provider) ? containerStatus(container) : 'down' };
}
