import type { HostInterfaces } from '../host-interface';
import type { Snapshot } from '../snapshot';
import type { Listening } from '../sockets/listening';

/** The ports that a container may claim on the host, whose network stack it shares: `80/tcp`. Source: its inspection's ExposedPorts. */
export type HostClaim = { containerId: string; ports: string[] };

/** What listens in a container's network stack, as it was read a moment ago. */
export type KnownListeners = {
  containerId: string;
  listening: Listening[];
  /** False while it has been read for some seconds only: a program that has just started may listen soon. */
  isSettled: boolean;
};

/** All that findings are made from. */
export type FindingsInput = Pick<
  Snapshot,
  'networks' | 'containers' | 'endpoints' | 'services' | 'tasks' | 'swarmNodes'
> & {
  host: HostInterfaces;
  /** Of containers on the host's network; one that was not read is absent. */
  claims: readonly HostClaim[];
  /** Of containers whose sockets could be read without cost, riders aside; one that was not read is absent. */
  listeners: readonly KnownListeners[];
  /** Such as `28.5.2`. */
  engineVersion: string;
};
