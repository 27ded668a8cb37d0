import type { HostInterfaces } from '../host-interface';
import type { Snapshot } from '../snapshot';

/** The ports that a container may claim on the host, whose network stack it shares: `80/tcp`. Source: its inspection's ExposedPorts. */
export type HostClaim = { containerId: string; ports: string[] };

/** All that findings are made from. */
export type FindingsInput = Pick<
  Snapshot,
  'networks' | 'containers' | 'endpoints' | 'services' | 'tasks' | 'swarmNodes'
> & {
  host: HostInterfaces;
  /** Of containers on the host's network; one that was not read is absent. */
  claims: readonly HostClaim[];
  /** Such as `28.5.2`. */
  engineVersion: string;
};
