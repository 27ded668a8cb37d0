import { z } from 'zod';

/** Worst last. `product.md` says what each means; the chart and the table show all six by shape and word. */
export const endpointStatuses = ['up', 'starting', 'unhealthy', 'paused', 'down', 'broken'] as const;
export type EndpointStatus = (typeof endpointStatuses)[number];

/** Why an endpoint is broken. */
const brokenReasons = ['network-missing', 'no-endpoint', 'no-address', 'provider-missing'] as const;
export type BrokenReason = (typeof brokenReasons)[number];

/** One container on one network, live or only configured. Key: networkId + containerId. */
export const endpointSchema = z.object({
  /** The engine's id, or `missing:<name>` where no such network exists any more. */
  networkId: z.string(),
  /** The name under which the container refers to the network. */
  networkName: z.string(),
  containerId: z.string(),
  endpointId: z.string().optional(),
  ipv4: z.string().optional(),
  ipv6: z.string().optional(),
  mac: z.string().optional(),
  gateway: z.string().optional(),
  /** Only where it was inspected; the container list never carries aliases. */
  aliases: z.array(z.string()).optional(),
  gatewayPriority: z.number().int().optional(),
  status: z.enum(endpointStatuses),
  reason: z.enum(brokenReasons).optional(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

/** @returns the endpoint's key, unique in a snapshot. */
export function endpointKey(endpoint: Pick<Endpoint, 'networkId' | 'containerId'>): string {
  return `${endpoint.networkId}/${endpoint.containerId}`;
}

/** True where the container refers to a network that the engine no longer has. */
export function isMissingNetworkId(networkId: string): boolean {
  return networkId.startsWith('missing:');
}
