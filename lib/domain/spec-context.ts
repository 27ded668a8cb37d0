import type { HostInterfaces } from './host-interface';
import type { Network } from './network';

/** What a network to be made is checked against. */
export type SpecContext = {
  networks: readonly Network[];
  host: HostInterfaces;
  /** As the engine gives it, such as `20.10.24`. */
  engineVersion: string;
  apiVersion: string;
  swarmActive: boolean;
};

/** The oldest Docker that is numbered by year. */
const firstDockerOfYears = 17;

/**
 * @returns Docker's major version; undefined where the version is not one of Docker's (Podman counts from 1 on its own), so that no
 * limit of an old Docker is held against another engine.
 */
export function dockerMajor(context: Pick<SpecContext, 'engineVersion'>): number | undefined {
  const major = Number.parseInt(context.engineVersion, 10);
  return Number.isNaN(major) || major < firstDockerOfYears ? undefined : major;
}

/** True where this is a Docker from before the given major version. */
export function isDockerBefore(context: Pick<SpecContext, 'engineVersion'>, major: number): boolean {
  return (dockerMajor(context) ?? major) < major;
}
