import type { AddressPool } from './address-pool';

/** A subnet as it was asked for, or as the engine chose it. */
export type NetworkSubnet = {
  subnet: string;
  ipRange?: string;
  gateway?: string;
  auxAddresses: Readonly<Record<string, string>>;
};

/** A live endpoint. Addresses have their prefix lengths. */
type Endpoint = {
  id: string;
  /** Or, for one of the engine's own, what it is kept under, such as `lb-fleet`. */
  containerId: string;
  /** Where it is not a container's, which may be renamed. */
  name?: string;
  mac: string;
  ipv4?: string;
  ipv6?: string;
};

export type Network = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: bigint;
  readonly scope: 'local' | 'swarm';
  readonly driver: string;
  readonly enableIPv6: boolean;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly ingress: boolean;
  readonly configOnly: boolean;
  readonly configFrom: string;
  readonly ipamDriver: string;
  readonly ipamOptions: Readonly<Record<string, string>> | null;
  readonly subnets: readonly NetworkSubnet[];
  /** False where the engine chose the subnets: no address may be chosen on them. */
  readonly hasChosenSubnets: { readonly 4: boolean; readonly 6: boolean };
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly pools: readonly AddressPool[];
  /** The gateways that members go through; unlike `subnets` it names those that were not asked for. */
  readonly gateways: { readonly 4?: string; readonly 6?: string };
  /** By the container's id. */
  readonly endpoints: Map<string, Endpoint>;
};

/** Networks that every engine has and nobody can remove. */
export const predefinedNetworks: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);

/** True for what `docker network create` makes: aliases and chosen addresses are for these only. */
export function isUserDefined(networkName: string): boolean {
  return !predefinedNetworks.has(networkName) && networkName !== 'default';
}
