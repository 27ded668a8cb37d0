import type { Network } from './network';
import type { Snapshot } from './snapshot';
import type { Warning } from './warning';

/**
 * What to know before a network goes that a Compose file or a Swarm stack declares: the file is not changed, and makes it again.
 * @returns undefined for a network that nobody declared.
 */
export function declaredNetwork(
  network: Network,
  { containers }: Pick<Snapshot, 'containers'>,
): Warning | undefined {
  const stack = network.labels['com.docker.stack.namespace'];
  if (stack !== undefined)
    return { code: 'network-declared', network: network.name, project: stack, by: 'stack' };
  const project = network.labels['com.docker.compose.project'];
  if (project === undefined) return undefined;
  const file = containers.find((container) => container.labels['com.docker.compose.project'] === project)
    ?.labels['com.docker.compose.project.config_files'];
  return {
    code: 'network-declared',
    network: network.name,
    project,
    by: 'compose',
    ...(file !== undefined && file !== '' && { file }),
  };
}
