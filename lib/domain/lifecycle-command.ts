import type { StateChange } from './plan';
import { shellCommand } from './shell-quote';

/** `docker stop web` and its like. */
export function changeStateCommand(change: StateChange, container: string): string {
  return shellCommand(['docker', change, container]);
}

export function removeContainerCommand(container: string, how: { force: boolean; volumes: boolean }): string {
  return shellCommand([
    ...['docker', 'rm'],
    ...(how.force ? ['--force'] : []),
    ...(how.volumes ? ['--volumes'] : []),
    container,
  ]);
}
