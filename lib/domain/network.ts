import { z } from 'zod';

/** The drivers Portolan draws and explains; any other name is a plugin's. */
export const builtinDrivers = ['bridge', 'host', 'null', 'overlay', 'macvlan', 'ipvlan'] as const;

/** One pool of addresses of a network. All four are as the engine keeps them: CIDR strings and bare addresses. */
const subnetSchema = z.object({
  subnet: z.string(),
  gateway: z.string().optional(),
  ipRange: z.string().optional(),
  /** Addresses that the engine never hands out, by name. Docker: AuxiliaryAddresses. */
  auxAddresses: z.record(z.string(), z.string()),
});
export type Subnet = z.infer<typeof subnetSchema>;

/** One Docker network. Source: `GET /networks`. `driver` of the network `none` is `null`, as Docker says. */
export const networkSchema = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string(),
  internal: z.boolean(),
  attachable: z.boolean(),
  ingress: z.boolean(),
  configOnly: z.boolean(),
  configFrom: z.string().optional(),
  enableIPv4: z.boolean(),
  enableIPv6: z.boolean(),
  subnets: z.array(subnetSchema),
  options: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
  /** The host interface that a macvlan or ipvlan network rides on. */
  parent: z.string().optional(),
  createdAt: z.string(),
  /** True for what Docker makes itself: bridge, host, none, ingress, docker_gwbridge. */
  system: z.boolean(),
});
export type Network = z.infer<typeof networkSchema>;

/** The names that Docker gives the networks it makes itself. */
export const systemNetworkNames: ReadonlySet<string> = new Set([
  'bridge',
  'host',
  'none',
  'ingress',
  'docker_gwbridge',
]);

/** True for the network named `bridge` that every engine has: no DNS by name, no aliases, no chosen addresses. */
export function isDefaultBridge(network: Network): boolean {
  return (
    network.driver === 'bridge' &&
    (network.name === 'bridge' || network.options['com.docker.network.bridge.default_bridge'] === 'true')
  );
}

/** True for the network `none`. A configuration-only network has Docker's driver `null` as well, and is something else. */
export function isNone(network: Pick<Network, 'driver' | 'configOnly'>): boolean {
  return network.driver === 'null' && !network.configOnly;
}

/** True for host and none, which hold no addresses and of which an engine has one each. */
export function isStackless(network: Network): boolean {
  return network.driver === 'host' || isNone(network);
}
