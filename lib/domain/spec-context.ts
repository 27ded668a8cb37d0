import type { Engine } from './engine';
import { dockerVersion } from './engine-knows';
import type { HostInterfaces } from './host-interface';
import type { Network } from './network';

/** What a network to be made is checked against. */
export type SpecContext = {
  networks: readonly Network[];
  host: HostInterfaces;
  /** As the engine gives it, such as `20.10.24`. */
  engineVersion: string;
  apiVersion: string;
  swarm: Engine['swarm'];
  /** The drivers that the engine lists; undefined where it did not say. */
  drivers: readonly string[] | undefined;
};

/** True where this is a Docker from before the given major version; never of an engine that is not Docker. */
export function isDockerBefore(context: Pick<SpecContext, 'engineVersion'>, major: number): boolean {
  return (dockerVersion(context)?.major ?? major) < major;
}

/** True where Swarm networks can be made on this engine: it manages a Swarm. */
export function managesSwarm(swarm: Engine['swarm']): boolean {
  return swarm.state === 'active' && swarm.role === 'manager';
}
