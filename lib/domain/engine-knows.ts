import { apiAtLeast } from './api-version';

/** What an engine must be to know something: the API that carries the field, or the Docker whose driver knows the option. */
export type Since = { api: string } | { docker: string };

/** As the engine gives them, such as `20.10.24` and `1.41`. */
type Engine = { engineVersion: string; apiVersion: string };

/** The oldest Docker that is numbered by year. */
const firstDockerOfYears = 17;

/** @returns Docker's version as numbers; undefined where it is not one of Docker's: Podman counts from 1 on its own. */
export function dockerVersion(
  engine: Pick<Engine, 'engineVersion'>,
): { major: number; minor: number } | undefined {
  const [major = Number.NaN, minor = 0] = engine.engineVersion
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  return Number.isNaN(major) || major < firstDockerOfYears ? undefined : { major, minor };
}

/**
 * True where the engine knows it. A driver's option that it does not know it takes all the same, and does nothing of it; so an engine
 * that is not Docker is said to know only what Docker 20.10 did.
 */
export function engineKnows(engine: Engine, since: Since | undefined): boolean {
  if (since === undefined) return true;
  if ('api' in since) return apiAtLeast(engine.apiVersion, since.api);
  const version = dockerVersion(engine);
  const [major = 0, minor = 0] = since.docker.split('.').map(Number);
  if (version === undefined) return false;
  return version.major === major ? version.minor >= minor : version.major > major;
}
